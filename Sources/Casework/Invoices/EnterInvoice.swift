import Money
package import Panel
import Store

/// Enters an invoice: a provider its own, finance any that came in.
///
/// It answers at once what will match, what will not and why.
package struct EnterInvoice: ActRequest {
    package typealias Answer = CheckedInvoice

    package static let act = Act.enterInvoice

    /// The provider's own number.
    package var number: String
    package var dated: String
    /// Today unless finance says otherwise.
    package var received: String?
    /// The officer's own unless said.
    package var provider: String?
    /// As `InvoiceLineText` reads them.
    package var lines: [String]
    /// What the invoice says that it comes to, with VAT; checked where it is given.
    package var total: String?

    package init(
        number: String,
        dated: String,
        received: String? = nil,
        provider: String? = nil,
        lines: [String],
        total: String? = nil
    ) {
        self.number = number
        self.dated = dated
        self.received = received
        self.provider = provider
        self.lines = lines
        self.total = total
    }

    package func perform(at desk: Desk) throws -> CheckedInvoice {
        let provider = try desk.entering(provider)
        let number = try InvoiceNumber(reading: number)
        let days = try desk.days(dated: dated, received: received)
        let entry = InvoiceEntry(
            number: number,
            datedOn: days.dated,
            receivedOn: days.received,
            lines: try read(largest: desk.settings.largestAmount)
        )
        if let total = try total.map(desk.amount), total != entry.gross {
            throw Refusal.invoice(.doesNotAddUp(asked: total, sum: entry.gross))
        }
        let billing = try Billing(provider, .orders(entry.orders), at: desk)
        let checked = try desk.enter([entry], billing.behindQueue())[0]
        desk.record(checked, of: provider)
        return checked
    }

    private func read(largest: Pence) throws(Refusal) -> [AskedLine] {
        guard !lines.isEmpty else { throw .invoice(.noLines) }
        guard lines.count <= InvoiceEntry.mostLines else {
            throw .invoice(.tooManyLines(InvoiceEntry.mostLines))
        }
        return try [AskedLine](reading: lines, largest: largest)
    }
}

extension [AskedLine] {
    /// - Parameters:
    ///   - texts: as `InvoiceLineText` reads them.
    ///   - largest: from the settings.
    init(reading texts: [String], largest: Pence) throws(Refusal) {
        self = []
        for text in texts {
            let line = try InvoiceLineText(reading: text, largest: largest)
            append(AskedLine(line, position: count + 1))
        }
    }
}

extension Desk {
    /// What the audit chain says of an invoice that was entered: not its number, which is the
    /// provider's own text.
    func record(_ entered: CheckedInvoice, of provider: ProviderStanding) {
        record(
            entered.invoice,
            [
                "provider": provider.reference, "dated": "\(entered.datedOn)",
                "received": "\(entered.receivedOn)",
                "lines": "\(entered.lines.count)", "net_pence": "\(entered.netPence.count)",
                "vat_pence": "\(entered.vatPence.count)",
            ]
        )
    }
}
