import Money
import Panel
import Store

/// What invoices of one provider are matched against, loaded together.
struct Billing {
    let provider: ProviderStanding
    /// By order and line.
    let lines: [DeliveryLines.Placed]
    /// What waits to be accepted, by line.
    let waiting: [ID: [Sessions.Session]]
    private(set) var facts: MatchFacts
    /// What invoices that are not matched yet ask for, in the order they came, by order's line.
    private let queue: [String: [InvoiceLines.Queued]]

    /// - Parameters:
    ///   - provider: whose orders.
    ///   - wanted: which of its lines.
    ///   - desk: where it is asked.
    init(
        _ provider: ProviderStanding,
        _ wanted: DeliveryLines.Wanted,
        at desk: ReadingDesk
    ) throws {
        self.provider = provider
        let (lines, shares, closedThrough) = try desk.fetch(
            DeliveryLines.billable(of: provider.id, wanted),
            NoShowRules.shares,
            Periods.closedThrough
        )
        self.lines = lines
        let parts = lines.map(\.line.id).parts(of: 500)
        let unbilled = try desk.fetchEach(parts.map { Sessions.unbilled(on: $0) })
            .reduce(into: [:]) { $0.merge($1) { first, _ in first } }
        let ends = Dictionary(
            lines.map { ($0.line.id, $0.line.endedOn) },
            uniquingKeysWith: { first, _ in first }
        )
        let recorded = try desk.fetchEach(parts.map { Sessions.waiting(on: $0) }).flatMap { $0 }
        // What came after an order's end is no part of it.
        let waiting = Dictionary(
            grouping: recorded.filter { session in
                ends[session.line].flatMap { $0 }.map { session.on <= $0 } ?? true
            },
            by: \.line
        )
        self.waiting = waiting
        let queued = try desk.fetchEach(parts.map { InvoiceLines.queued(on: $0) })
        queue = Dictionary(grouping: queued.flatMap { $0 }, by: \.asked.orderLine)
        let charges = Charges(shares)
        facts = MatchFacts(
            lines: Dictionary(
                lines.map { placed in
                    let id = placed.line.id
                    return (
                        placed.line.reference,
                        placed.billable(unbilled[id] ?? [], waiting: waiting[id] ?? [], charges)
                    )
                },
                uniquingKeysWith: { first, _ in first }
            ),
            duplicateOf: nil,
            postedOn: desk.today,
            closedThrough: closedThrough,
            tolerance: desk.settings.tolerance
        )
    }

    /// The one way by which invoices are judged.
    ///
    /// - Parameters:
    ///   - asked: the lines.
    ///   - duplicateOf: an invoice that they are like and that came before.
    func match(_ asked: [AskedLine], duplicateOf: String?) -> [LineMatch] {
        var facts = facts
        facts.duplicateOf = duplicateOf
        return facts.match(asked)
    }

    /// Leaves out what the lines of an invoice keep that came before.
    mutating func keep(_ asked: [AskedLine], for invoice: String) {
        for line in asked { facts.keep(line, for: invoice) }
    }

    /// As an invoice finds it: what came before it and is not matched yet keeps what it asks for.
    ///
    /// - Parameters:
    ///   - ordinal: the number in its reference; all came before one that has none yet.
    ///   - asked: what it asks for; anything, unless said.
    func behindQueue(upTo ordinal: Int64 = .max, for asked: [AskedLine]? = nil) -> Billing {
        var billing = self
        for line in asked.map({ Set($0.map(\.orderLine)) }) ?? Set(queue.keys) {
            for before in queue[line] ?? [] where before.ordinal < ordinal {
                billing.facts.keep(before.asked, for: before.invoice)
            }
        }
        return billing
    }

    /// Leaves out these lines: what asks for them names no line of an order.
    mutating func leaveOut(_ orderLines: [String]) {
        for reference in orderLines { facts.lines[reference] = nil }
    }

    /// Leaves out what was delivered after a day.
    mutating func keep(upTo day: Day) {
        facts.keep(upTo: day)
    }

    func id(of orderLine: String) -> ID? {
        facts.lines[orderLine]?.id
    }

    /// One line for each line of an order on which something may be billed.
    func drafted() -> [AskedLine] {
        let billable = lines.compactMap { placed -> (String, BillableLine)? in
            let reference = placed.line.reference
            guard let found = facts.lines[reference], !found.sessions.isEmpty else { return nil }
            return (reference, found)
        }
        return billable.enumerated().compactMap { position, line in
            line.1.drafted(as: line.0, position: position + 1)
        }
    }
}

extension DeliveryLines.Placed {
    fileprivate func billable(
        _ sessions: [BillableSession],
        waiting: [Sessions.Session],
        _ charges: Charges
    ) -> BillableLine {
        let charged = waiting.map { session in
            let (quantity, attendance) = (session.quantity, session.attendance)
            return charges.charged(quantity, attendance, under: line.noShow, on: session.on)?
                .thousandths ?? 0
        }
        return BillableLine(
            id: line.id,
            price: line.price,
            vat: vat,
            sessions: sessions,
            waiting: Quantity(thousandths: charged.reduce(0, +)),
            committed: line.endedOn == nil
                ? line.committed
                : max(line.committed - line.worth(of: waiting, charges), .zero)
        )
    }
}
