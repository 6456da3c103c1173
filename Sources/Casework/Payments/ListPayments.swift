package import Money
package import Panel
import Store

/// Payments, newest first; a provider's own officer sees only their own, once they went out.
package struct ListPayments: LookUp {
    package typealias Answer = Listed<PaymentCard>

    package static let act = Act.seePayments
    package static let sorts = Payments.sorts.words
    package static let choices = ["state": Input.words(of: PaymentState.self)]

    package var provider: String?
    package var state: String?
    package var run: String?
    /// Paid on this day or later.
    package var from: String?
    /// Paid on this day or earlier.
    package var to: String?
    package var paging: Paging

    package init(
        provider: String? = nil,
        state: String? = nil,
        run: String? = nil,
        from: String? = nil,
        to: String? = nil,
        paging: Paging = Paging()
    ) {
        self.provider = provider
        self.state = state
        self.run = run
        self.from = from
        self.to = to
        self.paging = paging
    }

    package func answer(at desk: ReadingDesk) throws -> Listed<PaymentCard> {
        var filter = Payments.Filter()
        filter.provider = try provider.map { try desk.provider($0).id } ?? desk.onlyProvider
        filter.state = try state.map { text throws(Refusal) in
            try Input.choice(text, of: PaymentState.self, what: "state")
        }
        filter.run = try run.map { try desk.run($0).id }
        filter.isSent = desk.officer.seesOnlyOwnProvider
        filter.paidFrom = try from.map { try Input.day($0) }
        filter.paidTo = try to.map { try Input.day($0) }
        return Listed(
            try desk.fetch(Payments.list(paging.page(by: Payments.sorts), filter)),
            as: PaymentCard.init
        )
    }
}

/// A payment as a list shows one.
package struct PaymentCard: Codable, Sendable {
    package let payment: String
    package let run: String
    package let provider: String
    package let state: PaymentState
    package let totalPence: Pence
    package let accountEnding: String
    package let paidOn: Day?

    init(_ payment: Payments.Payment) {
        self.payment = payment.reference
        run = payment.runReference
        provider = payment.provider.reference
        state = payment.state
        totalPence = payment.total
        accountEnding = payment.account.lastDigits
        paidOn = payment.paidOn
    }
}
