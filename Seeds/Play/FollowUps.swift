import Casework
import Money
import Panel

extension Diary {
    /// After each sitting the coordinator asks what is due, and writes down what nobody answered.
    static func followUps(_ plan: Plan) -> [Entry] {
        let days = plan.almanac.sittings.map { $0.adding(days: 1).working }
        return days.filter { $0 < plan.almanac.today }.enumerated().map { round, day in
            Entry(day) { try await $0.followUp(round, on: day) }
        }
    }
}

extension Player {
    /// Of four starts three are heard of, and most of those have lasted.
    fileprivate func followUp(_ round: Int, on day: Day) async throws {
        var lot = Lot(seed: 2_000_000 + UInt64(round))
        let due = ListFollowUps(due: true, paging: Paging(size: "200"))
        let coordinator = Hand.coordinator.name
        for followUp in try await look(due, named: coordinator).items {
            guard lot.isDrawn(75) else { continue }
            let status: FollowUp.Status = lot.isDrawn(80) ? .sustained : .notSustained
            try await act(
                AnswerFollowUp(
                    followUp: followUp.followUp,
                    status: status.rawValue,
                    on: "\(day)",
                    evidence: lot.isDrawn(50) ? "official" : "self"
                ),
                as: .coordinator
            )
        }
        try await act(Remind(), named: coordinator) { !$0.notKnown.isEmpty }
    }
}
