import Money
import Panel
import Store

/// What stands of the payments that the bank's file sends back after it paid them.
struct Returned {
    private let lines: [ID: [Correctables.Line]]
    private let vat: [ID: [ID: Pence]]
    /// Of their invoices those that a payment which is still to go out pays.
    private let inAnotherRun: Set<ID>
    private let today: Day

    init(_ payments: [Payments.Payment], at desk: ReadingDesk) throws {
        today = desk.today
        let payments = payments.map(\.id)
        guard !payments.isEmpty else {
            (lines, vat, inAnotherRun) = ([:], [:], [])
            return
        }
        let (standing, vat) = try desk.fetch(
            Correctables.lines(of: payments),
            Correctables.vat(of: payments)
        )
        let invoices = Set(standing.filter { $0.left > .zero }.map(\.invoice)).sorted()
        let waiting = try invoices.isEmpty ? [:] : desk.fetch(Correctables.waiting(invoices))
        lines = Dictionary(
            grouping: standing.filter { $0.left > .zero },
            by: { $0.payment ?? ID("none") }
        )
        self.vat = vat
        inAnotherRun = Set(waiting.keys)
    }

    func left(of payment: Payments.Payment) -> Pence {
        (lines[payment.id] ?? []).map(\.left).sum()
    }

    func isInAnotherRun(_ payment: Payments.Payment) -> Bool {
        (lines[payment.id] ?? []).contains { inAnotherRun.contains($0.invoice) }
    }

    /// All of it that has not come back already is owed again.
    func correcting(
        _ payment: Payments.Payment,
        _ row: BankRow,
        since postedOn: Day,
        on day: Day
    ) throws(Refusal) -> Correcting {
        let lines = lines[payment.id] ?? []
        let facts = CorrectionFacts(
            kind: .writeBack,
            parts: lines.map(\.part),
            vatLeft: vat[payment.id] ?? [:],
            sessions: [:],
            since: postedOn,
            today: today
        )
        return Correcting(
            kind: .writeBack,
            lines: lines,
            parts: try facts.take(.whole, vat: nil, on: day),
            reason: "bounced",
            authority: row.bankReference,
            on: day
        )
    }
}
