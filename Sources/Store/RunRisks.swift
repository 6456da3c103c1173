package import Database
package import Money
package import Panel

/// What is known of the providers and accounts that a run pays.
package enum RunRisks {
    /// Other providers with a payment's account, by the payment's id.
    package static func shared(in run: ID) -> Query<[ID: [String]]> {
        Query(
            """
            SELECT DISTINCT y.id, p.ref FROM payments y
            JOIN bank_accounts b ON b.id = y.bank_account_id
            JOIN bank_accounts o ON o.account_index = b.account_index
                AND o.provider_id <> b.provider_id AND o.state <> 'refused'
            JOIN providers p ON p.id = o.provider_id
            WHERE y.run_id = \(run) ORDER BY y.id, p.ref
            """,
            decode: references
        )
    }

    /// What was asked back of the lines that a run pays for and has not come, by the payment's id.
    package static func requested(in run: ID) -> Query<[ID: [String]]> {
        Query(
            """
            SELECT DISTINCT y.id, c.ref FROM payments y
            JOIN payment_lines n ON n.payment_id = y.id
            JOIN corrections c ON c.line_id = n.line_id
            WHERE y.run_id = \(run) AND \(Corrections.isOpenRequest)
            ORDER BY y.id, c.ref
            """,
            decode: references
        )
    }

    @Sendable
    private static func references(_ rows: [Row]) throws -> [ID: [String]] {
        try rows.reduce(into: [:]) { references, row in
            references[try row["id"], default: []].append(try row["ref"])
        }
    }

    /// What was paid on an account, and before it.
    package struct Past: Hashable, Sendable {
        package let payment: ID
        package let wasPaid: Bool
        package let hadAnotherAccount: Bool
        package let bouncedLast: Bool
    }

    package static func pasts(in run: ID) -> Query<[Past]> {
        .all(
            """
            SELECT y.id,
                CASE WHEN EXISTS (SELECT 1 FROM payments o
                    WHERE o.bank_account_id = y.bank_account_id AND o.state = 'paid'
                        AND o.id <> y.id) THEN 1 ELSE 0 END AS was_paid,
                CASE WHEN EXISTS (SELECT 1 FROM bank_accounts b
                    WHERE b.provider_id = y.provider_id AND b.id <> y.bank_account_id
                        AND b.usable_from IS NOT NULL) THEN 1 ELSE 0 END AS had_another,
                CASE WHEN (SELECT o.state FROM payments o
                    WHERE o.bank_account_id = y.bank_account_id AND o.ordinal < y.ordinal
                        AND o.state IN ('paid', 'bounced')
                    ORDER BY o.ordinal DESC LIMIT 1) = 'bounced' THEN 1 ELSE 0 END AS bounced
            FROM payments y WHERE y.run_id = \(run)
            """
        ) { row in
            try Past(
                payment: row["id"],
                wasPaid: row["was_paid"],
                hadAnotherAccount: row["had_another"],
                bouncedLast: row["bounced"]
            )
        }
    }

    /// The median of what each provider of a run was paid by invoice, with VAT.
    ///
    /// Of an even number it is halfway between the two in the middle.
    package static func usual(in run: ID) -> Query<[ID: Pence]> {
        Query(
            """
            SELECT provider_id, CAST(sum(pence) AS bigint) AS pence, count(*) AS rows_taken FROM (
                SELECT i.provider_id, i.agreed_pence + i.agreed_vat_pence AS pence,
                    row_number() OVER (PARTITION BY i.provider_id
                        ORDER BY i.agreed_pence + i.agreed_vat_pence) AS place,
                    count(*) OVER (PARTITION BY i.provider_id) AS places
                FROM invoices i
                WHERE i.state = 'paid' AND i.provider_id IN (
                    SELECT provider_id FROM payments WHERE run_id = \(run))
            ) AS ranked
            WHERE place IN ((places + 1) / 2, (places + 2) / 2)
            GROUP BY provider_id
            """
        ) { rows in
            var usual: [ID: Pence] = [:]
            for row in rows {
                let (sum, taken): (Pence, Int64) = (try row["pence"], try row["rows_taken"])
                usual[try row["provider_id"]] = Pence(sum.count / taken)
            }
            return usual
        }
    }
}
