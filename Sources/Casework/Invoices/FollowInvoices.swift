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
        package let number: String
        package let totalPence: Pence
        package let state: String
        /// The sessions that it bills; none until it is matched.
        package let sessions: Int
        /// When the last of them was recorded.
        package let recordedOn: Day?
        package let acceptedOn: Day?
        package let receivedOn: Day
        package let matchedOn: Day?
        package let agreedPence: Pence?
        /// The run that pays it, or paid it.
        package let run: String?
        package let inRunOn: Day?
        package let paidOn: Day?
        /// Why it is held.
        package let held: String?
        package let rejectedOn: Day?
        /// Why it came back.
        package let reason: String?
        /// Who must act next; none when nobody must.
        package let next: String?
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
        let days = try ids.isEmpty ? [] : desk.fetch(Invoices.days(of: ids))
        let known = Dictionary(uniqueKeysWithValues: days.map { ($0.invoice, $0) })
        let clocks = try desk.clocks(of: listing.items)
        return Listed(listing) { invoice in
            let (clock, hold) = clocks[invoice.id] ?? (desk.clock(of: invoice, []), nil)
            let isOpen = invoice.state == .received || invoice.state == .matched
            let days = known[invoice.id]
            return Item(
                invoice: invoice.reference,
                number: invoice.number,
                totalPence: invoice.gross,
                state: invoice.state.rawValue,
                sessions: days?.sessions ?? 0,
                recordedOn: days?.recordedAt?.day(in: desk.settings.timeZone),
                acceptedOn: days?.acceptedOn,
                receivedOn: invoice.receivedOn,
                matchedOn: invoice.agreement?.on,
                agreedPence: invoice.agreement.map { $0.pence + $0.vat },
                run: days?.run,
                inRunOn: days?.runMadeOn,
                paidOn: invoice.paidOn,
                held: hold?.reason,
                rejectedOn: invoice.rejectedOn,
                reason: invoice.rejectedReason,
                next: hold?.owner ?? invoice.state.next?.rawValue,
                dueOn: isOpen ? clock.due(today: desk.today) : nil,
                daysLate: isOpen ? clock.daysLate(today: desk.today) : nil
            )
        }
    }
}
