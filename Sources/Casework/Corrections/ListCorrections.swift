package import Money
package import Panel
import Store

/// What was put right, newest first; a provider's own officer sees only their own.
package struct ListCorrections: LookUp {
    package typealias Answer = Listed<CorrectionCard>

    package static let act = Act.seePayments
    package static let sorts = Corrections.sorts.words
    package static let choices = ["kind": Input.words(of: CorrectionKind.self)]

    package var kind: String?
    package var provider: String?
    package var payment: String?
    package var invoice: String?
    package var paging: Paging

    package init(
        kind: String? = nil,
        provider: String? = nil,
        payment: String? = nil,
        invoice: String? = nil,
        paging: Paging = Paging()
    ) {
        self.kind = kind
        self.provider = provider
        self.payment = payment
        self.invoice = invoice
        self.paging = paging
    }

    package func answer(at desk: ReadingDesk) throws -> Listed<CorrectionCard> {
        var filter = Corrections.Filter()
        filter.kind = try kind.map { text throws(Refusal) in
            try Input.choice(text, of: CorrectionKind.self, what: "kind")
        }
        filter.provider = try provider.map { try desk.provider($0).id } ?? desk.onlyProvider
        filter.payment = try payment.map { try desk.payment($0).id }
        filter.invoice = try invoice.map { try desk.invoice($0).id }
        return Listed(
            try desk.fetch(Corrections.list(paging.page(by: Corrections.sorts), filter)),
            as: CorrectionCard.init
        )
    }
}

/// A correction as a list shows one.
package struct CorrectionCard: Codable, Sendable {
    package let correction: String
    package let kind: CorrectionKind
    package let provider: String
    /// `ORD-1/2`.
    package let line: String
    package let invoice: String?
    package let payment: String?
    package let pence: Pence
    package let vatPence: Pence
    package let reason: String
    package let authority: String?
    package let on: Day
    /// The closed month that it is an adjustment of: 2026-10.
    package let adjusts: String?
    /// The credit request that it settles.
    package let settles: String?
    /// Of a credit request: what is not settled yet.
    package let openPence: Pence?
    package let officer: String?

    init(_ correction: Corrections.Correction) {
        self.correction = correction.reference
        kind = correction.kind
        provider = correction.providerReference
        line = correction.orderLine
        invoice = correction.invoice
        payment = correction.payment
        pence = correction.pence
        vatPence = correction.vat
        reason = correction.reason
        authority = correction.authority
        on = correction.on
        adjusts = correction.adjusts?.description
        settles = correction.settles
        openPence =
            correction.kind == .creditRequest ? correction.pence - correction.settled : nil
        officer = correction.officer
    }
}

/// One correction.
package struct ShowCorrection: LookUp {
    package typealias Answer = CorrectionCard

    package static let act = Act.seePayments

    package var correction: String

    package init(correction: String) {
        self.correction = correction
    }

    package func answer(at desk: ReadingDesk) throws -> CorrectionCard {
        CorrectionCard(try desk.correction(correction))
    }
}

extension ReadingDesk {
    /// The correction of this reference; to a provider's own officer there is no other's.
    func correction(_ text: String) throws -> Corrections.Correction {
        let reference = try Noun.correction.read(text)
        let known = try fetch(Corrections.find(reference))
        return try found(known.flatMap { sees($0.provider) ? $0 : nil }, .correction, reference)
    }
}
