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

    /// The file with this in it of which nothing was taken back.
    package static func find(_ digest: [UInt8], provider: ID) -> Query<Import?> {
        .first(
            """
            SELECT i.id, i.outcome_count, i.first_number, i.imported_on FROM outcome_imports i
            WHERE i.digest = \(digest) AND i.provider_id = \(provider)
                AND NOT EXISTS (SELECT 1 FROM outcome_import_rows r
                    JOIN outcome_withdrawals w ON w.outcome_id = r.outcome_id
                    WHERE r.import_id = i.id)
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

    /// What an outcome is known by that comes with a file: the same row again is found.
    package struct Row: Sendable {
        package let outcome: ID
        package let digest: [UInt8]
        /// The outcome that came of the same row before and was taken back since.
        package let inPlaceOf: ID?

        package init(outcome: ID, digest: [UInt8], inPlaceOf: ID?) {
            self.outcome = outcome
            self.digest = digest
            self.inPlaceOf = inPlaceOf
        }
    }

    package static func insert(_ rows: [Row], from file: ID) -> [SQL] {
        rows.map { [$0.outcome.value, file.value, $0.digest.value, $0.inPlaceOf.value] }.chunks
            .map {
                """
                INSERT INTO outcome_import_rows (outcome_id, import_id, digest, in_place_of)
                VALUES \(rows: $0)
                """
            }
    }

    /// What a row that came in before became, the latest time.
    package struct Before: Hashable, Sendable {
        package let outcome: ID
        package let reference: String
        package let isWithdrawn: Bool
    }

    /// Those of these rows that came in before.
    ///
    /// - Parameter digests: one at least, 500 at most.
    package static func rows(
        _ digests: [[UInt8]]
    ) -> Query<[(digest: [UInt8], before: Before)]> {
        .all(
            """
            SELECT r.digest, t.id, t.ref,
                CASE WHEN \(Outcomes.stands("t.id")) THEN 0 ELSE 1 END AS is_withdrawn
            FROM outcome_import_rows r
            JOIN outcomes t ON t.id = r.outcome_id
            WHERE r.digest IN (\(list: digests))
                AND NOT EXISTS (SELECT 1 FROM outcome_import_rows n
                    WHERE n.in_place_of = r.outcome_id)
            """
        ) { row in
            let before = try Before(
                outcome: row["id"],
                reference: row["ref"],
                isWithdrawn: row["is_withdrawn"]
            )
            return (digest: try row["digest"], before: before)
        }
    }
}
