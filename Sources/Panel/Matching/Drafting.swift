import Money

extension BillableLine {
    /// The line that asks for all of its sessions, for exactly what stands delivered; nil where
    /// there are none.
    ///
    /// Each session was rounded by itself, so that quantity × price may be a penny or two away:
    /// then the net amount gives way and, where VAT is lost, the VAT by the penny that it may.
    package func drafted(as orderLine: String, position: Int) -> AskedLine? {
        let delivered = sessions.map(\.value).sum()
        guard delivered > .zero, let net = accepted.total(at: price.each) else { return nil }
        let asked = price.isVATLost ? parts(of: delivered, near: net) : taxed(delivered)
        return AskedLine(
            position: position,
            orderLine: orderLine,
            quantity: accepted,
            price: price.each,
            net: asked.net,
            vat: asked.vat
        )
    }

    private func taxed(_ net: Pence) -> (net: Pence, vat: Pence) {
        (net, price.vat(on: net) ?? .zero)
    }

    /// Net amount and VAT that make a whole: the VAT right if it can be, or else a penny away.
    private func parts(of whole: Pence, near net: Pence) -> (net: Pence, vat: Pence) {
        let nets = [0, -1, 1, -2, 2].map { net + Pence($0) }.filter { $0 > .zero && $0 <= whole }
        for apart: Int64 in [0, 1] {
            for net in nets where abs((whole - net - taxed(net).vat).count) == apart {
                return (net, whole - net)
            }
        }
        return taxed(net)
    }
}
