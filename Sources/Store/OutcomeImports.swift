package import Database
package import Money
package import Panel

/// Files of outcomes that came in, known by what is in them.
package enum OutcomeImports {
    package struct Import: Hashable, Sendable {
        package let id: ID
        package let count: Int
        /// The number of its first outcome; the others follow without a gap.
        package let first: Int64
        package let on: Day

        package init(id: ID, count: Int, first: Int64, on day: Day) {
            self.id = id
            self.count = count
            self.first = first
            on = day
        }
    }

    package static func find(_ digest: [UInt8], provider: ID) -> Query<Import?> {
        .first(
            """
            SELECT id, outcome_count, first_number, imported_on FROM outcome_imports
            WHERE digest = \(digest) AND provider_id = \(provider)
            """
        ) { row in
            try Import(
                id: row["id"],
                count: row["outcome_count"],
                first: row["first_number"],
                on: row["imported_on"]
            )
        }
    }

    package static func insert(
        _ new: Import,
        _ digest: [UInt8],
        of provider: ID,
        event: Int64
    ) -> SQL {
        """
        INSERT INTO outcome_imports (id, provider_id, digest, outcome_count, first_number,
            imported_on, event_number)
        VALUES (\(new.id), \(provider), \(digest), \(new.count), \(new.first), \(new.on), \(event))
        """
    }

    /// What outcomes are known by that came with a file: the same row again is found.
    package static func insert(
        _ rows: [(outcome: ID, digest: [UInt8])],
        from file: ID
    ) -> [SQL] {
        rows.map { [$0.outcome.value, file.value, $0.digest.value] }.chunks.map {
            "INSERT INTO outcome_import_rows (outcome_id, import_id, digest) VALUES \(rows: $0)"
        }
    }

    /// Those of these rows that came in before, with what they became.
    ///
    /// - Parameter digests: one at least, 500 at most.
    package static func rows(
        _ digests: [[UInt8]]
    ) -> Query<[(digest: [UInt8], outcome: String)]> {
        .all(
            """
            SELECT r.digest, t.ref FROM outcome_import_rows r
            JOIN outcomes t ON t.id = r.outcome_id WHERE r.digest IN (\(list: digests))
            """
        ) { row in
            (digest: try row["digest"], outcome: try row["ref"])
        }
    }
}
