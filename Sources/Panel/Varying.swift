package import Money

/// What a variation says of one line; nil leaves it as it is.
package struct Variation: Hashable, Sendable {
    /// From now on.
    package let quantity: Quantity?
    /// The last day from now on: a later one than the line has.
    package let until: Day?

    package init(_ quantity: Quantity?, until: Day? = nil) {
        self.quantity = quantity
        self.until = until
    }
}

extension Proposal {
    /// Of some line the quantity stays what it is.
    package var leavesQuantities: Bool {
        guard case .vary(let variations) = self else { return false }
        return variations.values.contains { $0.quantity == nil }
    }
}

extension Line {
    /// The same line with a later last day, if there is one.
    func goingOn(until day: Day?) -> Line {
        var line = self
        if let day { line.span = Span(from: span.from, to: day) }
        return line
    }

    /// What keeps it from going on longer.
    fileprivate func over(on today: Day) -> DecisionRefusal? {
        span.to < today ? .lineOver(line: position, span.to) : nil
    }
}

extension CaseFacts {
    func changes(by variations: [Int: Variation], today: Day) throws(Refusal) -> [Change] {
        guard Set(variations.keys).isSubset(of: lines.map(\.position)) else {
            throw .decision(.unknownLine)
        }
        var changes: [Change] = []
        for line in lines {
            guard let variation = variations[line.position] else { continue }
            try check(variation.until, of: line, today: today)
            let added = try variation.quantity.map { quantity throws(Refusal) in
                try self.added(to: line, by: quantity)
            }
            let amount = added ?? .zero
            guard amount != .zero || variation.until != nil else { continue }
            changes.append(
                Change(
                    line: line,
                    quantity: variation.quantity ?? ordered[line.id] ?? line.quantity,
                    amount: amount,
                    until: variation.until
                )
            )
        }
        guard !changes.isEmpty else { throw .decision(.nothingChanges) }
        return changes
    }

    /// Below zero is given back.
    private func added(to line: Line, by quantity: Quantity) throws(Refusal) -> Pence {
        guard let total = line.price.value(of: quantity) else {
            throw .package(.totalTooLarge(line: line.position))
        }
        guard total >= least(of: line) else {
            throw .decision(.belowDelivered(line: line.position, worth: least(of: line)))
        }
        return total - (line.promised - line.balances[.held])
    }

    /// A line goes on while it lasts, and within its fund: what is over stays over, as it was told.
    private func check(_ until: Day?, of line: Line, today: Day) throws(Refusal) {
        guard let until else { return }
        if let over = line.over(on: today) { throw .decision(over) }
        guard until > line.span.to else {
            throw .decision(.notLonger(line: line.position, line.span.to))
        }
        guard until <= line.fund.period.to else {
            throw .package(.outsideFundPeriod(line: line.position, line.fund.period))
        }
    }

    /// What keeps new money from these lines, and longer days from those that go on, as their sitting
    /// closes.
    ///
    /// - Parameter longer: by line, the last day that it goes on to.
    package func obstacle(closing longer: [ID: Day], today: Day) -> DecisionRefusal? {
        let goingOn = lines.filter { longer[$0.id] != nil }
        if let over = goingOn.lazy.compactMap({ $0.over(on: today) }).first { return over }
        let new = lines.filter { $0.balances[.held] > .zero || longer[$0.id] != nil }
        return obstacle(to: new.map { $0.goingOn(until: longer[$0.id]) }, today: today)
    }
}
