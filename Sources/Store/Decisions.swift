package import Database
package import Money
package import Panel

/// What sittings decided.
package enum Decisions {
    package enum End: String, Word, Sendable {
        case withdrawn
        case replaced
        case expired
    }

    /// A decision as it is looked up.
    package struct Decision: Hashable, Sendable {
        package let id: ID
        package let reference: String
        package let sitting: String
        package let on: Day
        package let package: ID
        package let packageReference: String
        package let child: ID
        package let childReference: String
        package let kind: DecisionKind
        package let officer: ID
        package let officerReference: String
        package let officerName: String
        package let supersedes: String?
        package let reason: String
        package let holdExpiresAt: Instant?
        package let recordedAt: Instant
        package let proposedBy: ID
        package let end: End?
        package let isMinuted: Bool
        package let isOpen: Bool
        /// The day that the chair said, if any.
        package let effectiveOn: Day?

        /// The day from which on it holds.
        package var takesEffect: Day { effectiveOn ?? on }
    }

    package static func find(_ reference: String) -> Query<Decision?> {
        .first("\(selection) WHERE d.ref = \(reference)", read: decision)
    }

    package static func find(_ id: ID) -> Query<Decision?> {
        .first("\(selection) WHERE d.id = \(id)", read: decision)
    }

    /// What a sitting has decided and not closed yet, by number.
    package static func open(in sitting: ID) -> Query<[Decision]> {
        .all(
            """
            \(selection) WHERE d.sitting_id = \(sitting) AND p.open_decision_id = d.id
            ORDER BY d.number
            """,
            read: decision
        )
    }

    /// The open ones whose hold has run out, at most so many.
    package static func expired(at instant: Instant, most: Int) -> Query<[Decision]> {
        .all(
            """
            \(selection) WHERE d.hold_expires_at <= \(instant) AND p.open_decision_id = d.id
            ORDER BY d.hold_expires_at, d.id LIMIT \(most)
            """,
            read: decision
        )
    }

    /// Those in the minutes whose own day is over and which are not carried out, oldest first, while
    /// they hold and nothing else is about to be decided.
    package static func due(before day: Day, most: Int) -> Query<[Decision]> {
        .all(
            """
            \(selection) LEFT JOIN decision_effects f ON f.decision_id = d.id
            WHERE d.effective_on < \(day) AND m.decision_id IS NOT NULL AND f.decision_id IS NULL
                AND p.live_decision_id = d.id AND p.open_decision_id IS NULL
            ORDER BY m.event_number, d.number LIMIT \(most)
            """,
            read: decision
        )
    }

    package static let sorts: Sorts = [
        "decision": "position", "kind": "kind",
    ]

    /// Newest first.
    package static func list(
        _ page: Page,
        sitting: ID? = nil,
        package: ID? = nil
    ) -> Query<Listing<Decision>> {
        var conditions: [SQL] = []
        if let sitting { conditions.append("d.sitting_id = \(sitting)") }
        if let package { conditions.append("d.package_id = \(package)") }
        return .page(page, selection, where: conditions, read: decision)
    }

    /// All of a sitting, oldest first: minutes leave none out.
    package static func all(in sitting: ID) -> Query<[Decision]> {
        .all(
            "\(selection) WHERE d.sitting_id = \(sitting) ORDER BY d.event_number",
            read: decision
        )
    }

    /// What decisions change, line by line.
    package struct LineChange: Hashable, Sendable {
        package let decision: ID
        package let line: ID
        package let quantity: Quantity
        package let amount: Pence
        /// The last day that the line goes on to, where that is a later one than it had.
        package let until: Day?
    }

    package static func changes(of decisions: [ID]) -> Query<[LineChange]> {
        .all(
            """
            SELECT decision_id, line_id, quantity_thousandths, change_pence, to_on
            FROM decision_lines WHERE decision_id IN (\(list: decisions))
            ORDER BY decision_id, line_id
            """
        ) { row in
            try LineChange(
                decision: row["decision_id"],
                line: row["line_id"],
                quantity: row["quantity_thousandths"],
                amount: row["change_pence"],
                until: row["to_on"]
            )
        }
    }

    /// By which the money of the line `l` moves: the newest in closed minutes that changed this line,
    /// whatever was decided on the package's others since.
    static let ofLine: SQL = """
        (SELECT k.decision_id FROM decision_lines n JOIN minutes k ON k.decision_id = n.decision_id
            WHERE n.line_id = l.id ORDER BY k.event_number DESC LIMIT 1)
        """

    static let selection: SQL = """
        SELECT d.event_number AS position, d.id, d.ref, s.ref AS sitting_ref, s.sits_on,
            d.package_id, p.ref AS package_ref, p.child_id, c.ref AS child_ref, d.kind,
            d.officer_id, o.ref AS officer_ref, o.name AS officer_name, x.ref AS supersedes,
            d.reason, d.hold_expires_at, d.recorded_at, p.proposed_by, e.how,
            CASE WHEN m.decision_id IS NULL THEN 0 ELSE 1 END AS minuted,
            CASE WHEN p.open_decision_id = d.id THEN 1 ELSE 0 END AS is_open, d.effective_on
        FROM decisions d
        JOIN sittings s ON s.id = d.sitting_id
        JOIN packages p ON p.id = d.package_id
        JOIN children c ON c.id = p.child_id
        JOIN officers o ON o.id = d.officer_id
        LEFT JOIN decisions x ON x.id = d.supersedes_id
        LEFT JOIN decision_ends e ON e.decision_id = d.id
        LEFT JOIN minutes m ON m.decision_id = d.id
        """

    @Sendable
    static func decision(_ row: Row) throws -> Decision {
        try Decision(
            id: row["id"],
            reference: row["ref"],
            sitting: row["sitting_ref"],
            on: row["sits_on"],
            package: row["package_id"],
            packageReference: row["package_ref"],
            child: row["child_id"],
            childReference: row["child_ref"],
            kind: row["kind"],
            officer: row["officer_id"],
            officerReference: row["officer_ref"],
            officerName: row["officer_name"],
            supersedes: row["supersedes"],
            reason: row["reason"],
            holdExpiresAt: row["hold_expires_at"],
            recordedAt: row["recorded_at"],
            proposedBy: row["proposed_by"],
            end: row["how"],
            isMinuted: row["minuted"],
            isOpen: row["is_open"],
            effectiveOn: row["effective_on"]
        )
    }
}
