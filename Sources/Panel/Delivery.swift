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
    /// The day its order ended.
    package let endedOn: Day?
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
        endedOn: Day?,
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
        self.endedOn = endedOn
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
    package mutating func accept(_ charged: Quantity) -> Pence {
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

    /// How much of the line is neither accepted nor gone.
    package var left: Quantity {
        Quantity(thousandths: max(allowed.thousandths - accepted.thousandths, 0))
    }

    /// What has been accepted beyond the line, or nil.
    ///
    /// Of an order that has ended only money is there: what awaited acceptance by then.
    ///
    /// - Parameter before: the line before anything was.
    package func excess(since before: DeliveryLine) -> SessionRefusal.Excess? {
        let isMore = endedOn == nil && accepted > allowed && accepted > before.accepted
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

    /// How much may be accepted in all.
    private var allowed: Quantity {
        Quantity(thousandths: ordered.thousandths + price.quantity(worth: cameBack).thousandths)
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
