package import Money

/// What one of a line's units costs, how it is taxed, and whether the council gets the VAT back.
package struct Tariff: Hashable, Sendable {
    package let price: Pence
    /// A code of the list `vat`.
    package let vat: String
    package let vatBasisPoints: Int64
    /// VAT that is not got back is part of the line's money.
    package let isVATLost: Bool

    package init(price: Pence, vat: String, vatBasisPoints: Int64, isVATLost: Bool) {
        self.price = price
        self.vat = vat
        self.vatBasisPoints = vatBasisPoints
        self.isVATLost = isVATLost
    }

    /// The VAT on a net amount.
    package func vat(on net: Pence) -> Pence {
        net.share(basisPoints: vatBasisPoints)
    }

    /// What a net amount takes from the line: with its VAT where that is lost.
    package func worth(of net: Pence) -> Pence {
        isVATLost ? net + vat(on: net) : net
    }
}
