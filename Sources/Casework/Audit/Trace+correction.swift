import Panel
import Store

extension Trace {
    /// The line that it is on, with the invoice and the payment that it corrects, what it settles or
    /// settles it, and what let the money move.
    func correction(_ text: String, at desk: ReadingDesk) throws -> Traced {
        let correction = try desk.correction(text)
        let (decided, named) = try decided(on: [correction.line], at: desk)
        let tracks = try Tracks(
            decided,
            lines: named,
            invoices: correction.invoice.map { [$0] },
            payment: correction.payment,
            correction: correction.reference,
            at: desk
        )
        var traced = tracks.traced(
            correction.reference,
            named.map(\.line),
            decided,
            events: [correction.event]
        )
        traced.correction = traced.lines.flatMap(\.line.corrections)
            .first { $0.correction == correction.reference }
        return traced
    }
}
