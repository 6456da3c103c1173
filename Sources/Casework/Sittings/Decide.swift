package import Database
package import Money
package import Panel
package import Secrets
import Store

/// The chair decides on a package in an open sitting.
///
/// Money for it is held at once and committed when the sitting closes; deciding again before then
/// replaces. A preview is the same code, undone.
package struct Decide: ActRequest {
    package static let act = Act.decide
    package static let choices = ["kind": Input.words(of: DecisionKind.self)]

    package var sitting: String
    package var package: String
    /// fund, vary, defer, refuse or end.
    package var kind: String
    /// For `vary`: new quantities and last days, as `VariationText` reads them.
    package var lines: [String]
    /// Not needed for a preview.
    package var rationale: String?
    /// A code of the list `change-reason`; needed for an end.
    package var reason: String?
    /// From which day a variation or an end holds; the sitting's unless said.
    package var from: String?

    package init(
        sitting: String,
        package: String,
        kind: String,
        lines: [String] = [],
        rationale: String? = nil,
        reason: String? = nil,
        from: String? = nil
    ) {
        self.sitting = sitting
        self.package = package
        self.kind = kind
        self.lines = lines
        self.rationale = rationale
        self.reason = reason
        self.from = from
    }

    package typealias Answer = DecisionMade

    package var ahead: [SQL] {
        guard let sitting = try? SittingReference.read(sitting),
            let package = try? Noun.package.read(package)
        else { return [] }
        return [
            Sittings.find(sitting).sql, Packages.find(package).sql, Lines.of(package: package).sql,
        ]
    }

    package func perform(at desk: Desk) throws -> DecisionMade {
        try ready(with: desk.keyring, at: desk.now)(desk)
    }

    /// The rationale is sealed while others have their turn.
    package func ready(
        with keyring: Keyring,
        at now: Instant
    ) -> @Sendable (Desk) throws -> DecisionMade {
        let id = ID.new(at: now)
        let text = Result { () throws(Refusal) in
            try Input.narrative(rationale ?? "", what: "rationale")
        }
        let sealed = text.map { keyring.sealed($0, of: id, as: "rationale") }
        return { desk in try decide(id, why: sealed, at: desk) }
    }

    private func decide(
        _ id: ID,
        why rationale: Result<CaseText, Refusal>,
        at desk: Desk
    ) throws -> DecisionMade {
        let proposal = try proposal()
        let sittingReference = try SittingReference.read(sitting)
        let reference = try Noun.package.read(package)
        let (reasons, limits, known, proposed, placed) = try desk.fetch(
            CodeLists.codes(of: "change-reason"),
            Rules.limits(of: .chair, on: desk.today),
            Sittings.find(sittingReference),
            Packages.find(reference),
            Lines.of(package: reference)
        )
        let sitting = try desk.open(known, sittingReference)
        try desk.checkBegun(sitting)
        let package = try desk.found(proposed, .package, reference)
        let why = try proposal.reason(reason)
        let reason = try reasons.read(why, of: "change-reason", on: desk.today).code
        let from = try from.map { text throws(Refusal) in try Input.day(text) }
        let cases = try Cases(placed, limits, in: sitting, at: desk)
        var facts = cases.facts(
            of: package.id,
            state: package.state,
            proposedBy: package.proposedBy,
            openSitting: package.openSitting,
            lastDecided: package.decidedOn,
            for: desk.officer
        )
        facts.coming = package.coming
        try complete(&facts, of: package, for: proposal, on: from ?? sitting.on, at: desk)
        let changes = try facts.changes(
            for: proposal,
            by: desk.officer.id,
            in: sitting.reference,
            today: desk.today
        )
        _ = try facts.effectiveDay(from, of: proposal.kind, changes, sitting: sitting.on)
        let effect = facts.effect(of: changes)
        try facts.check(effect, of: changes, on: sitting.on)
        let rationale = try sealed(rationale, of: id, at: desk)
        let number = sitting.decisions + 1
        let decision = Decisions.New(
            id: id,
            reference: "\(sitting.reference)/\(number)",
            sitting: sitting.id,
            number: number,
            package: package.id,
            kind: proposal.kind,
            officer: desk.officer.id,
            supersedes: package.openDecision ?? package.liveDecision,
            reason: reason,
            rationaleHash: rationale.hash,
            holdExpiresAt: changes.contains { $0.amount > .zero }
                ? desk.now.adding(days: desk.settings.holdDays) : nil,
            recordedAt: desk.now,
            effectiveOn: from
        )
        desk.save(CaseTexts.insert([rationale.sealed]))
        save(decision, changes, of: package, facts, cases, at: desk)
        return try DecisionMade(
            decision,
            of: package,
            changes: changes,
            effect: effect,
            facts: facts,
            at: desk
        )
    }

    /// Puts the new decision in the place of the open one, if there is one, and its money likewise.
    private func save(
        _ decision: Decisions.New,
        _ changes: [Change],
        of package: Packages.Package,
        _ facts: CaseFacts,
        _ cases: Cases,
        at desk: Desk
    ) {
        desk.save(Decisions.insert(decision, changes: changes, event: desk.event))
        if let replaced = package.openDecision {
            desk.save(Decisions.end(replaced, .replaced, event: desk.event))
            desk.unhold(facts.replaced, of: package.id, replaced, cases, reason: "replaced")
        }
        desk.save(
            Packages.set(open: decision.id, of: package.id),
            Sittings.set(decisions: decision.number, of: decision.sitting)
        )
        desk.hold(changes, of: package.id, for: decision.id, cases, reason: decision.reason)
        let held = changes.map(\.amount).filter { $0 > .zero }.sum()
        var said = [
            "package": package.reference, "kind": decision.kind.rawValue,
            "held_pence": "\(held.count)",
        ]
        said["from"] = decision.effectiveOn?.description
        let longer = changes.compactMap { change in
            change.until.map { "\(change.line.position) to \($0)" }
        }
        said["longer"] = longer.isEmpty ? nil : longer.joined(separator: ", ")
        said["exception"] = facts.exception
        desk.record(decision.reference, said)
    }
}
