package import Money

extension Fund {
    /// Refuses another name or last day; in the order of `FundRefusal`.
    ///
    /// - Parameters:
    ///   - letter: the funder's agreement to another last day.
    ///   - next: the funds that money of this one was carried into: they end later.
    package func check(
        name: String,
        to: Day,
        letter: String?,
        before next: [Fund]
    ) throws(Refusal) {
        guard name != self.name || to != period.to else { throw .fund(.nothingChanged) }
        guard to >= period.to else { throw .fund(.endNotLater(period.to)) }
        guard to == period.to || letter != nil else { throw .fund(.letterNeeded) }
        if let fund = next.first(where: { $0.period.to <= to }) {
            throw .fund(.carriedInto(fund.reference, ends: fund.period.to))
        }
    }
}
