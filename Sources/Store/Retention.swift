package import Database
package import Money
package import Panel

/// How long each child's record is kept: its classes, what holds it, and what it is counted from.
package enum Retention {
    /// The classes that records of these children are of, beside everybody's.
    package static func classes(of children: [ID]) -> Query<[ID: Set<String>]> {
        gathered(
            """
            SELECT r.child_id, r.class AS word FROM retained_children r
            WHERE r.child_id IN (\(list: children)) AND r.event_number = (
                SELECT max(n.event_number) FROM retained_children n
                WHERE n.child_id = r.child_id)
            """
        )
    }

    /// Why they are held, those that are.
    package static func holds(of children: [ID]) -> Query<[ID: Set<String>]> {
        gathered(
            """
            SELECT h.child_id, h.reason AS word FROM child_holds h
            WHERE h.child_id IN (\(list: children)) AND NOT EXISTS (
                SELECT 1 FROM child_hold_releases r
                WHERE r.child_id = h.child_id AND r.held_event = h.event_number)
            """
        )
    }

    private static func gathered(_ selection: SQL) -> Query<[ID: Set<String>]> {
        Query(selection) { rows in
            try rows.reduce(into: [:]) { words, row in
                words[try row["child_id"], default: []].insert(try row["word"])
            }
        }
    }

    /// A child whose identity is there, and when something last happened for it.
    package struct Life: Sendable {
        package let child: ID
        package let reference: String
        /// Its place among all children.
        package let position: Int64
        package let key: String
        package let born: [UInt8]
        package let days: [Day]
        package let instants: [Instant]
    }

    /// Nil when the identity is erased.
    package static func life(of child: ID) -> Query<Life?> {
        .first("\(lives) WHERE c.id = \(child)", read: life)
    }

    /// In the order in which they were entered, those whose time may be over.
    ///
    /// Whoever heard of somebody since is left out without a look at anything sealed; so is whoever
    /// was too young when something was proposed, which the package tells.
    ///
    /// - Parameters:
    ///   - day: from which on nothing has happened for them.
    ///   - moment: from which on nothing was written down either.
    ///   - year: before which they may be born, as far as packages tell of their age.
    package static func lives(
        after position: Int64,
        quietFrom day: Day,
        _ moment: Instant,
        bornBefore year: Int,
        most: Int
    ) -> Query<[Life]> {
        .all(
            """
            \(lives) WHERE c.event_number > \(position) AND e.recorded_at < \(moment)
                AND coalesce(\(proposed), '') < \(day)
                AND coalesce((SELECT max(CAST(substr(p.proposed_on, 1, 4) AS bigint) - p.age - 1)
                    FROM packages p WHERE p.child_id = c.id), 0) < \(year)
                AND coalesce(\(measured), '') < \(day) AND coalesce(\(delivered), '') < \(day)
                AND coalesce(\(moved), '') < \(day) AND coalesce(\(raised), 0) < \(moment)
            ORDER BY c.event_number LIMIT \(most)
            """,
            read: life
        )
    }

    private static let proposed: SQL =
        "(SELECT max(p.proposed_on) FROM packages p WHERE p.child_id = c.id)"
    private static let delivered: SQL = """
        (SELECT max(s.happened_on) FROM sessions s JOIN lines l ON l.id = s.line_id
            WHERE l.child_id = c.id)
        """
    private static let moved: SQL = """
        (SELECT max(m.event_on) FROM movements m JOIN lines l ON l.id = m.line_id
            WHERE l.child_id = c.id)
        """
    private static let measured: SQL = """
        (SELECT max(o.happened_on) FROM outcomes o
            WHERE o.child_id = c.id AND \(Outcomes.stands("o.id")))
        """
    private static let raised: SQL =
        "(SELECT max(w.raised_at) FROM concerns w WHERE w.child_id = c.id)"

    private static let lives: SQL = """
        SELECT c.id, c.ref, c.event_number AS position, i.key_id, i.born, e.recorded_at,
            \(proposed) AS proposed_on, \(delivered) AS delivered_on, \(moved) AS moved_on,
            \(measured) AS measured_on, \(raised) AS raised_at
        FROM children c
        JOIN identities i ON i.child_id = c.id
        JOIN events e ON e.number = c.event_number
        """

    @Sendable
    private static func life(_ row: Row) throws -> Life {
        let days: [Day?] = [
            try row["proposed_on"], try row["delivered_on"], try row["moved_on"],
            try row["measured_on"],
        ]
        let instants: [Instant?] = [try row["recorded_at"], try row["raised_at"]]
        return try Life(
            child: row["id"],
            reference: row["ref"],
            position: row["position"],
            key: row["key_id"],
            born: row["born"],
            days: days.compactMap(\.self),
            instants: instants.compactMap(\.self)
        )
    }

    /// What of a child is not over: a package that waits for a decision, lasts, or has money on its
    /// way; a concern that is not closed.
    package static func underWay(for child: ID, on day: Day) -> Query<String?> {
        .first(
            """
            SELECT ref FROM (
                SELECT p.ref, p.event_number FROM packages p
                WHERE p.child_id = \(child)
                    AND NOT EXISTS (SELECT 1 FROM package_withdrawals g WHERE g.package_id = p.id)
                    AND (p.open_decision_id IS NOT NULL
                        OR p.state IN (\(list: PackageState.awaiting))
                        OR (p.state = \(PackageState.funded) AND EXISTS (
                            SELECT 1 FROM lines l WHERE l.package_id = p.id AND \(Lines.lastDay) >= \(day)))
                        OR EXISTS (
                            SELECT 1 FROM lines l JOIN line_balances b ON b.line_id = l.id
                            WHERE l.package_id = p.id AND b.pence > 0
                                AND b.stage IN (\(list: onItsWay))))
                UNION ALL
                SELECT c.ref, c.event_number FROM concerns c
                WHERE c.child_id = \(child) AND NOT EXISTS (
                    SELECT 1 FROM concern_closures k WHERE k.concern_id = c.id)
            ) AS lasting ORDER BY event_number LIMIT 1
            """
        ) { row in
            try row["ref"]
        }
    }

    private static let onItsWay = Stage.promised.filter { $0 != .paid }
}

extension Retention {
    package static func keep(_ child: ID, as classes: [String], event: Int64) -> SQL {
        let rows = classes.map { [child.value, event.value, $0.value] }
        return "INSERT INTO retained_children (child_id, event_number, class) VALUES \(rows: rows)"
    }

    package static func hold(_ child: ID, for reason: String, by officer: ID, event: Int64) -> SQL {
        """
        INSERT INTO child_holds (child_id, event_number, reason, held_by)
        VALUES (\(child), \(event), \(reason), \(officer))
        """
    }

    package static func release(
        _ child: ID,
        from reason: String,
        by officer: ID,
        event: Int64
    ) -> SQL {
        """
        INSERT INTO child_hold_releases (child_id, held_event, released_by, event_number)
        SELECT \(child), max(event_number), \(officer), CAST(\(event) AS bigint) FROM child_holds
        WHERE child_id = \(child) AND reason = \(reason)
        """
    }
}
