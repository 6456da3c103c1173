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
        package let providerName: String
        package let number: String
        package let datedOn: Day
        package let receivedOn: Day
        package let net: Pence
        package let vat: Pence
        package let state: InvoiceState
        package let enteredBy: String
        package let agreement: Agreement?
        /// By credit notes, with VAT.
        package let credited: Pence
        /// By payments that are not the one it is paid with, and not written back; with VAT.
        package let paidBefore: Pence
        package let rejectedOn: Day?
        package let rejectedReason: String?
        /// The live payment run that it is in.
        package let run: String?
        package let payment: String?
        package let paidOn: Day?
        /// The file that it came in with.
        package let upload: ID?
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

    package static func find(_ reference: String) -> Query<Invoice?> {
        .first("\(selection) WHERE i.ref = \(reference)", read: invoice)
    }

    /// What came in with a file of the provider's, however often it was rejected and sent again.
    package static func uploaded(_ digest: [UInt8], provider: ID) -> Query<[Invoice]> {
        .all(
            """
            \(selection) JOIN invoice_uploads u ON u.id = i.upload_id
            WHERE u.digest = \(digest) AND u.provider_id = \(provider) ORDER BY i.ordinal
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

    /// Received and not held, oldest first; of one provider, or of all.
    package static func toMatch(of provider: ID?) -> Query<[Invoice]> {
        var filter = Filter()
        filter.states = [.received]
        filter.isHeld = false
        filter.provider = provider
        return .all(
            "\(selection) WHERE \(SQL.all(filter.conditions)) ORDER BY i.ordinal",
            read: invoice
        )
    }

    /// Those that are not paid, and those that were paid in these days.
    package static func owed(paidIn span: Span, provider: ID?) -> Query<[Invoice]> {
        .all("\(selection) WHERE \(isOwed(span, provider)) ORDER BY i.ordinal", read: invoice)
    }

    /// Of `invoices` as i and, where it is paid, `payments` as y.
    static func isOwed(_ span: Span, _ provider: ID?) -> SQL {
        let whose: SQL = provider.map { "i.provider_id = \($0)" } ?? "1 = 1"
        return """
            \(whose) AND (i.state IN ('received', 'matched') OR (i.state = 'paid'
                AND y.state = 'paid' AND y.paid_on BETWEEN \(span.from) AND \(span.to)))
            """
    }

    static let selection: SQL = """
        SELECT i.ordinal AS position, i.id, i.ref, i.provider_id, p.ref AS provider,
            p.name AS provider_name, i.number, i.dated_on, i.received_on, i.net_pence, i.vat_pence, i.state, o.ref AS entered_by,
            m.ref AS matched_by, i.matched_on, i.agreed_pence, i.agreed_vat_pence,
            (SELECT CAST(coalesce(sum(c.pence + c.vat_pence), 0) AS bigint) FROM corrections c
                WHERE c.invoice_id = i.id AND c.kind = 'credit-note') AS credited_pence,
            \(paidBefore) AS paid_before_pence, i.rejected_on, i.rejected_reason,
            CASE WHEN r.state IN ('draft', 'approved', 'exported') THEN r.ref END AS run,
            CASE WHEN y.state = 'paid' THEN y.ref END AS payment,
            CASE WHEN y.state = 'paid' THEN y.paid_on END AS paid_on, i.upload_id,
            i.event_number, i.due_day, i.days_left
        FROM invoices i
        JOIN providers p ON p.id = i.provider_id
        JOIN officers o ON o.id = i.entered_by
        LEFT JOIN officers m ON m.id = i.matched_by
        LEFT JOIN run_invoices x ON x.invoice_id = i.id AND x.live = 1
        LEFT JOIN payment_runs r ON r.id = x.run_id
        LEFT JOIN payments y ON y.id = x.payment_id
        """

    /// Of the invoice `i`, which `x` has in a live run if one does.
    private static let paidBefore: SQL = """
        CAST((SELECT coalesce(sum(n.net_pence + n.vat_pence), 0) FROM run_invoices n
                JOIN payments z ON z.id = n.payment_id
                WHERE n.invoice_id = i.id AND z.paid_event IS NOT NULL
                    AND (x.payment_id IS NULL OR n.payment_id <> x.payment_id))
            - (SELECT coalesce(sum(c.pence + c.vat_pence), 0) FROM corrections c
                WHERE c.invoice_id = i.id AND c.kind = 'write-back') AS bigint)
        """

    @Sendable
    static func invoice(_ row: Row) throws -> Invoice {
        let matchedBy: String? = try row["matched_by"]
        return try Invoice(
            id: row["id"],
            reference: row["ref"],
            ordinal: row["position"],
            provider: row["provider_id"],
            providerReference: row["provider"],
            providerName: row["provider_name"],
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
            credited: row["credited_pence"],
            paidBefore: row["paid_before_pence"],
            rejectedOn: row["rejected_on"],
            rejectedReason: row["rejected_reason"],
            run: row["run"],
            payment: row["payment"],
            paidOn: row["paid_on"],
            upload: row["upload_id"],
            event: row["event_number"]
        )
    }
}
