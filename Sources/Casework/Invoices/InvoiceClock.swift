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

    private static let mostListed = 100

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
        package let state: String
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
        let (invoices, holds) = try desk.fetch(
            Invoices.owed(paidIn: span, provider: provider),
            InvoiceHolds.owed(paidIn: span, provider: provider)
        )
        let held = Dictionary(grouping: holds, by: \.invoice)
        let ticks = invoices.map { Tick($0, held[$0.id] ?? [], at: desk) }
        let (paid, open) = (ticks.filter(\.isPaid), ticks.filter { !$0.isPaid })
        let onTime = paid.filter { $0.days == 0 }
        return Answer(
            from: from,
            to: to,
            paid: paid.count,
            paidOnTime: onTime.count,
            percentOnTime: paid.isEmpty ? nil : Self.percent(onTime.count, of: paid.count),
            open: open.count,
            openLate: open.filter { $0.days > 0 }.count,
            interestPence: ticks.map(\.interest).sum(),
            compensationPence: ticks.map(\.compensation).sum(),
            stops: Self.stops(holds, today: desk.today),
            late: open.filter { $0.days > 0 }.sorted {
                ($1.days, $0.reference) < ($0.days, $1.reference)
            }
            .prefix(Self.mostListed).map(\.late)
        )
    }

    /// Rounded down: 99.96% in time is not all.
    private static func percent(_ part: Int, of whole: Int) -> String {
        let perMille = part * 1000 / whole
        return "\(perMille / 10).\(perMille % 10)"
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

/// One invoice's days and what they cost.
private struct Tick {
    let reference: String
    let isPaid: Bool
    /// Late.
    let days: Int
    let interest: Pence
    let compensation: Pence
    let late: InvoiceClock.Late

    init(_ invoice: Invoices.Invoice, _ holds: [InvoiceHolds.Hold], at desk: ReadingDesk) {
        let clock = desk.clock(of: invoice, holds)
        let due = clock.due(today: desk.today)
        let charge = desk.settings.lateCharge(on: due)
        reference = invoice.reference
        isPaid = invoice.paidOn != nil
        days = clock.daysLate(today: desk.today)
        interest = charge.interest(on: invoice.debt, days: days)
        compensation = charge.compensation(for: invoice.debt, days: days)
        late = InvoiceClock.Late(
            invoice: invoice.reference,
            provider: invoice.providerReference,
            state: invoice.state.rawValue,
            held: holds.last { $0.to == nil }?.reason,
            dueOn: due,
            daysLate: days,
            debtPence: invoice.debt,
            interestPence: interest,
            compensationPence: compensation
        )
    }
}
