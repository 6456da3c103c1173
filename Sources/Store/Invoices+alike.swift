package import Database
package import Money
package import Panel

/// What an invoice may be the same as.
extension Invoices {
    /// The live ones of a provider with one of these keys, at least one: references by key.
    package static func numbered(_ keys: [String], of provider: ID) -> Query<[String: String]> {
        Query(
            """
            SELECT number_key, ref FROM invoices
            WHERE provider_id = \(provider) AND number_key IN (\(list: keys))
                AND state <> \(InvoiceState.rejected)
            """
        ) { rows in
            try Dictionary(
                rows.map { row in (try row["number_key"], try row["ref"]) },
                uniquingKeysWith: { first, _ in first }
            )
        }
    }

    /// The live ones of a provider that are dated on these days, at least one, in their order.
    package static func dated(_ days: [Day], of provider: ID) -> Query<[AlikeInvoice]> {
        .all(
            """
            SELECT ref, ordinal, dated_on, net_pence + vat_pence AS gross_pence FROM invoices
            WHERE provider_id = \(provider) AND dated_on IN (\(list: days))
                AND state <> \(InvoiceState.rejected)
            ORDER BY ordinal
            """
        ) { row in
            try AlikeInvoice(
                reference: row["ref"],
                ordinal: row["ordinal"],
                datedOn: row["dated_on"],
                gross: row["gross_pence"]
            )
        }
    }
}

extension AlikeInvoice {
    /// One that was just entered.
    package init(_ new: Invoices.New) {
        self.init(
            reference: new.reference,
            ordinal: new.ordinal,
            datedOn: new.datedOn,
            gross: new.gross
        )
    }
}
