package import Database
package import Money
package import Panel

// What outcomes are reported on: loaded together, whatever their number.
extension Outcomes {
    /// A package that somebody may report on, or may not yet.
    package struct Reportable: Hashable, Sendable {
        package let id: ID
        package let reference: String
        package let child: ID
        package let proposedOn: Day
        /// The day of the first sitting whose minutes fund it; nil when none does.
        package let fundedOn: Day?
        /// The last day of any of its lines.
        package let last: Day

        /// Since when there is something to report; nil where it was never funded.
        package var since: Day? { fundedOn.map { min($0, proposedOn) } }
    }

    /// Those of these references that are there.
    ///
    /// - Parameters:
    ///   - references: one at least, 500 at most.
    ///   - provider: only where a line of theirs is committed, or further.
    package static func packages(
        _ references: [String],
        provider: ID?
    ) -> Query<[Reportable]> {
        .all(
            """
            SELECT p.id, p.ref, p.child_id, p.proposed_on, min(s.sits_on) AS funded_on,
                (SELECT max(\(Lines.lastDay)) FROM lines l WHERE l.package_id = p.id) AS last_on
            FROM packages p
            LEFT JOIN decisions d ON d.package_id = p.id AND d.kind = \(DecisionKind.fund)
                AND EXISTS (SELECT 1 FROM minutes m WHERE m.decision_id = d.id)
            LEFT JOIN sittings s ON s.id = d.sitting_id
            WHERE p.ref IN (\(list: references)) AND \(reached("l.package_id = p.id", provider))
            GROUP BY p.id, p.ref, p.child_id, p.proposed_on
            """
        ) { row in
            try Reportable(
                id: row["id"],
                reference: row["ref"],
                child: row["child_id"],
                proposedOn: row["proposed_on"],
                fundedOn: row["funded_on"],
                last: row["last_on"]
            )
        }
    }

    /// A package of a provider's that goes on, by its references, and what was planned for it.
    package struct Open: Hashable, Sendable {
        package let provider: String
        package let package: String
        package let child: String
        /// The codes of one outcome that was planned; nil where none was.
        package let measure: String?
        package let domain: String?
        package let instrument: String?
        package let edition: String?
        /// Its number in the package.
        package let planned: Int?
        /// How it stood, what is to come of it, and by when; nil where nothing was planned.
        package let baseline: String?
        package let target: String?
        package let due: Day?
    }

    /// Every package that goes on and in which a line of this provider's is committed, or further:
    /// once for each outcome that was planned, at least once.
    package static func open(of provider: ID) -> Query<[Open]> {
        .all(
            """
            SELECT v.ref AS provider, p.ref AS package, c.ref AS child,
                n.measure, n.domain, n.instrument, n.edition, n.position AS planned, n.baseline,
                n.target, n.due_on
            FROM packages p
            JOIN providers v ON v.id = \(provider)
            JOIN children c ON c.id = p.child_id
            LEFT JOIN planned_outcomes n ON n.package_id = p.id
            WHERE p.state <> 'ended'
                AND NOT EXISTS (SELECT 1 FROM end_reports r WHERE r.package_id = p.id)
                AND \(reached("l.package_id = p.id", provider))
            ORDER BY p.event_number, n.position
            """
        ) { row in
            try Open(
                provider: row["provider"],
                package: row["package"],
                child: row["child"],
                measure: row["measure"],
                domain: row["domain"],
                instrument: row["instrument"],
                edition: row["edition"],
                planned: row["planned"],
                baseline: row["baseline"],
                target: row["target"],
                due: row["due_on"]
            )
        }
    }

    /// Children by their references.
    ///
    /// - Parameters:
    ///   - references: one at least, 500 at most.
    ///   - provider: only those for whom a line of theirs is committed, or further.
    package static func children(
        _ references: [String],
        provider: ID?
    ) -> Query<[(reference: String, id: ID, isKnown: Bool)]> {
        .all(
            """
            SELECT c.ref, c.id, CASE WHEN i.child_id IS NULL THEN 0 ELSE 1 END AS known
            FROM children c LEFT JOIN identities i ON i.child_id = c.id
            WHERE c.ref IN (\(list: references)) AND \(reached("l.child_id = c.id", provider))
            """
        ) { row in
            (reference: try row["ref"], id: try row["id"], isKnown: try row["known"])
        }
    }

    /// Whether a line of this provider's is committed, or further; without one, everything is.
    static func reached(_ condition: SQL, _ provider: ID?) -> SQL {
        guard let provider else { return "1 = 1" }
        return """
            EXISTS (SELECT 1 FROM lines l JOIN line_balances b ON b.line_id = l.id
                WHERE \(condition) AND l.provider_id = \(provider)
                    AND b.stage <> 'held' AND b.pence > 0)
            """
    }
}
