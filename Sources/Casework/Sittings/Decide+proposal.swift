import Database
import Money
import Panel
import Store

extension Decide {
    /// What was typed, as the rule takes it.
    func proposal() throws -> Proposal {
        switch DecisionKind(rawValue: kind) {
        case .fund: .fund
        case .defer: .defer
        case .refuse: .refuse
        case .end: .end
        case .vary: .vary(try variations())
        case nil:
            throw Refusal.input(
                .unknownChoice(
                    what: "kind of decision",
                    choices: DecisionKind.allCases.map(\.rawValue)
                )
            )
        }
    }

    private func variations() throws -> [Int: Variation] {
        let package = try Noun.package.read(package)
        var variations: [Int: Variation] = [:]
        for text in lines {
            let written = try VariationText(reading: text)
            guard written.line.package == package else { throw Refusal.decision(.unknownLine) }
            guard variations[written.line.position] == nil else {
                throw Refusal.decision(
                    .lineGivenTwice(LineReference.text(package, written.line.position))
                )
            }
            variations[written.line.position] = written.variation
        }
        return variations
    }

    /// Adds what only some decisions look at.
    func complete(
        _ facts: inout CaseFacts,
        of package: Packages.Package,
        for proposal: Proposal,
        on day: Day,
        at desk: Desk
    ) throws {
        // Nobody is erased for whom a decision is awaited.
        if !PackageState.awaiting.contains(package.state) {
            _ = try desk.knownChild(package.childReference)
        }
        if facts.proposedBy == desk.officer.id {
            facts.exception = try desk.exception(to: .proposeDecide)
        }
        if proposal.leavesQuantities { facts.ordered = try desk.ordered(of: package.id) }
        // A smaller order of a later day leaves what awaits acceptance then.
        let isLater = proposal.kind == .vary && day > desk.today
        if proposal.kind.givesBack, !isLater {
            facts.awaiting = try desk.awaiting(
                on: facts.lines.map(\.id),
                upTo: proposal.kind.lastDayBefore(day)
            )
        }
    }

    /// The rationale as it was sealed; a preview needs none.
    func sealed(
        _ rationale: Result<CaseText, Refusal>,
        of decision: ID,
        at desk: Desk
    ) throws(Refusal) -> CaseText {
        guard desk.isPreview, self.rationale == nil else { return try rationale.get() }
        return desk.keyring.sealed("Preview", of: decision, as: "rationale")
    }
}

extension ReadingDesk {
    /// What is ordered now of a package's lines.
    func ordered(of package: ID) throws -> [ID: Quantity] {
        let lines = try fetch(Orders.standing(of: [package])).flatMap(\.lines.values)
        return Dictionary(lines.map { ($0.line, $0.quantity) }, uniquingKeysWith: { $1 })
    }
}
