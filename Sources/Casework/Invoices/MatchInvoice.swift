package import Money
package import Panel
import Store

/// Finance finds an invoice in order: what is agreed of it goes from delivered to invoiced, all of
/// its lines or none.
package struct MatchInvoice: ActRequest {
    package static let act = Act.matchInvoice

    package var invoice: String
    /// It is of the same day and amount as another, and finance knows that it is not the same.
    package var isNoDuplicate: Bool

    package init(invoice: String, isNoDuplicate: Bool = false) {
        self.invoice = invoice
        self.isNoDuplicate = isNoDuplicate
    }

    package struct Answer: Codable, Sendable {
        package let invoice: String
        package let state: InvoiceState
        package let matchedOn: Day
        /// Without VAT that the council gets back.
        package let agreedPence: Pence
        package let agreedVatPence: Pence
        /// What will be paid.
        package let payablePence: Pence
        package let drawnPence: Pence
        package let returnedPence: Pence
        package let dueOn: Day
        package let lines: [CheckedLine]
    }

    package func perform(at desk: Desk) throws -> Answer {
        let invoice = try desk.invoice(invoice)
        if let closed = invoice.state.obstacle { throw Refusal.invoice(closed) }
        if let agreement = invoice.agreement {
            throw Refusal.invoice(.alreadyMatched(on: agreement.on))
        }
        let holds = try desk.fetch(InvoiceHolds.of([invoice.id]))
        if let hold = holds.last(where: { $0.to == nil }) {
            throw Refusal.invoice(.held(reason: hold.reason))
        }
        let checked = try desk.check(invoice, isNoDuplicate: isNoDuplicate)
        let matches = checked.matches
        guard matches.allSatisfy(\.outcome.isMatched) else {
            throw Refusal.invoice(.linesDoNotMatch(matches))
        }
        try save(matches, of: invoice, checked.billing, at: desk)
        let answer = Answer(
            invoice: invoice.reference,
            state: .matched,
            matchedOn: desk.today,
            agreedPence: matches.map(\.agreed).sum(),
            agreedVatPence: matches.map(\.agreedVAT).sum(),
            payablePence: matches.map { $0.agreed + $0.agreedVAT }.sum(),
            drawnPence: matches.map(\.drawn).sum(),
            returnedPence: matches.map(\.returned).sum(),
            dueOn: desk.clock(of: invoice, holds).due(today: desk.today),
            lines: matches.map(CheckedLine.init)
        )
        record(answer, alike: checked.alike, at: desk)
        return answer
    }

    private func save(
        _ matches: [LineMatch],
        of invoice: Invoices.Invoice,
        _ billing: Billing,
        at desk: Desk
    ) throws {
        let items = matches.flatMap { match in
            match.billed.map { billed in
                SessionItems.New(
                    id: desk.newID(),
                    session: billed.session,
                    position: match.asked.position,
                    pence: billed.pence
                )
            }
        }
        desk.save(SessionItems.bill(items, on: invoice.id, event: desk.event))
        desk.save(
            Invoices.match(
                invoice.id,
                by: desk.officer.id,
                on: desk.today,
                agreed: matches.map(\.agreed).sum(),
                vat: matches.map(\.agreedVAT).sum()
            )
        )
        var returned: [(DeliveryLines.Placed, Pence)] = []
        for match in matches {
            guard let placed = billing.lines.first(where: { $0.line.id == match.line }) else {
                preconditionFailure("what matches is on a line of an order")
            }
            desk.move(.accept, match.drawn, on: placed, reason: "within-tolerance")
            desk.move(.match, match.agreed, on: placed, reason: "matched")
            returned.append((placed, match.returned))
        }
        try desk.giveBack(returned, reason: "not-asked-for")
    }

    private func record(_ answer: Answer, alike: [String], at desk: Desk) {
        var facts = [
            "agreed_pence": "\(answer.agreedPence.count)",
            "agreed_vat_pence": "\(answer.agreedVatPence.count)",
            "sessions": "\(answer.lines.map(\.sessions).reduce(0, +))",
        ]
        if answer.drawnPence > .zero { facts["drawn_pence"] = "\(answer.drawnPence.count)" }
        if answer.returnedPence > .zero {
            facts["returned_pence"] = "\(answer.returnedPence.count)"
        }
        if isNoDuplicate, !alike.isEmpty {
            facts["no_duplicate_of"] = alike.joined(separator: " ")
        }
        desk.record(answer.invoice, facts)
    }
}
