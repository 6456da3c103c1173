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
        case .vary: .vary(try quantities())
        case nil:
            throw Refusal.input(
                .unknownChoice(
                    what: "kind of decision",
                    choices: DecisionKind.allCases.map(\.rawValue)
                )
            )
        }
    }

    private func quantities() throws -> [Int: Quantity] {
        let package = try Noun.package.read(package)
        var quantities: [Int: Quantity] = [:]
        for text in lines {
            let change = try QuantityText(reading: text)
            guard change.line.package == package else { throw Refusal.decision(.unknownLine) }
            guard quantities[change.line.position] == nil else {
                throw Refusal.decision(
                    .lineGivenTwice(LineReference.text(package, change.line.position))
                )
            }
            quantities[change.line.position] = change.quantity
        }
        return quantities
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
