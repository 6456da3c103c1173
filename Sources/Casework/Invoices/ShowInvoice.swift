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
        package let state: InvoiceState
        /// Why it is held.
        package let held: String?
        /// Who must act next; none when nobody must.
        package let next: String?
        package let netPence: Pence
        package let vatPence: Pence
        package let totalPence: Pence
        package let agreedPence: Pence?
        package let agreedVatPence: Pence?
        /// Once it is matched: what was agreed, less what was credited, and what was paid and kept.
        package let leftToPayPence: Pence?
        package let matchedBy: String?
        package let matchedOn: Day?
        package let rejectedOn: Day?
        package let reason: String?
        package let run: String?
        package let payment: String?
        package let paidOn: Day?
        /// When the bank sent its last payment back, while it is owed again.
        package let sentBackOn: Day?
        /// Of the account to which that payment went.
        package let accountEnding: String?
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
        /// What came back of what was paid.
        package let refunds: [CreditNote]
        /// What was asked back of it, or of its orders' lines, and is not here yet.
        package let requested: [AskedBack]
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
        let (holds, corrections, requests, back) = try desk.fetch(
            InvoiceHolds.of([invoice.id]),
            Corrections.settled(on: invoice.id),
            Corrections.requested(of: invoice.provider),
            Invoices.sentBack(of: [invoice.id])
        )
        let lines = try desk.lines(of: invoice)
        let sentBack = invoice.state == .matched ? back.last : nil
        let credits = corrections.filter { $0.kind == .creditNote }
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
            state: invoice.state,
            held: hold?.reason,
            next: try desk.next(of: [invoice], held: owners)[invoice.id],
            netPence: invoice.net,
            vatPence: invoice.vat,
            totalPence: invoice.gross,
            agreedPence: invoice.agreement?.pence,
            agreedVatPence: invoice.agreement?.vat,
            leftToPayPence: invoice.leftToPay,
            matchedBy: invoice.agreement?.by,
            matchedOn: invoice.agreement?.on,
            rejectedOn: invoice.rejectedOn,
            reason: invoice.rejectedReason,
            run: invoice.run,
            payment: invoice.payment,
            paidOn: invoice.paidOn,
            sentBackOn: sentBack?.at?.day(in: desk.settings.timeZone),
            accountEnding: sentBack?.lastDigits,
            dueOn: due,
            daysHeld: clock.daysHeld(today: desk.today),
            daysLate: late,
            interestPence: charge.interest(on: invoice.debt, days: late),
            compensationPence: charge.compensation(for: invoice.debt, days: late),
            lines: lines,
            holds: holds.map { Held(reason: $0.reason, owner: $0.owner, from: $0.from, to: $0.to) },
            creditNotes: credits.map(CreditNote.init),
            refunds: corrections.filter { $0.kind != .creditNote }.map(CreditNote.init),
            requested: AskedBack.of(requests, on: lines)
        )
    }
}
