extension Pence {
    /// Splits an amount by weights with the largest remainder, so that the parts add up to the
    /// whole.
    ///
    /// Equal remainders go to the earlier part.
    ///
    /// - Precondition: no weight below zero, and one above it.
    package func shared(by weights: [Int64]) -> [Pence] {
        precondition(weights.allSatisfy { $0 >= 0 } && weights.contains { $0 > 0 }, "no weights")
        let whole = weights.reduce(0, +)
        let exact = weights.map { count.magnitude.multipliedFullWidth(by: $0.magnitude) }
        let divided = exact.map { whole.magnitude.dividingFullWidth($0) }
        var parts = divided.map { Int64($0.quotient) }
        let missing = Int(Int64(count.magnitude) - parts.reduce(0, +))
        let order = divided.indices.sorted {
            (divided[$1].remainder, $0) < (divided[$0].remainder, $1)
        }
        for position in order.prefix(missing) {
            parts[position] += 1
        }
        return parts.map { Pence(count < 0 ? -$0 : $0) }
    }
}
