import Casework
import Money
import Panel

extension Diary {
    /// One that was seen to, one that nobody acknowledged in time, and one of yesterday.
    static func concerns(_ plan: Plan) -> [Entry] {
        let day = { (before: Int) in plan.almanac.today.adding(days: -before).working }
        return [
            Entry(day(9)) { player in
                // One of Ofcom's numbers for drama: it rings nowhere.
                let number = ChangeSetting(name: "concern-number", value: "0115 496 0999")
                try await player.act(number, as: .administrator)
            },
            Entry(day(8)) { try await $0.raise("Came late twice, and would not say from where.") },
            Entry(day(7)) { player in
                try await player.act(AcknowledgeConcern(concern: "CCN-1"), as: .coordinator)
                try await player.act(ShowConcern(concern: "CCN-1"), as: .coordinator)
            },
            Entry(day(5)) { player in
                let request = CloseConcern(concern: "CCN-1", reason: "plan-changed")
                try await player.act(request, as: .coordinator)
            },
            Entry(day(3)) { try await $0.raise("Has a second telephone and hides it.") },
            Entry(day(1)) { try await $0.raise("Asked whether the group could pay in cash.") },
        ]
    }
}

extension Player {
    /// The first provider, about the first of its orders that go on.
    fileprivate func raise(_ text: String) async throws {
        let worker = Organisation.all[0].officer
        let live = try await look(ListOrders(state: "live"), named: worker)
        guard let order = live.items.first else { return }
        try await act(RaiseConcern(order: order.order, text: text), named: worker)
    }
}
