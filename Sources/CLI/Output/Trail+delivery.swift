import Casework
import Money

// From what was delivered to what was paid for it.
extension Trail {
    /// All that a payment pays, on whatever line.
    static func payment(_ payment: TracedPayment) -> any Drawn {
        let back = payment.returnedEvent.map { [("Sent back", Cell("event \($0)"))] } ?? []
        let sheet = Sheet(
            [
                ("Run", Cell("\(payment.run), \(payment.state)")),
                ("Paid on", Cell(payment.paidOn.map { "\($0)" } ?? "")),
            ] + back + [
                ("Invoices", Cell(payment.invoices.joined(separator: ", "))),
                ("Amount", Cell(payment.pence)), ("Stands", Cell(payment.standsPence)),
                ("Corrections", Cell(payment.corrections.joined(separator: ", "))),
            ]
        )
        return Titled("Payment \(payment.payment)", [sheet])
    }

    /// What a correction corrects, and what it settles or settles it.
    static func correction(_ correction: TracedCorrection) -> any Drawn {
        let sheet = Sheet([
            ("Kind", Cell("\(correction.kind), \(correction.reason)")),
            ("On", Cell("\(correction.on)")),
            ("By", Cell(correction.officer ?? "")),
            ("Corrects", Cell(corrected(by: correction))),
            ("Amount", Cell(correction.pence)), ("VAT", Cell(correction.vatPence)),
            ("Settles", Cell(correction.settles ?? "")),
            ("Settled by", Cell(correction.settledBy.joined(separator: ", "))),
        ])
        return Titled("Correction \(correction.correction)", [sheet])
    }

    static func corrections(_ lines: [TracedLine]) -> Titled? {
        listing("Corrections", of: lines, \.line.corrections) { line, correction in
            [Cell(correction.correction), line, Cell(correction.pence)]
        } texts: { correction in
            let of = corrected(by: correction)
            let settled = correction.settledBy.joined(separator: ", ")
            return [
                "\(correction.kind), \(correction.reason) on \(correction.on)"
                    + (of.isEmpty ? "" : " of \(of)"),
                correction.settles.map { "settles \($0)" },
                settled.isEmpty ? nil : "settled by \(settled)",
            ]
        }
    }

    private static func corrected(by correction: TracedCorrection) -> String {
        [correction.payment, correction.invoice].compactMap(\.self).joined(separator: ", ")
    }

    static func sessions(_ lines: [TracedLine]) -> Titled? {
        listing("Sessions", of: lines, \.line.sessions) { line, session in
            [
                Cell(session.session), line, Cell("\(session.on)"),
                Cell(session.valuePence.map { "\($0)" } ?? "", isNumber: true),
            ]
        } texts: { session in
            let invoice = session.invoice.map { " on \($0)" } ?? ""
            return ["\(session.quantity) \(session.attendance), \(session.state)\(invoice)"]
        }
    }

    static func invoices(_ lines: [TracedLine]) -> Titled? {
        listing("Invoices", of: lines, \.line.invoices) { line, invoice in
            [Cell(invoice.invoice), line, Cell(invoice.agreedPence)]
        } texts: { invoice in
            let payment = invoice.payment.map { " by \($0)" } ?? ""
            let sessions = invoice.sessions.joined(separator: ", ")
            return [
                "\(invoice.number) of \(invoice.datedOn): \(invoice.state)\(payment)",
                "asked \(invoice.askedPence)" + (sessions.isEmpty ? "" : " for \(sessions)"),
            ]
        }
    }

    static func payments(_ lines: [TracedLine]) -> Titled? {
        listing("Payments", of: lines, \.line.payments) { line, payment in
            [Cell(payment.payment), line, Cell(payment.pence)]
        } texts: { payment in
            let day = payment.paidOn.map { " on \($0)" } ?? ""
            let invoices = payment.invoices.joined(separator: ", ")
            let corrections = payment.corrections.joined(separator: ", ")
            return [
                "\(payment.run), \(payment.state)\(day) for \(invoices)",
                corrections.isEmpty
                    ? nil : "stands at \(payment.standsPence) after \(corrections)",
            ]
        }
    }

    /// A row for each of what the lines have, with the line as its order names it.
    private static func listing<Item>(
        _ title: String,
        of lines: [TracedLine],
        _ items: (TracedLine) -> [Item],
        cells: (Cell, Item) -> [Cell],
        texts: (Item) -> [String?]
    ) -> Titled? {
        let found = lines.flatMap { traced in
            items(traced).map { (line: Cell(traced.line.order ?? traced.line.line), item: $0) }
        }
        guard !found.isEmpty else { return nil }
        let rows = Listing(of: found) {
            cells($0.line, $0.item)
        } texts: {
            texts($0.item)
        }
        return Titled(title, [rows])
    }
}
