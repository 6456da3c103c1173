import Casework
import Money

/// Invoices and what becomes of their lines.
enum InvoiceDrawing {
    static func parts(of invoice: CheckedInvoice) -> [any Drawn] {
        let sheet = Sheet([
            ("Invoice", Cell("\(invoice.invoice)  \(invoice.number)")),
            ("Provider", Cell(invoice.provider)),
            ("Dated", Cell("\(invoice.datedOn), received \(invoice.receivedOn)")),
            ("Total", Cell("\(invoice.totalPence), \(invoice.vatPence) of it VAT")),
            ("State", Cell("\(invoice.state)" + (invoice.held.map { ", held: \($0)" } ?? ""))),
            ("Due", Cell("\(invoice.dueOn)")),
        ])
        return [sheet] + parts(of: invoice.lines) + [verdict(invoice.matches)]
    }

    static func parts(of match: MatchInvoice.Answer) -> [any Drawn] {
        let sheet = Sheet([
            ("Invoice", Cell("\(match.invoice), \(match.state) on \(match.matchedOn)")),
            ("Agreed", Cell("\(match.agreedPence), and \(match.agreedVatPence) VAT")),
            ("To pay", Cell("\(match.payablePence) by \(match.dueOn)")),
        ])
        return [sheet] + parts(of: match.lines)
    }

    static func parts(of preflight: Preflight) -> [any Drawn] {
        let lines: [any Drawn] =
            preflight.lines.isEmpty
            ? [Sentence("Nothing is accepted that is not invoiced yet.", .yellow)]
            : parts(of: preflight.lines) + more(preflight.more.lines)
                + [verdict(preflight.matches)]
        let sheet = Sheet([
            ("To be paid", Cell(preflight.payablePence)),
            ("Due", Cell("\(preflight.dueOn), if it comes in today")),
        ])
        return lines + [sheet]
            + titled(
                "You were asked to give this back, and have not yet",
                preflight.requested,
                preflight.more.requested
            )
            + titled("Accepted, and on no invoice yet", preflight.accepted, preflight.more.accepted)
            + titled("On its way", preflight.underWay, preflight.more.underWay)
            + titled("Waits to be accepted", preflight.waiting, preflight.more.waiting)
            + titled("More than was ordered: the panel decides on it", preflight.beyond, 0)
            + titled(
                "Not reported, by the order's days",
                preflight.unreported,
                preflight.more.unreported
            )
    }

    /// Each with the steps that are behind it.
    static func way(of invoices: [FollowInvoices.Item]) -> Listing {
        Listing(of: invoices) {
            [Cell($0.invoice), Cell($0.leftToPayPence ?? $0.totalPence)]
        } texts: { invoice in
            let steps: [(word: String, day: Day?)] = [
                ("recorded", invoice.recordedOn), ("accepted", invoice.acceptedOn),
                ("received", invoice.receivedOn), ("matched", invoice.matchedOn),
                (run(of: invoice), invoice.inRunOn), ("paid", invoice.paidOn),
                ("rejected", invoice.rejectedOn),
            ]
            let behind = steps.compactMap { step in step.day.map { "\(step.word) \($0)" } }
            let due = invoice.dueOn.map { "due \($0)" }
            let next = [invoice.next.map { "next: \($0)" }, due].compactMap { $0 }
            return [
                "\(invoice.number): " + behind.joined(separator: ", "),
                less(of: invoice), back(of: invoice), invoice.held.map { "held: \($0)" },
                invoice.mismatch, invoice.reason,
                next.isEmpty ? nil : next.joined(separator: ", "),
            ]
        }
    }

    private static func run(of invoice: FollowInvoices.Item) -> String {
        let state = invoice.paidOn == nil ? invoice.runState.map { " (\($0))" } : nil
        return "in \(invoice.run ?? "a run")\(state ?? "")"
    }

    /// Why less is left to pay than was agreed.
    private static func less(of invoice: FollowInvoices.Item) -> String? {
        guard let agreed = invoice.agreedPence else { return nil }
        let parts = [
            invoice.creditedPence.map { "credited \($0)" },
            invoice.refundedPence.map { "given back \($0)" },
            invoice.leftToPayPence.map { "left to pay \($0)" },
        ].compactMap(\.self)
        let isPlain = (invoice.leftToPayPence ?? agreed) == agreed && invoice.refundedPence == nil
        return isPlain ? nil : (["agreed \(agreed)"] + parts).joined(separator: ", ")
    }

    private static func back(of invoice: FollowInvoices.Item) -> String? {
        invoice.accountEnding.map { ending in
            let on = invoice.sentBackOn.map { " on \($0)" } ?? ""
            return "the bank sent it back\(on): check the account ending \(ending)"
        }
    }

    private static func parts(of lines: [CheckedLine]) -> [any Drawn] {
        let table = Table(
            ["Line", "Quantity", "Price", "Net", "VAT", "Outcome", "Agreed", "Next"],
            lines.map { line in
                [
                    Cell(line.line), Cell(line.quantity, isNumber: true), Cell(line.pricePence),
                    Cell(line.netPence), Cell(line.vatPence), Cell(line.outcome),
                    Cell(line.agreedPence), Cell(line.next),
                ]
            }
        )
        return [table] + lines.map { Sentence("\($0.line): \($0.message)") }
    }

    private static func more(_ lines: Int) -> [any Drawn] {
        lines == 0 ? [] : [Sentence("And \(lines) more: see them order by order.", .dim)]
    }

    private static func verdict(_ matches: Bool) -> Sentence {
        matches ? Sentence("It will match.", .green) : Sentence("It will not match.", .red)
    }

    private static func titled(
        _ title: String,
        _ records: [some Any],
        _ more: Int
    ) -> [any Drawn] {
        guard !records.isEmpty else { return [] }
        let table = Table(records.map { (key: nil, record: $0) })
        return [Titled(more == 0 ? title : "\(title) (and \(more) more)", [table])]
    }
}
