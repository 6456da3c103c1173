package import Money

/// How much more than what was delivered an invoice may ask for, and what is then paid.
package struct Tolerance: Hashable, Sendable {
    package let basisPoints: Int64
    package let most: Pence
    package let pays: Pays

    package enum Pays: String, Choice {
        /// What was delivered.
        case delivered
        /// What is asked for: the excess is drawn from what is still committed.
        case draw
    }

    package init(basisPoints: Int64, most: Pence, pays: Pays) {
        self.basisPoints = basisPoints
        self.most = most
        self.pays = pays
    }

    /// The lesser of a share of what was delivered and a fixed amount; part of a penny is none.
    package func allows(on delivered: Pence) -> Pence {
        min(delivered.share(basisPoints: basisPoints, roundedDown: true), most)
    }
}
