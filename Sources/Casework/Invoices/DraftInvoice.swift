import Money
package import Panel
import Store

/// Makes an invoice of all that is accepted and not invoiced yet, in one step.
///
/// It asks for exactly what was delivered, to the penny. What an invoice asks for that is not
/// matched yet is left out.
package struct DraftInvoice: ActRequest {
    package typealias Answer = CheckedInvoice

    package static let act = Act.enterInvoice

    /// The provider's own number.
    package var number: String
    /// Only this order's.
    package var order: String?
    /// Only what was delivered up to this day.
    package var upTo: String?
    /// The officer's own unless said.
    package var provider: String?

    package init(
        number: String,
        order: String? = nil,
        upTo: String? = nil,
        provider: String? = nil
    ) {
        self.number = number
        self.order = order
        self.upTo = upTo
        self.provider = provider
    }

    package func perform(at desk: Desk) throws -> CheckedInvoice {
        let provider = try desk.entering(provider)
        let number = try InvoiceNumber(reading: number)
        let upTo = try upTo.map { text throws(Refusal) in try Input.day(text) }
        var billing = try desk.unasked(of: provider, order: order)
        if let upTo { billing.keep(upTo: upTo) }
        let lines = billing.drafted()
        guard !lines.isEmpty else { throw Refusal.invoice(.nothingToInvoice) }
        guard lines.count <= InvoiceEntry.mostLines else {
            throw Refusal.invoice(.tooManyLines(InvoiceEntry.mostLines))
        }
        let entry = InvoiceEntry(
            number: number,
            datedOn: desk.today,
            receivedOn: desk.today,
            lines: lines
        )
        let checked = try desk.enter([entry], billing)[0]
        desk.record(checked, of: provider)
        return checked
    }
}

extension ReadingDesk {
    /// What a provider may invoice and has not asked for yet.
    ///
    /// - Parameters:
    ///   - provider: whose.
    ///   - order: only this one's; unless said, of all on which anything is under way.
    ///   - asked: lines whose orders are looked at in any case.
    func unasked(
        of provider: ProviderStanding,
        order: String?,
        for asked: [AskedLine] = []
    ) throws -> Billing {
        let order = try order.map { text throws(Refusal) in try Noun.order.read(text) }
        let wanted =
            order.map { .orders([$0]) } ?? DeliveryLines.Wanted.open(and: asked.orders)
        let billing = try Billing(provider, wanted, at: self)
        if let order { _ = try found(billing.lines.first, .order, order) }
        return billing.behindQueue()
    }
}
