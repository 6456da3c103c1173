package import Money

/// Packages that were funded, by how far they came, with what was planned for them and what they
/// cost.
package struct PackageTally: Hashable, Sendable {
    /// A closed sitting has committed money to it.
    package var funded = 0
    /// A session of it took place and was accepted.
    package var started = 0
    /// As many of them as the council says.
    package var engaged = 0
    /// Its end report was made.
    package var completed = 0
    /// By the most weeks after which a start that came of it was still going on.
    package var lasting: [Int: Int] = [:]
    /// Committed by decisions to fund and to vary: what an early end gives back was planned too.
    package var planned = Pence.zero
    /// Delivered, invoiced or paid, net of refunds.
    package var actual = Pence.zero

    package init() {}

    /// How many had a start that lasted for so many weeks, or for longer.
    package func sustained(_ weeks: Int) -> Int {
        lasting.filter { $0.key >= weeks }.values.reduce(0, +)
    }

    package static func += (one: inout PackageTally, other: PackageTally) {
        one.funded += other.funded
        one.started += other.started
        one.engaged += other.engaged
        one.completed += other.completed
        one.lasting.merge(other.lasting, uniquingKeysWith: +)
        one.planned += other.planned
        one.actual += other.actual
    }
}
