package import Money
package import Panel
import Store

/// How punctually invoices are paid: what share in time, what stands still and why, and what being
/// late costs.
package struct InvoiceClock: LookUp {
    package static let act = Act.seeInvoices

    /// Of what was paid from this day on; from the first of the month a year ago unless said.
    package var from: String?
    /// Up to this day; today unless said.
    package var to: String?
    package var provider: String?

    package init(from: String? = nil, to: String? = nil, provider: String? = nil) {
        self.from = from
        self.to = to
        self.provider = provider
    }

    package struct Answer: Codable, Sendable {
        package let from: Day
        package let to: Day
        package let paid: Int
        package let paidOnTime: Int
        /// With one decimal; none when nothing was paid.
        package let percentOnTime: String?
        /// Not paid yet.
        package let open: Int
        package let openLate: Int
        /// What is owed for being late: on what was paid in those days, and on what is open now.
        package let interestPence: Pence
        package let compensationPence: Pence
        /// Why days stand or stood still.
        package let stops: [Stop]
        /// Open and late, the latest first: the first hundred of them.
        package let late: [Late]
        /// How many are late beyond those.
        package let moreLate: Int
    }

    package struct Stop: Codable, Sendable {
        package let reason: String
        package let owner: String
        package let holds: Int
        package let days: Int
        /// How many of them last.
        package let lasting: Int
    }

    package struct Late: Codable, Sendable {
        package let invoice: String
        package let provider: String
        package let state: InvoiceState
        package let held: String?
        package let dueOn: Day
        package let daysLate: Int
        package let debtPence: Pence
        package let interestPence: Pence
        package let compensationPence: Pence
    }

    package func answer(at desk: ReadingDesk) throws -> Answer {
        let to = try to.map { try Input.pastDay($0, today: desk.today) } ?? desk.today
        let from = try from.map { try Input.day($0) } ?? to.adding(days: -365).firstOfMonth
        guard from <= to else { throw Refusal.input(.endsBeforeItStarts) }
        let provider = try provider.map { try desk.provider($0).id } ?? desk.onlyProvider
        let span = Span(from: from, to: to)
        let holds = try desk.fetch(InvoiceHolds.owed(paidIn: span, provider: provider))
        let held = Dictionary(grouping: holds, by: \.invoice)
        var tally = Tally()
        try desk.fetchPages(Invoices.owed(paidIn: span, provider: provider)) { invoices in
            for invoice in invoices { tally.count(Tick(invoice, held[invoice.id] ?? [], at: desk)) }
        }
        return Answer(tally, in: span, stops: Self.stops(holds, today: desk.today))
    }

    private static func stops(_ holds: [InvoiceHolds.Hold], today: Day) -> [Stop] {
        Dictionary(grouping: holds, by: \.reason).sorted { $0.key < $1.key }.map { reason, holds in
            Stop(
                reason: reason,
                owner: holds[holds.count - 1].owner,
                holds: holds.count,
                days: holds.map { $0.from.days(until: $0.to ?? today) }.reduce(0, +),
                lasting: holds.filter { $0.to == nil }.count
            )
        }
    }
}
