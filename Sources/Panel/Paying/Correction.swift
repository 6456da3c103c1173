package import Money

/// How something that was invoiced or paid is put right.
package enum CorrectionKind: String, Choice {
    /// What was paid comes back while its fund runs: its head may use it again.
    case refund
    /// What was paid comes back after its fund ended: it is the funder's.
    case clawback
    /// What was invoiced is not owed after all.
    case creditNote = "credit-note"
    /// What was paid did not arrive: it is owed again.
    case writeBack = "write-back"
    /// Asked of the provider; moves nothing itself.
    case creditRequest = "credit-request"
}

/// A line on an invoice, or on a payment of one, and what of it can still be corrected.
package struct CorrectablePart: Hashable, Sendable {
    package let invoice: ID
    /// `ORD-1/2`.
    package let orderLine: String
    package let fundEnds: Day
    package let left: Pence
    /// What of it was taken before.
    private let gone: Pence
    /// Of VAT that the council gets back on it.
    private let vatBasisPoints: Int64

    package init(
        invoice: ID,
        orderLine: String,
        fundEnds: Day,
        left: Pence,
        gone: Pence,
        vatBasisPoints: Int64
    ) {
        self.invoice = invoice
        self.orderLine = orderLine
        self.fundEnds = fundEnds
        self.left = left
        self.gone = gone
        self.vatBasisPoints = vatBasisPoints
    }

    /// The VAT that so much of it came with: rounded on all that is gone with it, so that many parts
    /// come to what the whole came with.
    func vat(beside pence: Pence) -> Pence { vat(on: gone + pence) - vat(on: gone) }

    /// The most that may be asked for beside so much of it: a paper may round it by itself.
    func mostVAT(beside pence: Pence) -> Pence { max(vat(beside: pence), vat(on: pence)) }

    private func vat(on pence: Pence) -> Pence { pence.share(basisPoints: vatBasisPoints) }
}

/// A session that an invoice bills, and whether that was corrected before.
package struct CorrectableSession: Hashable, Sendable {
    package let invoice: ID
    package let orderLine: String
    package let pence: Pence
    package let isCorrected: Bool

    package init(invoice: ID, orderLine: String, pence: Pence, isCorrected: Bool) {
        self.invoice = invoice
        self.orderLine = orderLine
        self.pence = pence
        self.isCorrected = isCorrected
    }
}

/// How much is to be corrected.
package enum CorrectedExtent: Hashable, Sendable {
    /// All that stands.
    case whole
    case amount(Pence, of: String)
    case sessions([String])
}

/// What is taken of one part.
package struct CorrectedPart: Hashable, Sendable {
    /// The part's place among those that were given.
    package let index: Int
    package let pence: Pence
    package var vat: Pence
}
