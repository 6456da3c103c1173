import Money
import Panel

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
