package import Money
package import Panel
import Store

/// Takes a decision out of its sitting before it closes: what it held is available again.
package struct WithdrawDecision: ActRequest {
    package static let act = Act.withdrawDecision

    package var sitting: String
    package var package: String
    package var rationale: String

    package init(sitting: String, package: String, rationale: String) {
        self.sitting = sitting
        self.package = package
        self.rationale = rationale
    }

    package struct Answer: Codable, Sendable {
        package let decision: String
        package let package: String
        package let releasedPence: Pence
    }

    package func perform(at desk: Desk) throws -> Answer {
        let sitting = try desk.openSitting(sitting)
        let reference = try Noun.package.read(package)
        let package = try desk.found(
            desk.fetch(Packages.find(reference)),
            .package,
            reference
        )
        guard let open = package.openDecision, package.openSitting == sitting.reference,
            let decision = try desk.fetch(Decisions.find(open))
        else { throw Refusal.decision(.nothingOpen) }
        let rationale = try Input.narrative(rationale, what: "rationale")
        let cases = try Cases([package.id], in: sitting, at: desk)
        let facts = cases.facts(
            of: package.id,
            state: package.state,
            proposedBy: package.proposedBy,
            openSitting: package.openSitting,
            for: desk.officer
        )
        let released = -facts.replaced.map(\.amount).sum()
        desk.unhold(facts.replaced, of: package.id, open, cases, reason: "withdrawn")
        desk.save(
            Decisions.end(
                open,
                .withdrawn,
                rationaleHash: desk.seal(rationale, of: open, as: "withdrawal"),
                event: desk.event
            ),
            Packages.set(open: nil, of: package.id)
        )
        desk.record(
            decision.reference,
            ["package": package.reference, "released_pence": "\(released.count)"]
        )
        return Answer(
            decision: decision.reference,
            package: package.reference,
            releasedPence: released
        )
    }
}
