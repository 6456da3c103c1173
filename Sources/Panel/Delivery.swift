package import Money

/// A line of an order as what is delivered on it is judged: what was ordered, and how much of that
/// is recorded and accepted.
package struct DeliveryLine: Hashable, Sendable {
    package let id: ID
    package let order: ID
    /// `ORD-1/2`.
    package let reference: String
    /// `PKG-3/2`, as a variation names it.
    package let packageLine: String
    package let provider: ID
    package let unit: String
    package let span: Span
    package let terms: Terms
    /// The rule that says what is charged when nobody comes.
    package let noShow: String
    package let price: Price
    /// By the order's newest version.
    package let ordered: Quantity
    /// The day of the sitting that ordered it: nothing before it is the council's.
    package let orderedOn: Day
    /// The day its order ended.
    package let endedOn: Day?
    /// The day its order is going to end.
    package let endsOn: Day?
    /// What held until its newest version, where that has a day of its own.
    package private(set) var former: Former?
    /// Committed, delivered, invoiced or paid now.
    package let promised: Pence
    package private(set) var committed: Pence
    /// The charged quantities that stand accepted, and what they are worth together.
    package private(set) var accepted: Quantity
    package private(set) var acceptedValue: Pence

    package init(
        id: ID,
        order: ID,
        reference: String,
        packageLine: String,
        provider: ID,
        unit: String,
        span: Span,
        terms: Terms,
        noShow: String,
        price: Price,
        ordered: Quantity,
        orderedOn: Day,
        endedOn: Day?,
        endsOn: Day? = nil,
        former: Former? = nil,
        promised: Pence,
        committed: Pence,
        accepted: Quantity,
        acceptedValue: Pence
    ) {
        self.id = id
        self.order = order
        self.reference = reference
        self.packageLine = packageLine
        self.provider = provider
        self.unit = unit
        self.span = span
        self.terms = terms
        self.noShow = noShow
        self.price = price
        self.ordered = ordered
        self.orderedOn = orderedOn
        self.endedOn = endedOn
        self.endsOn = endsOn
        self.former = former
        self.promised = promised
        self.committed = committed
        self.accepted = accepted
        self.acceptedValue = acceptedValue
    }

    /// Accepts a charged quantity and gives what it is worth: the value of all that is accepted
    /// with it, less what stands accepted, so that parts never drift past the whole.
    ///
    /// Below zero, after others were taken back, is nothing. Whether the line has it is asked once
    /// all are accepted: see `excess`.
    package mutating func accept(_ charged: Quantity, on day: Day) -> Pence {
        former?.accept(charged, on: day)
        accepted = Quantity(thousandths: accepted.thousandths + charged.thousandths)
        let worth = max(value(of: accepted) - acceptedValue, .zero)
        acceptedValue += worth
        committed = committed - worth
        return worth
    }

    /// Takes back what was accepted, at what it was worth then.
    package mutating func takeBack(_ charged: Quantity, worth: Pence) {
        accepted = Quantity(thousandths: accepted.thousandths - charged.thousandths)
        acceptedValue = acceptedValue - worth
        committed += worth
    }

    /// The last day on which something may be delivered, where the panel has said one.
    package var lastDay: Day? { endedOn ?? endsOn }

    /// How much of the line is neither accepted nor gone, by the version that holds on a day.
    package func left(on day: Day) -> Quantity {
        let standing = former.flatMap { day < $0.until ? $0.ordered : nil } ?? ordered
        return Quantity(thousandths: max(allowed(of: standing) - accepted.thousandths, 0))
    }

    /// What has been accepted beyond the line, or nil.
    ///
    /// Of an order that has ended only money is there: what awaited acceptance by then.
    ///
    /// - Parameter before: the line before anything was.
    package func excess(since before: DeliveryLine) -> SessionRefusal.Excess? {
        let isMore = endedOn == nil && exceeds(since: before)
        guard isMore || committed < .zero else { return nil }
        let left = max(value(of: ordered) + cameBack - before.acceptedValue, .zero)
        return SessionRefusal.Excess(
            line: reference,
            asked: acceptedValue - before.acceptedValue,
            there: endedOn == nil ? min(before.committed, left) : before.committed,
            variation: endedOn == nil ? "\(packageLine) x \(needed)" : nil
        )
    }

    /// What of the accepted deliveries is paid to nobody: credited, refunded, or not asked for.
    ///
    /// It may be delivered once more, as far as it is still committed: the child has had those
    /// deliveries, and the line has not paid for them.
    private var cameBack: Pence { max(acceptedValue - (promised - committed), .zero) }

    /// More is accepted than is ordered: of sessions before the day of its newest version, than
    /// the one before it had; of later ones, than the newest has in all.
    private func exceeds(since before: DeliveryLine) -> Bool {
        if accepted.thousandths > allowed(of: ordered), later > before.later { return true }
        guard let former, let then = before.former else { return false }
        return former.accepted.thousandths > allowed(of: former.ordered)
            && former.accepted > then.accepted
    }

    /// What is accepted under the newest version, in thousandths.
    private var later: Int64 { accepted.thousandths - (former?.accepted.thousandths ?? 0) }

    /// How much may be accepted in all, in thousandths, where so much is ordered.
    private func allowed(of ordered: Quantity) -> Int64 {
        ordered.thousandths + price.quantity(worth: cameBack).thousandths
    }

    /// What would have to be ordered for all that is accepted.
    ///
    /// A variation makes the whole of the line's promise the value of its quantity.
    private var needed: Quantity {
        let back = price.quantity(worth: cameBack).thousandths
        let paid = Quantity(thousandths: max(accepted.thousandths - back, 0))
        guard committed < .zero else { return paid }
        let missing = promised - committed
        var quantity = max(paid, price.quantity(worth: missing))
        while value(of: quantity) < missing {
            quantity = Quantity(thousandths: quantity.thousandths + 1)
        }
        return quantity
    }

    /// What so many units cost; a quantity beyond all money counts as all of it.
    private func value(of quantity: Quantity) -> Pence {
        price.value(of: quantity) ?? Pence(Int64.max / 4)
    }
}

extension DeliveryLine {
    /// An order's version that a later one replaces from a day on: sessions before that day go by it.
    package struct Former: Hashable, Sendable {
        /// The first day on which it does not hold any more.
        package let until: Day
        package let ordered: Quantity
        /// Of sessions before that day.
        package private(set) var accepted: Quantity

        package init(until: Day, ordered: Quantity, accepted: Quantity) {
            self.until = until
            self.ordered = ordered
            self.accepted = accepted
        }

        fileprivate mutating func accept(_ charged: Quantity, on day: Day) {
            guard day < until else { return }
            accepted = Quantity(thousandths: accepted.thousandths + charged.thousandths)
        }
    }
}
