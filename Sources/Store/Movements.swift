package import Database
package import Money
package import Panel

/// The ledger as it is read: every movement, with the references people know.
package enum Movements {
    package struct Posted: Hashable, Sendable {
        package let event: Int64
        package let ordinal: Int
        package let act: String
        package let fund: String
        package let fromHead: String
        package let from: Stage
        package let toHead: String
        package let to: Stage
        package let amount: Pence
        package let line: String?
        package let decision: String?
        /// Nil is the system, when holds expire.
        package let officer: String?
        package let reason: String
        package let authority: String?
        package let on: Day
        package let recordedAt: Instant
    }

    /// What an officer has moved since a moment by the acts that a limit looks at.
    package static func total(
        by officer: ID,
        of measure: Limit.Measure,
        since moment: Instant
    ) -> Query<Pence> {
        .one(
            """
            SELECT CAST(coalesce(sum(m.pence), 0) AS bigint) AS pence
            FROM events e JOIN movements m ON m.event_number = e.number
            WHERE e.recorded_at > \(moment) AND e.officer_id = \(officer)
                AND e.act IN (\(list: measure.acts))
                AND m.act IN (\(list: measure.counted))
            """
        ) { row in
            try row["pence"]
        }
    }

    package static let sorts: Sorts = [
        "event": "position", "on": "event_on", "pence": "pence",
    ]

    /// Newest first.
    ///
    /// A place in the list is `event × 1,000,000 + ordinal`.
    package static func list(_ page: Page, _ filter: Filter) -> Query<Listing<Posted>> {
        var conditions = filter.conditions
        guard page.order == nil else {
            return .page(page, selection, where: conditions, read: posted)
        }
        if let after = page.after {
            let (event, ordinal) = after.quotientAndRemainder(dividingBy: 1_000_000)
            conditions.append(
                """
                m.event_number <= \(event)
                    AND (m.event_number < \(event) OR m.ordinal < \(ordinal))
                """
            )
        }
        return .page(
            page,
            """
            \(selection) WHERE \(SQL.all(conditions))
            ORDER BY m.event_number DESC, m.ordinal DESC LIMIT \(page.size + 1)
            """,
            read: posted
        )
    }

    /// Everything that names one of these decisions, or belongs to one of these events, as posted.
    package static func of(decisions: [ID], events: [Int64] = []) -> Query<[Posted]> {
        let decisions: SQL = decisions.isEmpty ? "" : "m.decision_id IN (\(list: decisions))"
        let events: SQL = events.isEmpty ? "" : "m.event_number IN (\(list: events))"
        let wanted = [decisions, events].filter { !$0.text.isEmpty }
        let either = wanted.dropFirst().reduce(wanted.first ?? "1 = 0") { "\($0) OR \($1)" }
        return .all(
            "\(selection) WHERE \(either) ORDER BY m.event_number, m.ordinal",
            read: posted
        )
    }

    /// Everything that moved on these lines, as posted; at least one line.
    package static func of(lines: [ID]) -> Query<[Posted]> {
        .all(
            """
            \(selection) WHERE m.line_id IN (\(list: lines))
            ORDER BY m.event_number, m.ordinal
            """,
            read: posted
        )
    }

    /// All of them, oldest first.
    package static func all(of fund: ID?) -> Query<[Posted]> {
        let within: SQL = fund.map { "WHERE m.fund_id = \($0)" } ?? ""
        return .all("\(selection) \(within) ORDER BY m.event_number, m.ordinal", read: posted)
    }

    private static let selection: SQL = """
        SELECT m.event_number * 1000000 + m.ordinal AS position, m.event_number, m.ordinal, m.act,
            f.ref AS fund, m.from_head, m.from_stage, m.to_head, m.to_stage, m.pence,
            p.ref AS package, l.position AS line_position, d.ref AS decision, o.ref AS officer,
            m.reason, m.authority, m.event_on, m.recorded_at
        \(source)
        """

    static let source: SQL = """
        FROM movements m
        JOIN funds f ON f.id = m.fund_id
        LEFT JOIN lines l ON l.id = m.line_id
        LEFT JOIN packages p ON p.id = l.package_id
        LEFT JOIN decisions d ON d.id = m.decision_id
        LEFT JOIN officers o ON o.id = m.officer_id
        """

    @Sendable
    private static func posted(_ row: Row) throws -> Posted {
        let package: String? = try row["package"]
        let position: Int? = try row["line_position"]
        return try Posted(
            event: row["event_number"],
            ordinal: row["ordinal"],
            act: row["act"],
            fund: row["fund"],
            fromHead: row["from_head"],
            from: row["from_stage"],
            toHead: row["to_head"],
            to: row["to_stage"],
            amount: row["pence"],
            line: package.map { LineReference.text($0, position ?? 0) },
            decision: row["decision"],
            officer: row["officer"],
            reason: row["reason"],
            authority: row["authority"],
            on: row["event_on"],
            recordedAt: row["recorded_at"]
        )
    }
}
