package import Money
package import Panel
import Store

/// Where the money of each invoice is, newest first: which steps are behind it and on which day,
/// who must act next, and when it is due.
package struct FollowInvoices: LookUp {
    package typealias Answer = Listed<Item>

    package static let act = Act.seeInvoices
    package static let sorts = Invoices.sorts.words

    package var provider: String?
    package var paging: Paging

    package init(provider: String? = nil, paging: Paging = Paging()) {
        self.provider = provider
        self.paging = paging
    }

    package struct Item: Codable, Sendable {
        package let invoice: String
        package let provider: String
        package let number: String
        package let totalPence: Pence
        package let state: InvoiceState
        /// The sessions that it bills; none until it is matched.
        package let sessions: Int
        /// When the last of them was recorded.
        package let recordedOn: Day?
        package let acceptedOn: Day?
        package let receivedOn: Day
        package let matchedOn: Day?
        package let agreedPence: Pence?
        /// Taken off what was agreed, by credit notes.
        package let creditedPence: Pence?
        /// Once it is matched: what was agreed, less what was credited, and what was paid and kept.
        package let leftToPayPence: Pence?
        /// The run that pays it, or paid it.
        package let run: String?
        package let inRunOn: Day?
        /// draft, approved, exported or confirmed.
        package let runState: RunState?
        package let paidOn: Day?
        /// Of what was paid, what was given back since.
        package let refundedPence: Pence?
        /// When the bank sent its last payment back, while it is owed again.
        package let sentBackOn: Day?
        /// Of the account to which that payment went.
        package let accountEnding: String?
        /// Why it is held.
        package let held: String?
        package let rejectedOn: Day?
        /// Why it came back.
        package let reason: String?
        /// Who must act next; none when nobody must.
        package let next: String?
        /// What does not match on what is received.
        package let mismatch: String?
        package let dueOn: Day?
        package let daysLate: Int?
    }

    package func answer(at desk: ReadingDesk) throws -> Answer {
        var filter = Invoices.Filter()
        filter.provider = try provider.map { try desk.provider($0).id } ?? desk.onlyProvider
        let listing = try desk.fetch(
            Invoices.list(paging.page(by: Invoices.sorts), filter, today: desk.today)
        )
        let ids = listing.items.map(\.id)
        let (days, back) =
            try ids.isEmpty
            ? ([], []) : desk.fetch(Invoices.days(of: ids), Invoices.sentBack(of: ids))
        let known = Dictionary(uniqueKeysWithValues: days.map { ($0.invoice, $0) })
        let sentBack = Dictionary(back.map { ($0.invoice, $0) }) { $1 }
        let clocks = try desk.clocks(of: listing.items)
        let owners = clocks.compactMapValues { $0.hold?.owner }
        let mismatches = try desk.mismatches(of: listing.items.filter { owners[$0.id] == nil })
        let next = desk.next(of: listing.items, held: owners, mismatches)
        return Listed(listing) { invoice in
            let (clock, hold) = clocks[invoice.id] ?? (desk.clock(of: invoice, []), nil)
            let isOpen = invoice.state == .received || invoice.state == .matched
            let days = known[invoice.id]
            let back = invoice.state == .matched ? sentBack[invoice.id] : nil
            return Item(
                invoice: invoice.reference,
                provider: invoice.providerReference,
                number: invoice.number,
                totalPence: invoice.gross,
                state: invoice.state,
                sessions: days?.sessions ?? 0,
                recordedOn: days?.recordedAt?.day(in: desk.settings.timeZone),
                acceptedOn: days?.acceptedOn,
                receivedOn: invoice.receivedOn,
                matchedOn: invoice.agreement?.on,
                agreedPence: invoice.agreement.map { $0.pence + $0.vat },
                creditedPence: invoice.credited.orNil,
                leftToPayPence: invoice.leftToPay,
                run: days?.run,
                inRunOn: days?.runMadeOn,
                runState: days?.runState,
                paidOn: invoice.paidOn,
                refundedPence: days?.refunded.orNil,
                sentBackOn: back?.at?.day(in: desk.settings.timeZone),
                accountEnding: back?.lastDigits,
                held: hold?.reason,
                rejectedOn: invoice.rejectedOn,
                reason: invoice.rejectedReason,
                next: next[invoice.id],
                mismatch: mismatches[invoice.id]?.sentence,
                dueOn: isOpen ? clock.due(today: desk.today) : nil,
                daysLate: isOpen ? clock.daysLate(today: desk.today) : nil
            )
        }
    }
}

extension Pence {
    /// Nothing is not told.
    fileprivate var orNil: Pence? { self == .zero ? nil : self }
}
