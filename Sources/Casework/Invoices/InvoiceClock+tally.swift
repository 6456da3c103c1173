import Money
import Panel
import Store

/// What was counted so far, invoice by invoice: it grows no longer than what it lists.
struct Tally {
    private static let mostListed = 100

    fileprivate var paid = 0
    fileprivate var paidOnTime = 0
    fileprivate var open = 0
    fileprivate var openLate = 0
    fileprivate var interest = Pence.zero
    fileprivate var compensation = Pence.zero
    fileprivate var late: [InvoiceClock.Late] = []

    mutating func count(_ tick: Tick) {
        interest += tick.interest
        compensation += tick.compensation
        if tick.isPaid {
            paid += 1
            paidOnTime += tick.days == 0 ? 1 : 0
        } else {
            open += 1
            guard tick.days > 0 else { return }
            openLate += 1
            late.append(tick.late)
            if late.count >= 2 * Self.mostListed { late = latest }
        }
    }

    fileprivate var latest: [InvoiceClock.Late] {
        let sorted = late.sorted { ($1.daysLate, $0.invoice) < ($0.daysLate, $1.invoice) }
        return Array(sorted.prefix(Self.mostListed))
    }
}

extension InvoiceClock.Answer {
    init(_ tally: Tally, in span: Span, stops: [InvoiceClock.Stop]) {
        from = span.from
        to = span.to
        paid = tally.paid
        paidOnTime = tally.paidOnTime
        percentOnTime = tally.percentOnTime
        open = tally.open
        openLate = tally.openLate
        interestPence = tally.interest
        compensationPence = tally.compensation
        self.stops = stops
        late = tally.latest
        moreLate = tally.openLate - tally.latest.count
    }
}

extension Tally {
    /// Rounded down: 99.96% in time is not all.
    fileprivate var percentOnTime: String? {
        guard paid > 0 else { return nil }
        let perMille = paidOnTime * 1000 / paid
        return "\(perMille / 10).\(perMille % 10)"
    }
}

/// One invoice's days and what they cost.
struct Tick {
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
        isPaid = invoice.paidOn != nil
        days = clock.daysLate(today: desk.today)
        interest = charge.interest(on: invoice.debt, days: days)
        compensation = charge.compensation(for: invoice.debt, days: days)
        late = InvoiceClock.Late(
            invoice: invoice.reference,
            provider: invoice.providerReference,
            state: invoice.state,
            held: holds.last { $0.to == nil }?.reason,
            dueOn: due,
            daysLate: days,
            debtPence: invoice.debt,
            interestPence: interest,
            compensationPence: compensation
        )
    }
}
