import Money
import Panel
import Store

/// An invoice as it was read, on its way into the register.
struct InvoiceEntry {
    let number: InvoiceNumber
    let datedOn: Day
    let receivedOn: Day
    let lines: [AskedLine]

    /// How many lines one invoice may have.
    static let mostLines = 200

    var gross: Pence { lines.map { $0.net + $0.vat }.sum() }
    var orders: Set<String> { lines.orders }
}

extension [AskedLine] {
    /// Those that they name.
    var orders: Set<String> {
        Set(map { String($0.orderLine.prefix { $0 != "/" }) })
    }
}

extension Desk {
    /// Days as typed: dated not after today, received not before.
    ///
    /// What a provider sends is received when it is sent: an earlier day would start the clock
    /// before anybody could know.
    func days(dated: String, received: String?) throws(Refusal) -> (dated: Day, received: Day) {
        let datedOn = try Input.pastDay(dated, today: today)
        guard let received else { return (datedOn, today) }
        let receivedOn = try Input.day(received)
        try checkReceived(receivedOn, datedOn: datedOn)
        return (datedOn, receivedOn)
    }

    /// - Parameter datedOn: nil where that could not be read.
    func checkReceived(_ day: Day, datedOn: Day?) throws(Refusal) {
        guard day <= today else { throw .input(.inTheFuture(day)) }
        guard day == today || officer.saysDayOfReceipt else { throw .invoice(.receivedIsToday) }
        if let datedOn, day < datedOn { throw .invoice(.receivedBeforeDated) }
    }

    /// Puts invoices into the register, and says what becomes of each of their lines.
    ///
    /// - Parameters:
    ///   - entries: at least one, each of another number.
    ///   - billing: with the orders that their lines name, less what was asked for before.
    ///   - upload: the file they came in.
    func enter(
        _ entries: [InvoiceEntry],
        _ billing: Billing,
        upload: ID? = nil
    ) throws -> [CheckedInvoice] {
        let provider = billing.provider
        let (taken, alike) = try fetch(
            Invoices.numbered(entries.map(\.number.key), of: provider.id),
            Invoices.dated(entries.map(\.datedOn), of: provider.id)
        )
        if let reference = entries.lazy.compactMap({ taken[$0.number.key] }).first {
            throw Refusal.invoice(.exists(reference))
        }
        let references = try newReferences(.invoice, count: entries.count)
        let new = zip(entries, references).map { entry, reference in
            Invoices.New(
                id: newID(),
                reference: reference,
                provider: provider.id,
                number: entry.number,
                datedOn: entry.datedOn,
                receivedOn: entry.receivedOn,
                dueOn: clock(receivedOn: entry.receivedOn, []).due(today: today),
                lines: entry.lines.map { line in
                    Invoices.NewLine(asked: line, line: billing.id(of: line.orderLine))
                }
            )
        }
        save(Invoices.insert(new, by: officer.id, upload: upload, event: event))
        var before = alike
        var unasked = billing
        return zip(entries, new).map { entry, new in
            let like = before.alike(datedOn: entry.datedOn, gross: entry.gross)
            before.append(AlikeInvoice(new))
            defer { unasked.keep(entry.lines, for: new.reference) }
            return CheckedInvoice(
                new,
                of: provider.reference,
                dueOn: new.dueOn,
                unasked.match(entry.lines, duplicateOf: like.first)
            )
        }
    }
}
