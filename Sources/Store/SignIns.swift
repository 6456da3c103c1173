package import Database
package import Money
package import Panel

/// Visits of browsers, from signing in to signing out.
package enum SignIns {
    package struct Card: Hashable, Sendable {
        package let id: ID
        package let reference: String
        package let officer: String
        package let officerName: String
        package let seenAt: Instant
        package let endsAt: Instant
        package let endedAt: Instant?
    }

    package static func find(_ reference: String) -> Query<Card?> {
        .first("\(cards) WHERE s.ref = \(reference)", read: card)
    }

    package static func find(hash: [UInt8]) -> Query<Card?> {
        .first("\(cards) WHERE s.hash = \(hash)", read: card)
    }

    package static let sorts: Sorts = [
        "sign_in": "position", "seen_at": "seen_at", "ends_at": "ends_at",
    ]

    /// - Parameter officer: nil lists everybody's.
    package static func list(of officer: ID?, _ page: Page) -> Query<Listing<Card>> {
        var conditions: [SQL] = []
        if let officer { conditions.append("s.officer_id = \(officer)") }
        return .page(page, cards, where: conditions, read: card)
    }

    package static func insert(
        id: ID,
        reference: String,
        officer: ID,
        hash: [UInt8],
        at now: Instant,
        endsAt: Instant,
        event: Int64
    ) -> SQL {
        """
        INSERT INTO sign_ins (id, ref, officer_id, hash, seen_at, ends_at, event_number)
        VALUES (\(id), \(reference), \(officer), \(hash), \(now), \(endsAt), \(event))
        """
    }

    /// What was seen later stays.
    package static func seen(hash: [UInt8], at now: Instant) -> SQL {
        """
        UPDATE sign_ins SET seen_at = \(now)
        WHERE hash = \(hash) AND ended_at IS NULL AND seen_at < \(now)
        """
    }

    package static func end(_ signIn: ID, at now: Instant) -> SQL {
        "UPDATE sign_ins SET ended_at = \(now) WHERE id = \(signIn) AND ended_at IS NULL"
    }

    package static func endAll(of officer: ID, at now: Instant) -> SQL {
        "UPDATE sign_ins SET ended_at = \(now) WHERE officer_id = \(officer) AND ended_at IS NULL"
    }

    /// All but the one with this secret.
    package static func endOthers(of officer: ID, but hash: [UInt8], at now: Instant) -> SQL {
        """
        UPDATE sign_ins SET ended_at = \(now)
        WHERE officer_id = \(officer) AND ended_at IS NULL AND hash <> \(hash)
        """
    }

    private static let cards: SQL = """
        SELECT s.event_number AS position, s.id, s.ref, s.seen_at, s.ends_at, s.ended_at,
            o.ref AS officer, o.name AS officer_name
        FROM sign_ins s JOIN officers o ON o.id = s.officer_id
        """

    @Sendable
    private static func card(_ row: Row) throws -> Card {
        try Card(
            id: row["id"],
            reference: row["ref"],
            officer: row["officer"],
            officerName: row["officer_name"],
            seenAt: row["seen_at"],
            endsAt: row["ends_at"],
            endedAt: row["ended_at"]
        )
    }
}
