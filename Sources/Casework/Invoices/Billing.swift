import Money
import Panel
import Store

/// What invoices of one provider are matched against, loaded together.
struct Billing {
    let provider: ProviderStanding
    /// By order and line.
    let lines: [Billables.OrderLine]
    /// By line.
    let waiting: [ID: [Billables.Waiting]]
    private(set) var facts: MatchFacts

    /// - Parameters:
    ///   - provider: whose orders.
    ///   - orders: their references; all of the provider's if nil.
    ///   - desk: where it is asked.
    init(_ provider: ProviderStanding, orders: Set<String>?, at desk: ReadingDesk) throws {
        self.provider = provider
        let (lines, shares, closedThrough) = try desk.fetch(
            Billables.lines(of: provider.id, orders: orders?.sorted(), on: desk.today),
            ChargeRows.all,
            Billables.closedThrough
        )
        self.lines = lines
        let ids = lines.map(\.id)
        let (unbilled, recorded) =
            try ids.isEmpty
            ? ([:], [])
            : desk.fetch(Billables.unbilled(on: ids), Billables.waiting(on: ids))
        let waiting = Dictionary(grouping: recorded, by: \.line)
        self.waiting = waiting
        let charges = Charges(shares)
        facts = MatchFacts(
            lines: Dictionary(
                lines.map { line in
                    let sessions = unbilled[line.id] ?? []
                    let waits = waiting[line.id] ?? []
                    return (
                        line.reference.description,
                        line.billable(sessions, waiting: waits, charges)
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

    /// Leaves out what is asked for already, on invoices that are not matched yet.
    mutating func setAside(_ asked: [AskedLine]) {
        facts.setAside(asked)
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
        let billable = lines.compactMap { line -> (String, BillableLine)? in
            let reference = line.reference.description
            guard let found = facts.lines[reference], !found.sessions.isEmpty else { return nil }
            return (reference, found)
        }
        return billable.enumerated().compactMap { position, line in
            line.1.drafted(as: line.0, position: position + 1)
        }
    }
}

extension Billables.OrderLine {
    fileprivate func billable(
        _ sessions: [BillableSession],
        waiting: [Billables.Waiting],
        _ charges: Charges
    ) -> BillableLine {
        let charged = waiting.map { session in
            let share = charges.share(of: session.attendance, under: noShow, on: session.on)
            return session.quantity.charged(perMille: share ?? 0).thousandths
        }
        return BillableLine(
            id: id,
            price: price,
            vat: vat,
            sessions: sessions,
            waiting: Quantity(thousandths: charged.reduce(0, +)),
            committed: committed
        )
    }
}
