import Money

extension BillableLine {
    /// The line that asks for all of its sessions, for exactly what stands delivered; nil where
    /// there are none.
    ///
    /// Each session was rounded by itself, so that quantity × price may be a penny or two away:
    /// then the net amount gives way, and so does the VAT where it is lost.
    package func drafted(as orderLine: String, position: Int) -> AskedLine? {
        let quantity = accepted
        let delivered = sessions.map(\.value).sum()
        guard delivered > .zero, let net = quantity.total(at: price.each) else { return nil }
        let nets = price.isVATLost ? [0, -1, 1, -2, 2].map { net + Pence($0) } : [delivered]
        let fitting = nets.first { $0 > .zero && $0 + vat(on: $0) == delivered }
        let chosen = price.isVATLost ? fitting ?? net : delivered
        return AskedLine(
            position: position,
            orderLine: orderLine,
            quantity: quantity,
            price: price.each,
            net: chosen,
            vat: vat(on: chosen)
        )
    }

    private func vat(on net: Pence) -> Pence {
        price.vat(on: net) ?? .zero
    }
}
