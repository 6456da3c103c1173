import Casework
import Money

// The sitting itself: who is there, what is decided, and the close. The last one stays open.
extension Player {
    func sit(_ position: Int) async throws {
        let day = plan.almanac.sittings[position]
        let sitting = try await act(OpenSitting(date: "\(day)"), as: .coordinator).sitting
        for agency in Agency.all.indices where !Agency.away[position].contains(agency) {
            try await act(
                AttendSitting(
                    sitting: sitting,
                    agency: Agency.all[agency].code,
                    person: Agency.person(of: agency, at: position)
                ),
                as: .coordinator
            )
        }
        for declared in Declaration.all where declared.sitting == position {
            try await act(
                DeclareInterest(
                    sitting: sitting,
                    person: declared.person,
                    provider: providers[declared.provider] ?? "",
                    nature: declared.nature
                ),
                as: .coordinator
            )
        }
        let chair: Hand = position == 6 ? .deputy : .chair
        for package in plan.sittings[position].back {
            try await decide(sitting, package, "fund", Wording.back, as: chair)
        }
        for package in plan.sittings[position].packages {
            try await decide(sitting, package, plan.packages[package].turn, as: chair)
        }
        guard position + 1 < plan.sittings.count else { return }
        try await act(CloseSitting(sitting: sitting), as: chair)
        try await report(position)
    }

    private func decide(
        _ sitting: String,
        _ package: Int,
        _ turn: Chapter.Turn,
        as chair: Hand
    ) async throws {
        switch turn {
        case .fund:
            try await decide(sitting, package, "fund", "Agreed by all agencies.", as: chair)
        case .deferred:
            try await decide(sitting, package, "defer", Wording.deferred[package % 3], as: chair)
        case .refused:
            try await decide(sitting, package, "refuse", Wording.refused[package % 3], as: chair)
        case .withdrawn:
            try await decide(sitting, package, "fund", "Agreed by all agencies.", as: chair)
            try await act(
                WithdrawDecision(
                    sitting: sitting,
                    package: packages[package] ?? "",
                    rationale: Wording.withdrawn
                ),
                as: chair
            )
        case .replaced:
            try await decide(sitting, package, "fund", "Agreed by all agencies.", as: chair)
            try await decide(sitting, package, "refuse", Wording.replaced, as: chair)
        case .waiting:
            break
        }
    }

    private func decide(
        _ sitting: String,
        _ package: Int,
        _ kind: String,
        _ rationale: String,
        as chair: Hand
    ) async throws {
        try await act(
            Decide(
                sitting: sitting,
                package: packages[package] ?? "",
                kind: kind,
                rationale: rationale
            ),
            as: chair
        )
    }

    /// What providers say a week later of what was funded here.
    private func report(_ sitting: Int) async throws {
        go(to: plan.almanac.after(sitting, days: 7))
        for position in plan.sittings[sitting].packages
        where plan.packages[position].turn == .fund && position % 2 == 0 {
            let package = plan.packages[position]
            guard let line = package.lines.first else { continue }
            let score = (position * 3 + sitting) % 11
            try await act(
                RecordOutcome(
                    child: children[package.child] ?? "",
                    package: packages[position] ?? "",
                    measure: "goal",
                    value: "\(score)",
                    on: "\(plan.almanac.after(sitting, days: 7))",
                    evidence: "provider",
                    note: (score > 5 ? Wording.better : Wording.notYet)[position % 3]
                ),
                named: Organisation.all[line.provider].officer
            )
        }
    }
}
