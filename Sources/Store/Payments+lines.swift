package import Database
package import Money
package import Panel

// Payments by the lines whose money they move.
extension Payments {
    /// What a payment pays of one invoice on one line.
    package struct OnLine: Hashable, Sendable {
        package let line: ID
        package let payment: String
        package let run: String
        package let state: PaymentState
        package let paidOn: Day?
        package let returnedEvent: Int64?
        package let invoice: String
        package let pence: Pence
        /// What of it has come back.
        package let back: Pence
        /// The corrections that took it back.
        package let corrections: [String]
    }

    /// Oldest first; of at least one line.
    package static func on(lines: [ID]) -> Query<[OnLine]> {
        Query(
            """
            SELECT n.line_id, y.ref, r.ref AS run_ref, y.state, y.paid_on, y.returned_event,
                i.ref AS invoice_ref,
                n.pence, c.ref AS correction_ref, c.pence AS back
            FROM payment_lines n
            JOIN payments y ON y.id = n.payment_id
            JOIN payment_runs r ON r.id = y.run_id
            JOIN invoices i ON i.id = n.invoice_id
            LEFT JOIN corrections c ON c.payment_id = n.payment_id
                AND c.invoice_id = n.invoice_id AND c.line_id = n.line_id
                AND c.kind IN ('refund', 'clawback', 'write-back')
            WHERE n.line_id IN (\(list: lines))
            ORDER BY y.ordinal, i.ordinal, n.line_id, c.ordinal
            """,
            decode: onLine
        )
    }

    /// Rows come one per correction, those of a payment, invoice and line together.
    @Sendable
    private static func onLine(_ rows: [Row]) throws -> [OnLine] {
        var found: [OnLine] = []
        for row in rows {
            let correction: String? = try row["correction_ref"]
            let next = try OnLine(
                line: row["line_id"],
                payment: row["ref"],
                run: row["run_ref"],
                state: row["state"],
                paidOn: row["paid_on"],
                returnedEvent: row["returned_event"],
                invoice: row["invoice_ref"],
                pence: row["pence"],
                back: row["back"] ?? .zero,
                corrections: correction.map { [$0] } ?? []
            )
            if let last = found.last, last.isOf(next) {
                found[found.count - 1] = last.adding(next)
            } else {
                found.append(next)
            }
        }
        return found
    }
}

extension Payments.OnLine {
    fileprivate func isOf(_ other: Payments.OnLine) -> Bool {
        payment == other.payment && invoice == other.invoice && line == other.line
    }

    fileprivate func adding(_ other: Payments.OnLine) -> Payments.OnLine {
        Payments.OnLine(
            line: line,
            payment: payment,
            run: run,
            state: state,
            paidOn: paidOn,
            returnedEvent: returnedEvent,
            invoice: invoice,
            pence: pence,
            back: back + other.back,
            corrections: corrections + other.corrections
        )
    }
}
