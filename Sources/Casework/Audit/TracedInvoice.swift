package import Money
package import Panel
import Store

/// What an invoice asks for on one line, and which of its sessions it bills.
package struct TracedInvoice: Codable, Sendable {
    package let invoice: String
    package let number: String
    package let datedOn: Day
    package let state: InvoiceState
    /// Net of all VAT.
    package let askedPence: Pence
    /// What went on to invoiced; nothing before it is matched.
    package let agreedPence: Pence
    /// Those that it bills.
    package let sessions: [String]
    package let payment: String?

    /// By line.
    ///
    /// - Parameters:
    ///   - lines: their ids.
    ///   - only: these.
    ///   - desk: where it is asked.
    static func all(
        on lines: [ID],
        only named: Set<String>?,
        at desk: ReadingDesk
    ) throws -> [ID: [TracedInvoice]] {
        guard !lines.isEmpty else { return [:] }
        let (asked, billed) = try desk.fetch(
            Invoices.asked(on: lines),
            SessionItems.on(lines: lines)
        )
        let wanted = asked.filter { named?.contains($0.invoice) ?? true }
        return Dictionary(grouping: wanted, by: \.line).mapValues { asked in
            asked.map { asked in
                TracedInvoice(
                    asked,
                    billed.filter { $0.line == asked.line && $0.invoice == asked.invoice }
                )
            }
        }
    }

    private init(_ asked: Invoices.OnLine, _ billed: [SessionItems.Billed]) {
        invoice = asked.invoice
        number = asked.number
        datedOn = asked.datedOn
        state = asked.state
        askedPence = asked.asked
        agreedPence = billed.map(\.agreed).sum()
        sessions = billed.map(\.session)
        payment = asked.payment
    }
}
