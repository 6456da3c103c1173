package import Money
package import Panel
import Store

/// What was put right on a line, or asked back, and what that corrects.
package struct TracedCorrection: Codable, Sendable {
    package let correction: String
    package let kind: CorrectionKind
    /// What it corrects; none of either where nothing was invoiced.
    package let payment: String?
    package let invoice: String?
    package let pence: Pence
    package let vatPence: Pence
    package let on: Day
    package let reason: String
    /// The credit request that it settles.
    package let settles: String?
    /// Of a credit request: what settles it.
    package let settledBy: [String]
    package let officer: String?
    package let event: Int64

    /// By line.
    ///
    /// - Parameters:
    ///   - lines: their ids.
    ///   - correction: only this one, what it settles and what settles it.
    ///   - payment: only this one's, and what is on its invoices alone.
    ///   - invoices: only what is on these.
    ///   - desk: where it is asked.
    static func all(
        on lines: [ID],
        only correction: String?,
        of payment: String?,
        on invoices: Set<String>?,
        at desk: ReadingDesk
    ) throws -> [ID: [TracedCorrection]] {
        let found = try desk.fetchEach(lines.parts(of: 500).map { Corrections.on(lines: $0) })
            .flatMap(\.self)
        let settling = Dictionary(grouping: found) { $0.settles ?? "" }
        let wanted = found.filter { one in
            if let correction {
                return one.reference == correction || one.settles == correction
                    || settling[one.reference]?.contains { $0.reference == correction } == true
            }
            let isOnInvoice =
                invoices.map { one.invoice.map($0.contains) ?? false } ?? true
            return isOnInvoice && (payment == nil || [nil, payment].contains(one.payment))
        }
        return Dictionary(grouping: wanted, by: \.line).mapValues { corrections in
            corrections.map { one in
                TracedCorrection(one, settledBy: (settling[one.reference] ?? []).map(\.reference))
            }
        }
    }

    private init(_ correction: Corrections.Correction, settledBy: [String]) {
        self.correction = correction.reference
        kind = correction.kind
        payment = correction.payment
        invoice = correction.invoice
        pence = correction.pence
        vatPence = correction.vat
        on = correction.on
        reason = correction.reason
        settles = correction.settles
        self.settledBy = settledBy
        officer = correction.officer
        event = correction.event
    }
}
