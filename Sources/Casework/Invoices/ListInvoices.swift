package import Money
package import Panel
import Store

/// Invoices, newest first; a provider's own officer sees only their own.
package struct ListInvoices: LookUp {
    package typealias Answer = Listed<Item>

    package static let act = Act.seeInvoices
    package static let sorts = Invoices.sorts.words
    package static let choices = ["state": InvoiceState.looked]

    /// received, matched, paid, rejected or credited; or unpaid, which is received or matched; or
    /// held; or mismatched, which is received, not held, and not what was ordered and delivered.
    package var state: String?
    package var provider: String?
    package var paging: Paging

    package init(state: String? = nil, provider: String? = nil, paging: Paging = Paging()) {
        self.state = state
        self.provider = provider
        self.paging = paging
    }

    package struct Item: Codable, Sendable {
        package let invoice: String
        package let provider: String
        package let providerName: String
        package let number: String
        package let datedOn: Day
        package let totalPence: Pence
        /// Once it is matched: what was agreed, less what was credited, and what was paid and kept.
        package let leftToPayPence: Pence?
        package let state: InvoiceState
        /// Why it is held.
        package let held: String?
        /// Who must act next; none when nobody must.
        package let next: String?
        /// What does not match on what is received.
        package let mismatch: String?
        package let dueOn: Day?
        package let daysLate: Int?
    }

    package func answer(at desk: ReadingDesk) throws -> Answer {
        var filter = Invoices.Filter()
        let word = state?.trimmingSpaces().lowercased()
        filter.provider = try provider.map { try desk.provider($0).id } ?? desk.onlyProvider
        switch word {
        case "mismatched": filter.among = try desk.mismatched(of: filter.provider).keys.map(\.id)
        case "held": filter.isHeld = true
        case "unpaid": filter.states = [.received, .matched]
        default: filter.states = try word.map { [try InvoiceState(reading: $0)] } ?? []
        }
        let listing = try desk.fetch(
            Invoices.list(paging.page(by: Invoices.sorts), filter, today: desk.today)
        )
        let clocks = try desk.clocks(of: listing.items)
        let owners = clocks.compactMapValues { $0.hold?.owner }
        let mismatches = try desk.mismatches(of: listing.items.filter { owners[$0.id] == nil })
        let next = desk.next(of: listing.items, held: owners, mismatches)
        return Listed(listing) { invoice in
            let (clock, hold) = clocks[invoice.id] ?? (desk.clock(of: invoice, []), nil)
            let isOpen = invoice.state == .received || invoice.state == .matched
            return Item(
                invoice: invoice.reference,
                provider: invoice.providerReference,
                providerName: invoice.providerName,
                number: invoice.number,
                datedOn: invoice.datedOn,
                totalPence: invoice.gross,
                leftToPayPence: invoice.leftToPay,
                state: invoice.state,
                held: hold?.reason,
                next: next[invoice.id],
                mismatch: mismatches[invoice.id]?.sentence,
                dueOn: isOpen ? clock.due(today: desk.today) : nil,
                daysLate: isOpen ? clock.daysLate(today: desk.today) : nil
            )
        }
    }
}

extension InvoiceState {
    init(reading text: String) throws(Refusal) {
        guard let state = InvoiceState(rawValue: text) else {
            throw .input(.unknownChoice(what: "state", choices: Self.looked))
        }
        self = state
    }

    /// What a list of invoices may be narrowed to.
    fileprivate static let looked =
        Input.words(of: InvoiceState.self) + ["unpaid", "held", "mismatched"]
}
