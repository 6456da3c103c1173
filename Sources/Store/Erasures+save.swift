package import Database
package import Money
package import Panel

extension Erasures {
    package static func insert(_ proposal: ErasureProposal, on day: Day, event: Int64) -> SQL {
        """
        INSERT INTO erasure_proposals (id, ref, child_id, reason, early, proposed_by, proposed_on,
            event_number)
        VALUES (\(proposal.id), \(proposal.reference), \(proposal.child), \(proposal.reason),
            \(proposal.isEarly), \(proposal.proposer), \(day), \(event))
        """
    }

    package static func refuse(_ proposal: ErasureProposal, by officer: ID, event: Int64) -> SQL {
        """
        INSERT INTO erasure_refusals (proposal_id, refused_by, event_number)
        VALUES (\(proposal.id), \(officer), \(event))
        """
    }

    /// The certificate, and then everything that it says has gone.
    ///
    /// - Parameter rows: how many of each kind there are.
    package static func erase(
        _ proposal: ErasureProposal,
        _ kept: Kept,
        _ rows: [(kind: String, count: Int)],
        by officer: ID,
        on day: Day,
        event: Int64
    ) -> [SQL] {
        let counted = rows.map { [proposal.id.value, $0.kind.value, $0.count.value] }
        return [
            """
            INSERT INTO erasures (proposal_id, child_id, class, since, years, kept_until,
                approved_by, erased_on, event_number)
            VALUES (\(proposal.id), \(proposal.child), \(kept.rule.recordClass),
                \(kept.rule.since), \(kept.rule.years), \(kept.until), \(officer), \(day),
                \(event))
            """,
            "INSERT INTO erased_rows (proposal_id, kind, row_count) VALUES \(rows: counted)",
            Monitoring.erase(of: proposal.child),
            CaseTexts.erase(of: proposal.child),
            Identities.erase(of: proposal.child),
        ]
    }
}
