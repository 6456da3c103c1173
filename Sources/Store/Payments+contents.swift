package import Database
package import Money
package import Panel

// The invoices that payments pay, and the lines whose money they move.
extension Payments {
    package struct Invoiced: Hashable, Sendable {
        package let payment: ID
        package let invoice: ID
        package let reference: String
        package let number: String
        package let datedOn: Day
        /// The event in which it came in.
        package let entered: Int64
        /// None where the match was taken back since.
        package let matchedBy: ID?
        package let net: Pence
        package let vat: Pence

        package var total: Pence { net + vat }
    }

    /// Of a run's payments, by payment and invoice; those that were taken out as well.
    package static func invoices(ofRun run: ID) -> Query<[Invoiced]> {
        invoices(where: "x.run_id = \(run)")
    }

    package static func invoices(of payment: ID) -> Query<[Invoiced]> {
        invoices(where: "x.payment_id = \(payment)")
    }

    private static func invoices(where condition: SQL) -> Query<[Invoiced]> {
        .all(
            """
            SELECT x.payment_id, x.invoice_id, i.ref, i.number, i.dated_on,
                i.event_number, i.matched_by, x.net_pence, x.vat_pence
            FROM run_invoices x
            JOIN payments y ON y.id = x.payment_id
            JOIN invoices i ON i.id = x.invoice_id
            WHERE \(condition) ORDER BY y.ordinal, i.ordinal
            """
        ) { row in
            try Invoiced(
                payment: row["payment_id"],
                invoice: row["invoice_id"],
                reference: row["ref"],
                number: row["number"],
                datedOn: row["dated_on"],
                entered: row["event_number"],
                matchedBy: row["matched_by"],
                net: row["net_pence"],
                vat: row["vat_pence"]
            )
        }
    }

    /// What whoever approved a run was shown about its payments.
    package static func flags(of run: ID) -> Query<[ID: [String]]> {
        Query(
            """
            SELECT f.payment_id, f.flag FROM payment_flags f
            JOIN payments y ON y.id = f.payment_id
            WHERE y.run_id = \(run) ORDER BY f.payment_id, f.flag
            """
        ) { rows in
            var flags: [ID: [String]] = [:]
            for row in rows {
                flags[try row["payment_id"], default: []].append(try row["flag"])
            }
            return flags
        }
    }

    /// A line's money as a payment moves it, by the newest minuted decision that changed the line.
    package struct PaidLine: Hashable, Sendable {
        package let payment: ID
        package let invoice: ID
        package let line: ID
        /// `ORD-1/2`.
        package let orderLine: String
        package let fund: ID
        package let fundReference: String
        package let head: String
        package let funding: Funding
        /// A code of the list `vat`.
        package let vat: String
        /// Of VAT that the council gets back; none of VAT that is lost.
        package let recoverableBasisPoints: Int64
        package let child: ID
        package let provider: ID
        package let decision: ID
        package let pence: Pence

        /// What its movements are promised for.
        package var promise: Movement.Promise {
            Movement.Promise(
                line: line,
                child: child,
                provider: provider,
                decision: decision,
                isMinuted: true
            )
        }
    }

    package static func lines(ofRun run: ID) -> Query<[PaidLine]> {
        lines(where: "y.run_id = \(run)")
    }

    package static func lines(of payment: ID) -> Query<[PaidLine]> {
        lines(where: "n.payment_id = \(payment)")
    }

    private static func lines(where condition: SQL) -> Query<[PaidLine]> {
        .all(
            """
            SELECT n.payment_id, n.invoice_id, n.line_id, n.pence, o.ref AS order_ref, l.position,
                l.fund_id, f.ref AS fund_ref, l.head, l.funding, l.vat,
                CASE WHEN l.vat_lost = 1 THEN 0 ELSE l.vat_basis_points END AS basis_points,
                l.child_id, l.provider_id,
                \(Decisions.ofLine) AS decision_id
            FROM payment_lines n
            JOIN payments y ON y.id = n.payment_id
            JOIN invoices i ON i.id = n.invoice_id
            JOIN lines l ON l.id = n.line_id
            JOIN orders o ON o.package_id = l.package_id AND o.provider_id = l.provider_id
            JOIN funds f ON f.id = l.fund_id
            WHERE \(condition) ORDER BY y.ordinal, i.ordinal, o.event_number, o.ref, l.position
            """
        ) { row in
            try PaidLine(
                payment: row["payment_id"],
                invoice: row["invoice_id"],
                line: row["line_id"],
                orderLine: OrderLineReference.text(row["order_ref"], row["position"]),
                fund: row["fund_id"],
                fundReference: row["fund_ref"],
                head: row["head"],
                funding: row["funding"],
                vat: row["vat"],
                recoverableBasisPoints: row["basis_points"],
                child: row["child_id"],
                provider: row["provider_id"],
                decision: row["decision_id"],
                pence: row["pence"]
            )
        }
    }
}
