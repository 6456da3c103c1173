package import Database
package import Money
package import Panel

/// What providers were told with their orders, and what was withheld; the words are sealed apart.
package enum Disclosures {
    package struct New: Sendable {
        package let id: ID
        package let order: ID
        package let isGiven: Bool
        package let basis: String
        package let reasonHash: [UInt8]
        package let officer: ID

        package init(
            id: ID,
            order: ID,
            isGiven: Bool,
            basis: String,
            reasonHash: [UInt8],
            officer: ID
        ) {
            self.id = id
            self.order = order
            self.isGiven = isGiven
            self.basis = basis
            self.reasonHash = reasonHash
            self.officer = officer
        }
    }

    package static func insert(_ new: New, event: Int64) -> SQL {
        """
        INSERT INTO disclosures (id, order_id, given, basis, reason_hash, officer_id, event_number)
        VALUES (\(new.id), \(new.order), \(new.isGiven), \(new.basis), \(new.reasonHash),
            \(new.officer), \(event))
        """
    }

    /// A disclosure without its words.
    package struct Disclosed: Hashable, Sendable {
        package let id: ID
        package let isGiven: Bool
        package let basis: String
        package let officer: String
        package let recordedAt: Instant
        /// The event that made it.
        package let event: Int64
    }

    /// All of an order, the newest first: that one holds.
    package static func of(order: ID) -> Query<[Disclosed]> {
        .all(
            """
            SELECT d.id, d.given, d.basis, o.ref AS officer, e.recorded_at, d.event_number
            FROM disclosures d
            JOIN officers o ON o.id = d.officer_id
            JOIN events e ON e.number = d.event_number
            WHERE d.order_id = \(order) ORDER BY d.event_number DESC
            """
        ) { row in
            try Disclosed(
                id: row["id"],
                isGiven: row["given"],
                basis: row["basis"],
                officer: row["officer"],
                recordedAt: row["recorded_at"],
                event: row["event_number"]
            )
        }
    }
}
