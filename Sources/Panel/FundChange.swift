package import Money

extension Fund {
    /// Refuses another name or last day; in the order of `FundRefusal`.
    ///
    /// - Parameter letter: the funder's agreement to another last day.
    package func check(name: String, to: Day, letter: String?) throws(Refusal) {
        guard name != self.name || to != period.to else { throw .fund(.nothingChanged) }
        guard to >= period.to else { throw .fund(.endNotLater(period.to)) }
        guard to == period.to || letter != nil else { throw .fund(.letterNeeded) }
    }
}
