package import Database
package import Money
package import Panel

/// What providers ask for.
package enum Invoices {
    /// An invoice as it is looked up, without its lines.
    package struct Invoice: Hashable, Sendable {
        package let id: ID
        package let reference: String
        /// The number in its reference.
        package let ordinal: Int64
        package let provider: ID
        package let providerReference: String
        package let number: String
        package let datedOn: Day
        package let receivedOn: Day
        package let net: Pence
        package let vat: Pence
        package let state: InvoiceState
        package let enteredBy: String
        package let agreement: Agreement?
        package let rejectedOn: Day?
        package let rejectedReason: String?
        /// The live payment run that it is in.
        package let run: String?
        package let payment: String?
        package let paidOn: Day?
        package let event: Int64

        /// With all VAT.
        package var gross: Pence { net + vat }
    }

    /// What was agreed when it matched.
    package struct Agreement: Hashable, Sendable {
        package let by: String
        package let on: Day
        /// Without VAT that the council gets back.
        package let pence: Pence
        /// That VAT.
        package let vat: Pence
    }

    /// What a list of invoices is narrowed to.
    package struct Filter: Sendable {
        package var state: InvoiceState?
        package var isHeld = false
        package var provider: ID?
        package var receivedFrom: Day?
        package var receivedTo: Day?

        package init() {}

        fileprivate var conditions: [SQL] {
            var conditions: [SQL] = []
            if let state { conditions.append("i.state = \(state)") }
            if isHeld {
                conditions.append(
                    """
                    EXISTS (SELECT 1 FROM invoice_holds h
                        WHERE h.invoice_id = i.id AND h.released_on IS NULL)
                    """
                )
            }
            if let provider { conditions.append("i.provider_id = \(provider)") }
            if let receivedFrom { conditions.append("i.received_on >= \(receivedFrom)") }
            if let receivedTo { conditions.append("i.received_on <= \(receivedTo)") }
            return conditions
        }
    }

    package static func find(_ reference: String) -> Query<Invoice?> {
        .first("\(selection) WHERE i.ref = \(reference)", read: invoice)
    }

    /// Newest first.
    package static func list(_ page: Page, _ filter: Filter) -> Query<Listing<Invoice>> {
        var conditions = filter.conditions
        if let after = page.after { conditions.append("i.ordinal < \(after)") }
        return .page(
            page,
            """
            \(selection) WHERE \(SQL.all(conditions))
            ORDER BY i.ordinal DESC LIMIT \(page.size + 1)
            """,
            read: invoice
        )
    }

    /// Received and neither matched nor rejected yet, oldest first.
    package static func waiting(of provider: ID) -> Query<[Invoice]> {
        .all(
            """
            \(selection) WHERE i.provider_id = \(provider) AND i.state = \(InvoiceState.received)
            ORDER BY i.received_on, i.ordinal
            """,
            read: invoice
        )
    }

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

    /// A live invoice by what another may be the same as.
    package struct Alike: Hashable, Sendable {
        package let reference: String
        package let ordinal: Int64
        package let datedOn: Day
        /// With all VAT.
        package let gross: Pence
    }

    /// The live ones of a provider that are dated on these days, at least one, in their order.
    package static func dated(_ days: [Day], of provider: ID) -> Query<[Alike]> {
        .all(
            """
            SELECT ref, ordinal, dated_on, net_pence + vat_pence AS gross_pence FROM invoices
            WHERE provider_id = \(provider) AND dated_on IN (\(list: days))
                AND state <> \(InvoiceState.rejected)
            ORDER BY ordinal
            """
        ) { row in
            try Alike(
                reference: row["ref"],
                ordinal: row["ordinal"],
                datedOn: row["dated_on"],
                gross: row["gross_pence"]
            )
        }
    }

    private static let selection: SQL = """
        SELECT i.ordinal AS position, i.id, i.ref, i.provider_id, p.ref AS provider, i.number,
            i.dated_on, i.received_on, i.net_pence, i.vat_pence, i.state, o.ref AS entered_by,
            m.ref AS matched_by, i.matched_on, i.agreed_pence, i.agreed_vat_pence,
            i.rejected_on, i.rejected_reason,
            CASE WHEN r.state IN ('draft', 'approved', 'exported') THEN r.ref END AS run,
            CASE WHEN y.state = 'paid' THEN y.ref END AS payment,
            CASE WHEN y.state = 'paid' THEN y.paid_on END AS paid_on, i.event_number
        FROM invoices i
        JOIN providers p ON p.id = i.provider_id
        JOIN officers o ON o.id = i.entered_by
        LEFT JOIN officers m ON m.id = i.matched_by
        LEFT JOIN run_invoices x ON x.invoice_id = i.id AND x.live = 1
        LEFT JOIN payment_runs r ON r.id = x.run_id
        LEFT JOIN payments y ON y.id = x.payment_id
        """

    @Sendable
    private static func invoice(_ row: Row) throws -> Invoice {
        let matchedBy: String? = try row["matched_by"]
        return try Invoice(
            id: row["id"],
            reference: row["ref"],
            ordinal: row["position"],
            provider: row["provider_id"],
            providerReference: row["provider"],
            number: row["number"],
            datedOn: row["dated_on"],
            receivedOn: row["received_on"],
            net: row["net_pence"],
            vat: row["vat_pence"],
            state: row["state"],
            enteredBy: row["entered_by"],
            agreement: matchedBy.map { officer in
                try Agreement(
                    by: officer,
                    on: row["matched_on"],
                    pence: row["agreed_pence"],
                    vat: row["agreed_vat_pence"]
                )
            },
            rejectedOn: row["rejected_on"],
            rejectedReason: row["rejected_reason"],
            run: row["run"],
            payment: row["payment"],
            paidOn: row["paid_on"],
            event: row["event_number"]
        )
    }
}
