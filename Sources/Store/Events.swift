package import Database
package import Money
package import Panel

/// The audit chain.
package enum Events {
    /// Where the chain stands.
    package struct Head: Hashable, Sendable {
        package let number: Int64
        package let hash: [UInt8]

        package init(number: Int64, hash: [UInt8]) {
            self.number = number
            self.hash = hash
        }
    }

    package struct Event: Hashable, Sendable {
        package let number: Int64
        package let actID: ID
        package let act: String
        package let officer: ID?
        package let subject: String
        /// The canonical text of its figures and references.
        package let facts: String
        package let recordedAt: Instant
        package let hash: [UInt8]

        package init(
            number: Int64,
            actID: ID,
            act: String,
            officer: ID?,
            subject: String,
            facts: String,
            recordedAt: Instant,
            hash: [UInt8]
        ) {
            self.number = number
            self.actID = actID
            self.act = act
            self.officer = officer
            self.subject = subject
            self.facts = facts
            self.recordedAt = recordedAt
            self.hash = hash
        }
    }

    package static let head = Query.one("SELECT number, hash FROM audit_heads WHERE id = 1") {
        row in
        try Head(number: row["number"], hash: row["hash"])
    }

    /// Whether this very act was kept.
    package static func exists(act id: ID) -> Query<Bool> {
        .one("SELECT count(*) AS events FROM events WHERE act_id = \(id)") { row in
            try row["events"] > 0
        }
    }

    package static func insert(_ event: Event) -> SQL {
        """
        INSERT INTO events (number, act_id, act, officer_id, subject, facts, recorded_at, hash)
        VALUES (\(event.number), \(event.actID), \(event.act), \(event.officer),
            \(event.subject), \(event.facts), \(event.recordedAt), \(event.hash))
        """
    }

    /// The newest event of an act on a subject: where the chain stood then.
    package static func last(of act: Act, on subject: String) -> Query<Head?> {
        .first(
            """
            SELECT number, hash FROM events WHERE subject = \(subject) AND act = \(act)
            ORDER BY number DESC LIMIT 1
            """
        ) { row in
            try Head(number: row["number"], hash: row["hash"])
        }
    }

    package static func move(headTo head: Head) -> SQL {
        "UPDATE audit_heads SET number = \(head.number), hash = \(head.hash) WHERE id = 1"
    }

    /// What a list of events is narrowed to.
    package struct Filter: Sendable {
        /// Any of these: a reference as typed and as it is written.
        package var subjects: [String] = []
        package var act: Act?
        /// The officer's reference.
        package var officer: String?
        package var from: Instant?
        package var before: Instant?
        /// What the asker must not even know of.
        package var hidden: [Act] = []

        package init() {}

        fileprivate var conditions: [SQL] {
            var conditions: [SQL] = []
            if !subjects.isEmpty { conditions.append("e.subject IN (\(list: subjects))") }
            if let act { conditions.append("e.act = \(act)") }
            if let officer { conditions.append("o.ref = \(officer)") }
            if let from { conditions.append("e.recorded_at >= \(from)") }
            if let before { conditions.append("e.recorded_at < \(before)") }
            if !hidden.isEmpty {
                conditions.append("e.act NOT IN (\(list: hidden.map(\.rawValue)))")
            }
            return conditions
        }
    }

    /// An event with the officer as people know them.
    package struct Listed: Hashable, Sendable {
        package let event: Event
        package let officer: String?
        package let name: String?
    }

    package static let sorts: Sorts = [
        "event": "position", "act": "act",
    ]

    /// Newest first.
    package static func list(_ page: Page, _ filter: Filter) -> Query<Listing<Listed>> {
        .page(page, selection, where: filter.conditions, read: listed)
    }

    /// - Parameter hidden: what the asker must not even know of.
    package static func find(_ number: Int64, hiding hidden: [Act]) -> Query<Listed?> {
        var filter = Filter()
        filter.hidden = hidden
        return .first(
            "\(selection) WHERE e.number = \(number) AND \(SQL.all(filter.conditions))",
            read: listed
        )
    }

    @Sendable
    static func listed(_ row: Row) throws -> Listed {
        try Listed(event: event(row), officer: row["officer"], name: row["officer_name"])
    }

    /// The next events after a number, oldest first: for going through the whole chain.
    package static func next(_ size: Int, after number: Int64) -> Query<[Event]> {
        .all(
            "\(selection) WHERE e.number > \(number) ORDER BY e.number LIMIT \(size)",
            read: event
        )
    }

    /// The last event before the first one that was recorded after a moment.
    ///
    /// Nil when none was recorded after it.
    package static func last(before instant: Instant) -> Query<Int64?> {
        .one(
            "SELECT min(number) - 1 AS number FROM events WHERE recorded_at > \(instant)"
        ) { row in
            try row["number"]
        }
    }

    /// Nil where it is not recorded yet.
    package static func recorded(_ number: Int64) -> Query<Instant?> {
        .first("SELECT recorded_at FROM events WHERE number = \(number)") { row in
            try row["recorded_at"]
        }
    }

    static let selection: SQL = """
        SELECT e.number AS position, e.number, e.act_id, e.act, e.officer_id, o.ref AS officer,
            o.name AS officer_name, e.subject, e.facts, e.recorded_at, e.hash
        FROM events e LEFT JOIN officers o ON o.id = e.officer_id
        """

    @Sendable
    static func event(_ row: Row) throws -> Event {
        try Event(
            number: row["number"],
            actID: row["act_id"],
            act: row["act"],
            officer: row["officer_id"],
            subject: row["subject"],
            facts: row["facts"],
            recordedAt: row["recorded_at"],
            hash: row["hash"]
        )
    }
}
