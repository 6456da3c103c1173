package import Money
package import Panel
import Store

/// One invoice: what it asks for, what was agreed, which sessions it bills, and its days.
package struct ShowInvoice: LookUp {
    package static let act = Act.seeInvoices

    package var invoice: String

    package init(invoice: String) {
        self.invoice = invoice
    }

    package struct Answer: Codable, Sendable {
        package let invoice: String
        package let provider: String
        package let providerName: String
        package let number: String
        package let datedOn: Day
        package let receivedOn: Day
        package let enteredBy: String
        package let state: String
        /// Why it is held.
        package let held: String?
        /// Who must act next; none when nobody must.
        package let next: String?
        package let netPence: Pence
        package let vatPence: Pence
        package let totalPence: Pence
        package let agreedPence: Pence?
        package let agreedVatPence: Pence?
        package let matchedBy: String?
        package let matchedOn: Day?
        package let rejectedOn: Day?
        package let reason: String?
        package let run: String?
        package let payment: String?
        package let paidOn: Day?
        package let dueOn: Day
        package let daysHeld: Int
        package let daysLate: Int
        /// What is owed for paying it late.
        package let interestPence: Pence
        package let compensationPence: Pence
        package let lines: [ShownInvoiceLine]
        package let holds: [Held]
        /// What its provider credited of it.
        package let creditNotes: [CreditNote]
    }

    package struct CreditNote: Codable, Sendable {
        package let correction: String
        package let line: String
        package let pence: Pence
        package let vatPence: Pence
        package let reason: String
        /// Such as the credit note's number.
        package let authority: String?
        package let on: Day

        init(_ correction: Corrections.Correction) {
            self.correction = correction.reference
            line = correction.orderLine
            pence = correction.pence
            vatPence = correction.vat
            reason = correction.reason
            authority = correction.authority
            on = correction.on
        }
    }

    package struct Held: Codable, Sendable {
        package let reason: String
        package let owner: String
        package let from: Day
        package let to: Day?
    }

    package func answer(at desk: ReadingDesk) throws -> Answer {
        let invoice = try desk.invoice(invoice)
        let (holds, credits) = try desk.fetch(
            InvoiceHolds.of([invoice.id]),
            Corrections.credits(of: invoice.id)
        )
        let hold = holds.last { $0.to == nil }
        let owners = hold.map { [invoice.id: $0.owner] } ?? [:]
        let clock = desk.clock(of: invoice, holds)
        let late = invoice.state.isOwed ? clock.daysLate(today: desk.today) : 0
        let due = clock.due(today: desk.today)
        let charge = desk.settings.lateCharge(on: due)
        return Answer(
            invoice: invoice.reference,
            provider: invoice.providerReference,
            providerName: invoice.providerName,
            number: invoice.number,
            datedOn: invoice.datedOn,
            receivedOn: invoice.receivedOn,
            enteredBy: invoice.enteredBy,
            state: invoice.state.rawValue,
            held: hold?.reason,
            next: try desk.next(of: [invoice], held: owners)[invoice.id],
            netPence: invoice.net,
            vatPence: invoice.vat,
            totalPence: invoice.gross,
            agreedPence: invoice.agreement?.pence,
            agreedVatPence: invoice.agreement?.vat,
            matchedBy: invoice.agreement?.by,
            matchedOn: invoice.agreement?.on,
            rejectedOn: invoice.rejectedOn,
            reason: invoice.rejectedReason,
            run: invoice.run,
            payment: invoice.payment,
            paidOn: invoice.paidOn,
            dueOn: due,
            daysHeld: clock.daysHeld(today: desk.today),
            daysLate: late,
            interestPence: charge.interest(on: invoice.debt, days: late),
            compensationPence: charge.compensation(for: invoice.debt, days: late),
            lines: try desk.lines(of: invoice),
            holds: holds.map { Held(reason: $0.reason, owner: $0.owner, from: $0.from, to: $0.to) },
            creditNotes: credits.map(CreditNote.init)
        )
    }
}

/// One line of an invoice: what would become of it while it is received, and what did become of it
/// once it was matched.
package struct ShownInvoiceLine: Codable, Sendable {
    /// `ORD-1/2`.
    package let line: String
    package let quantity: String
    package let pricePence: Pence
    package let netPence: Pence
    package let vatPence: Pence
    package let outcome: String?
    package let message: String?
    package let next: String?
    package let agreedPence: Pence?
    /// The sessions that it bills.
    package let sessions: [String]
}

extension ReadingDesk {
    fileprivate func lines(of invoice: Invoices.Invoice) throws -> [ShownInvoiceLine] {
        if invoice.state == .received {
            return try check(invoice).matches.map { match in
                ShownInvoiceLine(
                    match.asked,
                    outcome: match.outcome.code,
                    message: match.sentence,
                    next: match.next.rawValue
                )
            }
        }
        let (asked, items) = try fetch(
            InvoiceLines.of([invoice.id]),
            SessionItems.of([invoice.id])
        )
        let billed = Dictionary(grouping: items, by: \.position)
        return asked.map { line in
            let items = billed[line.asked.position] ?? []
            return ShownInvoiceLine(
                line.asked,
                agreed: invoice.agreement == nil ? nil : items.map(\.agreed).sum(),
                sessions: items.map(\.session)
            )
        }
    }
}

extension ShownInvoiceLine {
    fileprivate init(
        _ asked: AskedLine,
        outcome: String? = nil,
        message: String? = nil,
        next: String? = nil,
        agreed: Pence? = nil,
        sessions: [String] = []
    ) {
        line = asked.orderLine
        quantity = asked.quantity.description
        pricePence = asked.price
        netPence = asked.net
        vatPence = asked.vat
        self.outcome = outcome
        self.message = message
        self.next = next
        agreedPence = agreed
        self.sessions = sessions
    }
}
