package import Money

/// Packages that were funded, by how far they came, with what was planned for them and what they
/// cost.
package struct PackageTally: Hashable, Sendable {
    /// A closed sitting has committed money to it.
    package var funded = 0
    /// By step, such as `started`, how many came so far.
    package var came: [String: Int] = [:]
    /// Committed by decisions to fund and to vary: what an early end gives back was planned too.
    package var planned = Pence.zero
    /// Delivered, invoiced or paid, net of refunds.
    package var actual = Pence.zero

    package init() {}
}
