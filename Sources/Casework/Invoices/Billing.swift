import Money
import Panel
import Store

/// What invoices of one provider are matched against, loaded together.
struct Billing {
    let provider: ProviderStanding
    /// By order and line.
    let lines: [DeliveryLines.Placed]
    /// What the provider was asked to give back and has not, on whatever line.
    let requests: [Corrections.Correction]
    /// What waits to be accepted, by line.
    let waiting: [ID: [Sessions.Session]]
    private(set) var facts: MatchFacts
    /// The provider's invoices that are not matched yet, in the order they came; one that asks for
    /// what was not ordered keeps nothing.
    private let queue: [InvoiceLines.Queued]

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
        let (placed, shares, closedThrough, queued, requests) = try desk.fetch(
            DeliveryLines.billable(of: provider.id, wanted),
            NoShowRules.shares,
            Periods.closedThrough,
            InvoiceLines.queued(of: provider.id),
            Corrections.requested(of: provider.id)
        )
        self.lines = placed
        self.requests = requests
        queue = queued.filter(\.isOrdered)
        // An invoice is judged as a whole, whatever else its orders are.
        let others = queue.reduce(into: Set<String>()) { $0.formUnion($1.asked.orders) }
            .subtracting(placed.map { String($0.line.reference.prefix { $0 != "/" }) })
        let lines =
            try others.isEmpty
            ? placed
            : placed + desk.fetch(DeliveryLines.billable(of: provider.id, .orders(others)))
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
        let asked = Dictionary(grouping: requests, by: \.line)
        let charges = Charges(shares)
        facts = MatchFacts(
            lines: Dictionary(
                lines.map { placed in
                    let id = placed.line.id
                    return (
                        placed.line.reference,
                        placed.billable(
                            unbilled[id] ?? [],
                            waiting: waiting[id] ?? [],
                            charges,
                            requests: (asked[id] ?? []).map(\.asked)
                        )
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

    /// Leaves out what an invoice keeps that came before.
    mutating func keep(_ asked: [AskedLine], for invoice: String) {
        facts.keep(asked, for: invoice)
    }

    /// As a new invoice finds it: what came before and is not matched yet keeps what it asks for.
    func behindQueue() -> Billing { behindQueue(upTo: [.max])[0] }

    /// The same as each of several invoices finds it, in their order.
    ///
    /// - Parameter ordinals: the numbers in their references, rising.
    func behindQueue(upTo ordinals: [Int64]) -> [Billing] {
        var billing = self
        var before = queue[...]
        return ordinals.map { ordinal in
            while let next = before.first, next.ordinal < ordinal {
                billing.keep(next.asked, for: next.invoice)
                before.removeFirst()
            }
            return billing
        }
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
        _ charges: Charges,
        requests: [CreditRequest]
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
                : max(line.committed - line.worth(of: waiting, charges), .zero),
            requests: requests
        )
    }
}
