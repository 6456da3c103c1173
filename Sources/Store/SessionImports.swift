package import Database
package import Money
package import Panel

/// Files of sessions that came in, known by what is in them.
package enum SessionImports {
    package struct Import: Hashable, Sendable {
        package let id: ID
        package let provider: String
        package let count: Int
        /// When it first came in.
        package let worth: Pence
        package let recordedAt: Instant
        /// The numbers of its first and last session.
        package let first: Int64
        package let last: Int64
        /// How many of them are not withdrawn, nor their acceptance.
        package let standing: Int
    }

    /// What came of a file when it was last taken in.
    ///
    /// - Parameter provider: only if it was this provider's.
    package static func find(_ digest: [UInt8], provider: ID?) -> Query<Import?> {
        let own: SQL = provider.map { "m.provider_id = \($0)" } ?? "1 = 1"
        return .first(
            """
            SELECT m.id, r.ref AS provider, m.session_count, m.worth_pence,
                min(s.number) AS first, max(s.number) AS last, max(s.recorded_at) AS recorded_at,
                count(CASE WHEN x.session_id IS NULL AND w.session_id IS NULL THEN 1 END)
                    AS standing
            FROM session_imports m
            JOIN providers r ON r.id = m.provider_id
            JOIN sessions s ON s.event_number = (
                SELECT max(z.event_number) FROM sessions z WHERE z.import_id = m.id)
            LEFT JOIN session_withdrawals x ON x.session_id = s.id
            LEFT JOIN acceptance_withdrawals w ON w.session_id = s.id
            WHERE m.digest = \(digest) AND \(own)
            GROUP BY m.id, r.ref, m.session_count, m.worth_pence
            """
        ) { row in
            try Import(
                id: row["id"],
                provider: row["provider"],
                count: row["session_count"],
                worth: row["worth_pence"],
                recordedAt: row["recorded_at"],
                first: row["first"],
                last: row["last"],
                standing: row["standing"]
            )
        }
    }

    package struct New: Sendable {
        package let id: ID
        package let provider: ID
        package let digest: [UInt8]
        package let count: Int
        package let worth: Pence
        package let on: Day

        package init(
            id: ID,
            provider: ID,
            digest: [UInt8],
            count: Int,
            worth: Pence,
            on day: Day
        ) {
            self.id = id
            self.provider = provider
            self.digest = digest
            self.count = count
            self.worth = worth
            on = day
        }
    }

    package static func insert(_ new: New, event: Int64) -> SQL {
        """
        INSERT INTO session_imports (id, provider_id, digest, session_count, worth_pence,
            imported_on, event_number)
        VALUES (\(new.id), \(new.provider), \(new.digest), \(new.count), \(new.worth), \(new.on),
            \(event))
        """
    }
}
