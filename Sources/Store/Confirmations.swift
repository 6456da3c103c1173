package import Database
package import Money
package import Panel

/// The bank's files, known by what is in them, and what of them did not agree.
package enum Confirmations {
    package struct Confirmation: Hashable, Sendable {
        package let id: ID
        package let paid: Int
        package let bounced: Int
        /// What it paid, with VAT.
        package let pence: Pence

        package init(id: ID, paid: Int, bounced: Int, pence: Pence) {
            self.id = id
            self.paid = paid
            self.bounced = bounced
            self.pence = pence
        }
    }

    /// What came of a file when it was sent before.
    package static func find(_ digest: [UInt8], of run: ID) -> Query<Confirmation?> {
        .first(
            """
            SELECT id, paid_count, bounced_count, paid_pence FROM confirmations
            WHERE run_id = \(run) AND digest = \(digest)
            """
        ) { row in
            try Confirmation(
                id: row["id"],
                paid: row["paid_count"],
                bounced: row["bounced_count"],
                pence: row["paid_pence"]
            )
        }
    }

    package static func differences(of confirmation: ID) -> Query<[BankDifference]> {
        .all(
            """
            SELECT payment, what, expected_pence, found_pence FROM confirmation_differences
            WHERE confirmation_id = \(confirmation) ORDER BY position
            """,
            read: difference
        )
    }

    /// Of the newest file that came for a run.
    package static func lastDifferences(of run: ID) -> Query<[BankDifference]> {
        .all(
            """
            SELECT d.payment, d.what, d.expected_pence, d.found_pence
            FROM confirmation_differences d
            JOIN confirmations c ON c.id = d.confirmation_id
            WHERE c.run_id = \(run) AND c.event_number = (
                SELECT max(event_number) FROM confirmations WHERE run_id = \(run))
            ORDER BY d.position
            """,
            read: difference
        )
    }

    package static func insert(
        _ confirmation: Confirmation,
        of run: ID,
        digest: [UInt8],
        _ differences: [BankDifference],
        event: Int64
    ) -> [SQL] {
        let rows = differences.enumerated().map { index, difference -> [Value] in
            [
                confirmation.id.value, (index + 1).value, difference.payment.value,
                difference.what.value, difference.expected.value, difference.found.value,
            ]
        }
        let inserted: SQL = """
            INSERT INTO confirmations (id, run_id, digest, paid_count, bounced_count, paid_pence,
                event_number)
            VALUES (\(confirmation.id), \(run), \(digest), \(confirmation.paid),
                \(confirmation.bounced), \(confirmation.pence), \(event))
            """
        return [inserted]
            + rows.chunks.map {
                """
                INSERT INTO confirmation_differences (confirmation_id, position, payment, what,
                    expected_pence, found_pence)
                VALUES \(rows: $0)
                """
            }
    }

    @Sendable
    private static func difference(_ row: Row) throws -> BankDifference {
        try BankDifference(
            payment: row["payment"],
            what: row["what"],
            expected: row["expected_pence"],
            found: row["found_pence"]
        )
    }
}
