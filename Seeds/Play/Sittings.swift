import Casework
import Money

extension Diary {
    /// Who is there, what is decided, and the close; the last one stays open.
    static func sittings(_ plan: Plan) -> [Entry] {
        plan.sittings.indices.map { place in
            Entry(plan.almanac.sittings[place]) { try await $0.sit(place) }
        }
    }
}

extension Player {
    fileprivate func sit(_ place: Int) async throws {
        let day = plan.almanac.sittings[place]
        let sitting = try await act(OpenSitting(date: "\(day)"), as: .coordinator).sitting
        try await attend(sitting, place)
        let chair = Hand.chair(of: place)
        let planned = plan.sittings[place]
        for revisit in planned.revisits { try await decide(revisit, in: sitting, as: chair) }
        for package in planned.back { try await hearAgain(package, in: sitting, as: chair) }
        for package in planned.packages { try await decide(package, in: sitting, as: chair) }
        guard place + 1 < plan.sittings.count else {
            let waiting = planned.packages.filter { plan.packages[$0].turn == .waiting }.count
            return say("\(sitting) is open: \(waiting) packages wait for the chair.")
        }
        let closed = try await act(CloseSitting(sitting: sitting), as: chair)
        say(
            "\(sitting): \(closed.decisions.count) decisions, "
                + "\(closed.committedPence) committed."
        )
    }

    private func attend(_ sitting: String, _ place: Int) async throws {
        for (agency, person) in Agency.present(at: place) {
            try await act(
                AttendSitting(sitting: sitting, agency: agency, person: person),
                as: .coordinator
            )
        }
        for declared in Declaration.made(at: place) {
            try await act(
                DeclareInterest(
                    sitting: sitting,
                    person: declared.person,
                    provider: providers[declared.provider],
                    nature: declared.nature
                ),
                as: .coordinator
            )
        }
    }
}
