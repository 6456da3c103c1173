import Money

/// One line of an invoice as it meets its order's line.
struct Meeting {
    private let asked: AskedLine
    private let tolerance: Tolerance
    private let before: BillableLine
    private let after: BillableLine
    private let taken: [BillableSession]

    init(_ asked: AskedLine, _ billable: BillableLine, _ tolerance: Tolerance) {
        self.asked = asked
        self.tolerance = tolerance
        before = billable
        var rest = billable
        taken = rest.take(asked.quantity)
        after = rest
    }

    /// What becomes of it, and what it leaves for the lines behind it.
    var result: (LineMatch, BillableLine) {
        if let outcome = obstacle {
            var match = LineMatch(asked: asked, outcome: outcome)
            if outcome.isTooLittle { match.behind = before.keptFor }
            match.requests = before.requests
            return (match, before)
        }
        let agreed = agreed
        var match = LineMatch(asked: asked, outcome: .matched(settlement(agreed)))
        match.line = before.id
        match.requests = before.requests
        match.delivered = delivered
        match.agreed = agreed
        match.agreedVAT = agreedVAT(on: agreed)
        match.billed = zip(taken, agreed.shared(by: taken.map(\.value.count))).map {
            LineMatch.Billed(session: $0.id, pence: $1)
        }
        var left = after
        left.committed = left.committed + delivered - agreed
        return (match, left)
    }

    private var price: Price { before.price }
    private var delivered: Pence { taken.map(\.value).sum() }
    private var charged: Int64 { taken.map(\.charged.thousandths).reduce(0, +) }
    private var allowed: Pence { tolerance.allows(on: delivered) }

    /// More than any order, and far from where sums no longer fit.
    private static let beyondMoney = Pence(1_000_000_000_000_000)

    /// The net amount of what is asked for, at the order's price.
    private var netAsOrdered: Pence {
        min(asked.quantity.total(at: price.each) ?? Self.beyondMoney, Self.beyondMoney)
    }

    /// What is owed for as much of it as was delivered.
    private var due: Pence {
        charged > asked.quantity.thousandths ? price.worth(of: netAsOrdered) : delivered
    }

    /// What is asked for of the line's money, if the VAT is right.
    private var worth: Pence { price.worth(of: asked.net) }

    private var obstacle: MatchOutcome? {
        if due == .zero || isQuantityOver { return tooLittleAccepted }
        if isPriceOver { return .priceOver(ordered: price.each, allowed: allowed) }
        let vat = price.vat(on: asked.net) ?? Self.beyondMoney
        // Whoever rounds line by line, and whoever rounds the whole invoice, may be a penny apart.
        let mayDiffer = price.vatBasisPoints > 0 ? 1 : 0
        guard abs((asked.vat - vat).count) <= mayDiffer else {
            return .vatMismatch(expected: vat, vat: before.vat)
        }
        return nil
    }

    private var isQuantityOver: Bool {
        charged < asked.quantity.thousandths
            && price.worth(of: netAsOrdered) - delivered > allowed
    }

    private var tooLittleAccepted: MatchOutcome {
        let (accepted, waiting) = (before.accepted, before.waiting)
        let mayCome =
            accepted.thousandths + waiting.thousandths >= asked.quantity.thousandths
        return accepted.thousandths == 0 || mayCome
            ? .notReceived(accepted: accepted, waiting: waiting)
            : .quantityOver(accepted: accepted)
    }

    private var isPriceOver: Bool {
        isDearer && worth - due > allowed
    }

    /// By more than a penny of rounding.
    private var isDearer: Bool {
        asked.price > price.each || asked.net > netAsOrdered + Pence(1)
    }

    private var asks: Pence { price.isVATLost ? asked.net + asked.vat : asked.net }

    /// Pennies of rounding are never drawn: the line's last session will need them.
    private var agreed: Pence {
        guard asks > due else { return asks }
        let isRounding = !isDearer && charged >= asked.quantity.thousandths
        let isThere = asks - delivered <= before.committed
        let draws = tolerance.pays == .draw && !isRounding && asks - due <= allowed && isThere
        return draws ? asks : due
    }

    private func agreedVAT(on agreed: Pence) -> Pence {
        guard !price.isVATLost else { return .zero }
        return agreed == asked.net ? asked.vat : min(price.vat(on: agreed) ?? .zero, asked.vat)
    }

    private func settlement(_ agreed: Pence) -> MatchOutcome.Settlement {
        if agreed < asks { return .delivered(agreed) }
        if agreed > delivered { return .drawing(agreed - delivered) }
        return agreed < delivered ? .returning(delivered - agreed) : .whole
    }
}

extension Price {
    /// What a net amount takes from a line: with its VAT where that is lost.
    fileprivate func worth(of net: Pence) -> Pence {
        isVATLost ? net + (vat(on: net) ?? .zero) : net
    }
}
