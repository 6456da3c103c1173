package import Database
package import Money
package import Panel

/// What of payments and invoices can still be corrected, line by line.
package enum Correctables {
    package struct Line: Hashable, Sendable {
        package let payment: ID?
        package let invoice: ID
        package let line: ID
        /// `ORD-1/2`.
        package let orderLine: String
        package let provider: ID
        package let fund: ID
        package let fundEnds: Day
        package let head: String
        package let promise: Movement.Promise
        package let left: Pence
        /// What was taken of it before.
        let gone: Pence
        /// Of VAT that the council gets back.
        let vatBasisPoints: Int64

        package var part: CorrectablePart {
            CorrectablePart(
                invoice: invoice,
                orderLine: orderLine,
                fundEnds: fundEnds,
                left: left,
                gone: gone,
                vatBasisPoints: vatBasisPoints
            )
        }
    }

    /// What of payments was paid and has not come back; of at least one payment.
    package static func lines(of payments: [ID]) -> Query<[Line]> {
        lines("\(paid) WHERE n.payment_id IN (\(list: payments))")
    }

    /// What of a line was paid and has not come back, newest payment first.
    package static func paid(on lines: [ID]) -> Query<[Line]> {
        Self.lines("\(paid) WHERE n.line_id IN (\(list: lines))", newestFirst: true)
    }

    /// What of a matched invoice is still owed.
    package static func lines(ofInvoice invoice: ID) -> Query<[Line]> {
        lines("\(owed) WHERE invoice_id = \(invoice) GROUP BY invoice_id, line_id")
    }

    /// What is owed on these lines, newest invoice first.
    package static func owed(on lines: [ID]) -> Query<[Line]> {
        Self.lines(
            "\(owed) WHERE line_id IN (\(list: lines)) GROUP BY invoice_id, line_id",
            newestFirst: true
        )
    }

    private static let paid: SQL = """
        SELECT n.payment_id, n.invoice_id, n.line_id, n.pence AS came, (
            SELECT coalesce(sum(c.pence), 0) FROM corrections c
            WHERE c.payment_id = n.payment_id AND c.invoice_id = n.invoice_id
                AND c.line_id = n.line_id AND c.kind IN ('refund', 'clawback', 'write-back')
            ) AS gone
        FROM payment_lines n JOIN payments y ON y.id = n.payment_id
            AND y.paid_event IS NOT NULL
        """

    private static let owed: SQL = """
        SELECT CAST(NULL AS text) AS payment_id, invoice_id, line_id,
            sum(CASE WHEN pence > 0 THEN pence ELSE 0 END) AS came,
            sum(CASE WHEN pence < 0 THEN -pence ELSE 0 END) AS gone
        FROM (\(Payables.parts)) AS parts
        """

    private static func lines(_ standing: SQL, newestFirst: Bool = false) -> Query<[Line]> {
        let order: SQL = newestFirst ? "i.ordinal DESC" : "i.ordinal"
        return .all(
            """
            SELECT s.payment_id, s.invoice_id, s.line_id,
                CAST(s.came - s.gone AS bigint) AS pence, CAST(s.gone AS bigint) AS gone,
                o.ref AS order_ref, l.position, l.provider_id, l.fund_id, f.to_on, l.head,
                l.child_id, \(Decisions.ofLine) AS decision_id,
                CASE WHEN l.vat_lost = 1 THEN 0 ELSE l.vat_basis_points END AS basis_points
            FROM (\(standing)) AS s
            JOIN invoices i ON i.id = s.invoice_id
            JOIN lines l ON l.id = s.line_id
            JOIN orders o ON o.package_id = l.package_id AND o.provider_id = l.provider_id
            JOIN funds f ON f.id = l.fund_id
            ORDER BY \(order), o.number, l.position
            """,
            read: line
        )
    }

    @Sendable
    private static func line(_ row: Row) throws -> Line {
        try Line(
            payment: row["payment_id"],
            invoice: row["invoice_id"],
            line: row["line_id"],
            orderLine: OrderLineReference.text(row["order_ref"], row["position"]),
            provider: row["provider_id"],
            fund: row["fund_id"],
            fundEnds: row["to_on"],
            head: row["head"],
            promise: Movement.Promise(
                line: row["line_id"],
                child: row["child_id"],
                provider: row["provider_id"],
                decision: row["decision_id"],
                isMinuted: true
            ),
            left: row["pence"],
            gone: row["gone"],
            vatBasisPoints: row["basis_points"]
        )
    }

    /// What is left of the VAT that came with payments, by payment and invoice; of at least one
    /// payment.
    package static func vat(of payments: [ID]) -> Query<[ID: [ID: Pence]]> {
        Query(
            """
            SELECT x.payment_id, x.invoice_id, CAST(x.vat_pence - (
                SELECT coalesce(sum(c.vat_pence), 0) FROM corrections c
                WHERE c.payment_id = x.payment_id AND c.invoice_id = x.invoice_id
                    AND c.kind IN ('refund', 'clawback', 'write-back')) AS bigint) AS pence
            FROM run_invoices x WHERE x.payment_id IN (\(list: payments))
            """
        ) { rows in
            var left: [ID: [ID: Pence]] = [:]
            for row in rows {
                let (payment, invoice): (ID, ID) = (try row["payment_id"], try row["invoice_id"])
                left[payment, default: [:]][invoice] = try row["pence"]
            }
            return left
        }
    }

    /// What is left of a matched invoice's.
    package static func vat(ofInvoice invoice: ID) -> Query<[ID: Pence]> {
        Payables.vat(of: invoice).map { rows in
            Dictionary(rows.map { ($0.invoice, $0.pence) }, uniquingKeysWith: +)
        }
    }
}
