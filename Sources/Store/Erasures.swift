package import Database
package import Money
package import Panel

/// Proposals to erase who a child is, and the certificates of what was erased.
package enum Erasures {
    package static func find(_ reference: String) -> Query<ErasureProposal?> {
        .first("\(selection) WHERE x.ref = \(reference)", read: proposal)
    }

    /// Those that nobody has approved or refused, by the child.
    package static func open(of children: [ID]) -> Query<[ID: String]> {
        Query(
            "SELECT x.child_id, x.ref FROM \(unsettled) AND x.child_id IN (\(list: children))"
        ) { rows in
            try rows.reduce(into: [:]) { open, row in
                open[try row["child_id"]] = try row["ref"] as String
            }
        }
    }

    /// Those of every child, after FROM.
    static let unsettled: SQL = """
        erasure_proposals x
        WHERE NOT EXISTS (SELECT 1 FROM erasure_refusals r WHERE r.proposal_id = x.id)
            AND NOT EXISTS (SELECT 1 FROM erasures z WHERE z.proposal_id = x.id)
        """

    /// Those of these children who are erased.
    package static func erased(of children: [ID]) -> Query<Set<ID>> {
        Query("SELECT child_id FROM erasures WHERE child_id IN (\(list: children))") { rows in
            try rows.reduce(into: []) { erased, row in erased.insert(try row["child_id"]) }
        }
    }

    /// When who the child is was erased; nil where it was not.
    package static func day(of child: ID) -> Query<Day?> {
        .first("SELECT erased_on FROM erasures WHERE child_id = \(child)") { row in
            try row["erased_on"]
        }
    }

    /// A proposal, and what came of it.
    package struct Card: Sendable {
        package let proposal: ErasureProposal
        package let proposedOn: Day
        package let proposedBy: String
        /// Who approved or refused it.
        package let settledBy: String?
        package let certificate: (kept: Kept, erasedOn: Day)?
    }

    package static let sorts: Sorts = [
        "erasure": "position", "child": "child_ref", "reason": "reason",
        "proposed_on": "proposed_on", "erased_on": "erased_on",
    ]

    /// Newest first.
    package static func list(
        child: ID?,
        state: ErasureState?,
        _ page: Page
    ) -> Query<Listing<Card>> {
        var conditions: [SQL] = []
        if let child { conditions.append("x.child_id = \(child)") }
        switch state {
        case .proposed: conditions.append("r.proposal_id IS NULL AND z.proposal_id IS NULL")
        case .refused: conditions.append("r.proposal_id IS NOT NULL")
        case .erased: conditions.append("z.proposal_id IS NOT NULL")
        case nil: break
        }
        return .page(page, selection, where: conditions, read: card)
    }

    /// How many rows of each kind went, by the proposal.
    package static func rows(of proposals: [ID]) -> Query<[ID: [(kind: String, count: Int)]]> {
        Query(
            """
            SELECT proposal_id, kind, row_count FROM erased_rows
            WHERE proposal_id IN (\(list: proposals)) ORDER BY proposal_id, kind
            """
        ) { rows in
            try rows.reduce(into: [:]) { erased, row in
                erased[try row["proposal_id"], default: []].append(
                    (kind: try row["kind"], count: try row["row_count"])
                )
            }
        }
    }

    private static let selection: SQL = """
        SELECT x.event_number AS position, x.id, x.ref, x.child_id, x.reason, x.early,
            x.proposed_by, x.proposed_on, c.ref AS child_ref, o.ref AS proposer_ref,
            r.proposal_id AS refused_id, z.proposal_id AS erased_id, z.class, z.since, z.years,
            z.kept_until, z.erased_on, s.ref AS settler_ref
        FROM erasure_proposals x
        JOIN children c ON c.id = x.child_id
        JOIN officers o ON o.id = x.proposed_by
        LEFT JOIN erasure_refusals r ON r.proposal_id = x.id
        LEFT JOIN erasures z ON z.proposal_id = x.id
        LEFT JOIN officers s ON s.id = coalesce(r.refused_by, z.approved_by)
        """

    @Sendable
    private static func proposal(_ row: Row) throws -> ErasureProposal {
        let (refused, erased): (ID?, ID?) = (try row["refused_id"], try row["erased_id"])
        return try ErasureProposal(
            id: row["id"],
            reference: row["ref"],
            child: row["child_id"],
            childReference: row["child_ref"],
            reason: row["reason"],
            isEarly: row["early"],
            proposer: row["proposed_by"],
            state: refused != nil ? .refused : erased != nil ? .erased : .proposed
        )
    }

    @Sendable
    private static func card(_ row: Row) throws -> Card {
        let erasedOn: Day? = try row["erased_on"]
        let certificate = try erasedOn.map { day in
            let rule = try RetentionRule(
                recordClass: row["class"],
                since: row["since"],
                years: row["years"]
            )
            return (kept: Kept(until: try row["kept_until"], rule: rule), erasedOn: day)
        }
        return try Card(
            proposal: proposal(row),
            proposedOn: row["proposed_on"],
            proposedBy: row["proposer_ref"],
            settledBy: row["settler_ref"],
            certificate: certificate
        )
    }
}
