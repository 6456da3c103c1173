package import Money
package import Panel
import Store

/// One line of an invoice and what becomes of it, in the words of the one rule.
package struct CheckedLine: Codable, Sendable {
    /// `ORD-1/2`.
    package let line: String
    package let quantity: String
    package let pricePence: Pence
    package let netPence: Pence
    package let vatPence: Pence
    package let outcome: String
    package let message: String
    /// Who must act next.
    package let next: Role
    /// How many sessions it bills.
    package let sessions: Int
    package let agreedPence: Pence
    package let agreedVatPence: Pence
    /// More than was delivered, from what is still committed.
    package let drawnPence: Pence
    /// Less than was delivered, to be committed again.
    package let returnedPence: Pence
    /// What of the line was asked back of its provider and is not here yet.
    package let requestedPence: Pence

    init(_ match: LineMatch) {
        line = match.asked.orderLine
        quantity = match.asked.quantity.description
        pricePence = match.asked.price
        netPence = match.asked.net
        vatPence = match.asked.vat
        outcome = match.outcome.code
        message = match.sentence
        next = match.next
        sessions = match.billed.count
        agreedPence = match.agreed
        agreedVatPence = match.agreedVAT
        drawnPence = match.drawn
        returnedPence = match.returned
        requestedPence = match.requested
    }
}

/// An invoice with what becomes of each of its lines.
package struct CheckedInvoice: Codable, Sendable {
    package let invoice: String
    package let provider: String
    package let number: String
    package let datedOn: Day
    package let receivedOn: Day
    package let state: InvoiceState
    /// Why it is held.
    package let held: String?
    package let netPence: Pence
    package let vatPence: Pence
    package let totalPence: Pence
    /// The last day to pay it in time.
    package let dueOn: Day
    /// Each of its lines does, and it is not held.
    package let matches: Bool
    package let lines: [CheckedLine]
}

extension CheckedInvoice {
    /// What stands in the database already.
    init(
        _ invoice: Invoices.Invoice,
        hold: InvoiceHolds.Hold?,
        dueOn: Day,
        _ matches: [LineMatch]
    ) {
        self.invoice = invoice.reference
        provider = invoice.providerReference
        number = invoice.number
        datedOn = invoice.datedOn
        receivedOn = invoice.receivedOn
        state = invoice.state
        held = hold?.reason
        netPence = invoice.net
        vatPence = invoice.vat
        totalPence = invoice.gross
        self.dueOn = dueOn
        self.matches = hold == nil && matches.allSatisfy(\.outcome.isMatched)
        lines = matches.map(CheckedLine.init)
    }

    /// What was just entered.
    init(_ new: Invoices.New, of provider: String, dueOn: Day, _ matches: [LineMatch]) {
        invoice = new.reference
        self.provider = provider
        number = new.number.text
        datedOn = new.datedOn
        receivedOn = new.receivedOn
        state = .received
        held = nil
        netPence = new.net
        vatPence = new.vat
        totalPence = new.gross
        self.dueOn = dueOn
        self.matches = matches.allSatisfy(\.outcome.isMatched)
        lines = matches.map(CheckedLine.init)
    }
}
