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
}
