package import Database
package import Money
package import Panel

/// Files of sessions that came in, known by what is in them.
package enum SessionImports {
    package struct Import: Hashable, Sendable {
        package let provider: String
        package let count: Int
        package let worth: Pence
        package let on: Day
        /// The numbers of its first and last session.
        package let first: Int64
        package let last: Int64
    }

    /// What came of a file when it was sent before.
    ///
    /// - Parameter provider: only if it was this provider's.
    package static func find(_ digest: [UInt8], provider: ID?) -> Query<Import?> {
        let own: SQL = provider.map { "m.provider_id = \($0)" } ?? "1 = 1"
        return .first(
            """
            SELECT r.ref AS provider, m.session_count, m.worth_pence, m.imported_on,
                min(s.number) AS first, max(s.number) AS last
            FROM session_imports m
            JOIN providers r ON r.id = m.provider_id
            JOIN sessions s ON s.event_number = m.event_number
            WHERE m.digest = \(digest) AND \(own)
            GROUP BY m.id, r.ref, m.session_count, m.worth_pence, m.imported_on
            """
        ) { row in
            try Import(
                provider: row["provider"],
                count: row["session_count"],
                worth: row["worth_pence"],
                on: row["imported_on"],
                first: row["first"],
                last: row["last"]
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

extension SessionImports.Import {
    /// What was just taken in.
    package init(_ new: SessionImports.New, provider: String, _ first: Int64, _ last: Int64) {
        self.provider = provider
        count = new.count
        worth = new.worth
        on = new.on
        self.first = first
        self.last = last
    }
}
