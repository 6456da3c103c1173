package import Money
package import Panel
import Store

/// What a provider was asked to give back and has not: whoever invoices, matches or pays is told.
package struct AskedBack: Codable, Sendable {
    package let correction: String
    /// `ORD-1/2`.
    package let line: String
    /// None where nothing of it was invoiced.
    package let invoice: String?
    /// What has not come yet.
    package let pence: Pence
    package let on: Day
    package let reason: String
    /// Who must act next.
    package let next: Role

    /// Those on the lines of an invoice.
    static func of(
        _ requests: [Corrections.Correction],
        on lines: [ShownInvoiceLine]
    ) -> [AskedBack] {
        let named = Set(lines.map(\.line))
        return requests.filter { named.contains($0.orderLine) }.map(AskedBack.init)
    }

    init(_ request: Corrections.Correction) {
        correction = request.reference
        line = request.orderLine
        invoice = request.invoice
        pence = request.asked.left
        on = request.on
        reason = request.reason
        next = .provider
    }
}
