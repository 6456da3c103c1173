package import Money
package import Panel
import Store

/// Erases who a child is: identity, local id's index, monitoring and every text about the case.
///
/// The reference stays, with all money and outcomes, so that no figure changes; the event says how
/// many rows of each kind went, never what was in them. It cannot be undone.
package struct ApproveErasure: ActRequest {
    package static let act = Act.approveErasure

    package var erasure: String

    package init(erasure: String) {
        self.erasure = erasure
    }

    /// The certificate.
    package struct Answer: Codable, Sendable {
        package let erasure: String
        package let child: String
        package let reason: String
        /// The rule that kept it longest, and until when.
        package let `class`: String
        package let years: Int
        package let since: RetainedSince
        package let keptUntil: Day
        package let erasedOn: Day
        /// What kinds of rows went, and how many: `identity 1`.
        package let erased: [String]
    }

    package func perform(at desk: Desk) throws -> Answer {
        let proposal = try desk.erasure(erasure)
        try proposal.checkApproval(by: desk.officer.id)
        let kept = try desk.retention(of: proposal.child)
            .checkErasing(isEarly: proposal.isEarly, on: desk.today)
        let (monitoring, texts) = try desk.fetch(
            Monitoring.recorded(of: proposal.child),
            CaseTexts.counts(of: proposal.child)
        )
        var rows = texts + [(kind: "identity", count: 1)]
        if !monitoring.isEmpty { rows.append((kind: "monitoring", count: monitoring.count)) }
        rows.sort { $0.kind < $1.kind }
        desk.save(
            Erasures.erase(
                proposal,
                kept,
                rows,
                by: desk.officer.id,
                on: desk.today,
                event: desk.event
            )
        )
        var facts = Dictionary(
            rows.map { ("rows-\($0.kind)", "\($0.count)") },
            uniquingKeysWith: { first, _ in first }
        )
        facts["child"] = proposal.childReference
        facts["reason"] = proposal.reason
        facts["rule"] = kept.rule.words
        facts["kept-until"] = "\(kept.until)"
        desk.record(proposal.reference, facts)
        return Answer(
            erasure: proposal.reference,
            child: proposal.childReference,
            reason: proposal.reason,
            class: kept.rule.recordClass,
            years: kept.rule.years,
            since: kept.rule.since,
            keptUntil: kept.until,
            erasedOn: desk.today,
            erased: rows.map { "\($0.kind) \($0.count)" }
        )
    }
}

extension RetentionRule {
    /// `looked-after: 75 years since birth`.
    var words: String { "\(recordClass): \(years) years since \(since.rawValue)" }
}
