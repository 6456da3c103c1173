package import Money
package import Panel
import Store

/// One line of an order as its newest version has it.
package struct ShownOrderLine: Codable, Sendable {
    package let line: String
    package let service: String
    package let name: String
    package let from: Day
    package let to: Day
    package let quantity: String
    package let unit: String
    /// Of one, without VAT.
    package let pricePence: Pence
    package let funding: Funding
    package let vat: String
    /// `20%`.
    package let vatRate: String
    /// On the whole quantity, whoever bears it.
    package let vatPence: Pence
    /// Where it is, the total holds it.
    package let vatLost: Bool
    package let totalPence: Pence
    package let committedPence: Pence
    package let deliveredPence: Pence
    package let invoicedPence: Pence
    package let paidPence: Pence
    package let terms: Terms
    package let noShow: String
    /// What that rule charges today, in words.
    package let charged: String
    package let mayStart: Bool
    /// “You may start.”, or why not.
    package let start: String

    init(
        _ placed: Lines.Placed,
        ordered: OrderedLine,
        of order: Orders.Order,
        charges: [NoShowCharge],
        obstacle: StartObstacle?
    ) {
        let line = placed.line
        func standing(in stage: Stage) -> Pence { line.balances[stage] }
        self.line = OrderLineReference.text(order.reference, line.position)
        service = placed.serviceReference
        name = placed.serviceName
        from = line.span.from
        to = line.span.to
        quantity = ordered.quantity.description
        unit = placed.unit
        pricePence = line.price.each
        funding = line.treatment.funding
        vat = line.treatment.vat
        vatRate = "\(Quantity(thousandths: line.price.vatBasisPoints * 10))%"
        let net = ordered.quantity.total(at: line.price.each)
        vatPence = net.flatMap(line.price.vat) ?? .zero
        vatLost = line.treatment.isVATLost
        totalPence = ordered.total
        committedPence = standing(in: .committed)
        deliveredPence = standing(in: .delivered)
        invoicedPence = standing(in: .invoiced)
        paidPence = standing(in: .paid)
        terms = line.terms
        noShow = line.noShow
        charged = charges.words(under: line.noShow, terms: line.terms)
        mayStart = obstacle == nil
        start = obstacle?.sentence ?? StartObstacle.none
    }
}
