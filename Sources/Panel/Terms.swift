/// What is evidence that a line may be paid for.
package enum Terms: String, Choice {
    /// Each delivery, as it is accepted.
    case onDelivery = "on-delivery"
    /// A milestone that was reached.
    case milestone
    /// The booking, so that a small group can be paid for a course or kit up front.
    case onBooking = "on-booking"
}

/// Whether money is given for a purpose, or a service is bought with it.
package enum Funding: String, Choice {
    case grant
    case purchase
}

/// How a price is treated for VAT.
package struct Treatment: Hashable, Sendable {
    package let funding: Funding
    /// A code of the list `vat`, whose family is its rate in basis points.
    package let vat: String
    /// The council does not get the VAT back: what a line costs includes it.
    package let isVATLost: Bool

    package static let outsideScope = "outside-scope"

    /// A grant, on which there is no VAT.
    package static let usual = Treatment(
        unchecked: .grant,
        vat: outsideScope,
        isVATLost: false
    )

    /// For what was checked when it was entered.
    package init(unchecked funding: Funding, vat: String, isVATLost: Bool) {
        self.funding = funding
        self.vat = vat
        self.isVATLost = isVATLost
    }

    /// A grant is no supply, so that no VAT can be due on it.
    package init(funding: Funding, vat: String, isVATLost: Bool) throws(Refusal) {
        guard funding == .purchase || vat == Self.outsideScope else {
            throw .provider(.grantOutsideVAT)
        }
        self.init(unchecked: funding, vat: vat, isVATLost: isVATLost)
    }
}
