extension Pence {
    /// So many ten-thousandths of this amount: half a penny counts as one, or as none where it is
    /// rounded down.
    ///
    /// - Precondition: neither is below zero.
    package func share(basisPoints: Int64, roundedDown: Bool = false) -> Pence {
        times(basisPoints, over: 10_000, roundedDown: roundedDown)
    }

    /// This amount × a number ÷ another, without losing what does not fit into 64 bits on the way.
    ///
    /// - Precondition: nothing is below zero, and the result is an amount.
    package func times(_ factor: Int64, over divisor: Int64, roundedDown: Bool = false) -> Pence {
        precondition(count >= 0 && factor >= 0 && divisor > 0, "a share of an amount")
        let product = count.magnitude.multipliedFullWidth(by: factor.magnitude)
        let parts = divisor.magnitude.dividingFullWidth(product)
        let rounds = !roundedDown && parts.remainder >= divisor.magnitude - parts.remainder
        return Pence(Int64(parts.quotient) + (rounds ? 1 : 0))
    }
}
