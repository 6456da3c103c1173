import Casework
import Money

extension Diary {
    /// Children come to be known, and packages are proposed for them.
    static func cases(_ plan: Plan) -> [Entry] {
        plan.packages.enumerated().map { place, package in
            Entry(plan.almanac.before(package.sitting, days: package.proposedBefore)) { player in
                // The planner gives a child that is new to the panel a package of its own first.
                if !player.children.contains(package.child) {
                    try await player.meet(package.child)
                }
                try await player.propose(package, at: place)
            }
        }
    }
}

extension Player {
    fileprivate func meet(_ child: Int) async throws {
        let first = ChildNames.first[child % ChildNames.first.count]
        let last = ChildNames.last[child * 7 % ChildNames.last.count]
        let identity = """
            name: \(first) \(last)
            born: \(plan.almanac.birthday(of: child))
            local-id: \(700_000 + child * 13)
            contact: 0115 496 0\(100 + child)
            """
        let reference = try await act(AddChild(identity: identity), as: .coordinator).child
        children[child] = reference
        if let asked = Asked.of(child, reference) { try await act(asked, as: .coordinator) }
    }

    fileprivate func propose(_ package: PlannedPackage, at place: Int) async throws {
        let day = plan.almanac.before(package.sitting, days: package.referredBefore)
        packages[place] =
            try await act(
                ProposePackage(
                    child: children[package.child],
                    goals: package.goals,
                    lines: package.lines.map(text),
                    referredOn: "\(day)",
                    level: package.level?.code,
                    levelReason: package.level?.reason,
                    outcomes: package.outcomePlan(at: place)
                ),
                as: place % 3 == 1 ? .secondCoordinator : .coordinator
            ).package
    }

    /// As a coordinator writes it.
    private func text(_ line: PlannedLine) -> String {
        let service = services[line.provider]?[line.offer] ?? ""
        return "\(service) x \(line.quantity) from \(line.from) to \(line.to) "
            + "for \(line.want.beneficiary) fund \(funds[line.fund])"
    }
}
