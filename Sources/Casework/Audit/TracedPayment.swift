package import Money
package import Panel
import Store

/// A payment, and what it pays on one line.
package struct TracedPayment: Codable, Sendable {
    package let payment: String
    package let run: String
    package let state: PaymentState
    package let paidOn: Day?
    /// The event in which it was sent back.
    package let returnedEvent: Int64?
    package let invoices: [String]
    package let pence: Pence
    /// What of that has not come back; nothing before it is paid.
    package let standsPence: Pence
    /// What took it back.
    package let corrections: [String]

    /// By line.
    ///
    /// - Parameters:
    ///   - lines: their ids.
    ///   - payment: only this one.
    ///   - invoices: only what pays these.
    ///   - desk: where it is asked.
    static func all(
        on lines: [ID],
        only payment: String?,
        of invoices: Set<String>?,
        at desk: ReadingDesk
    ) throws -> [ID: [TracedPayment]] {
        let found = try desk.fetchEach(lines.parts(of: 500).map { Payments.on(lines: $0) })
            .flatMap { $0 }
            .filter { payment == nil || $0.payment == payment }
            .filter { invoices?.contains($0.invoice) ?? true }
        return Dictionary(grouping: found, by: \.line).mapValues(TracedPayment.each)
    }

    /// Of all its lines together, as one.
    static func sum(_ payments: [TracedPayment]) -> TracedPayment? {
        payments.dropFirst().reduce(payments.first) { sum, next in
            sum.map { sum in
                TracedPayment(
                    payment: sum.payment,
                    run: sum.run,
                    state: sum.state,
                    paidOn: sum.paidOn,
                    returnedEvent: sum.returnedEvent,
                    invoices: Set(sum.invoices + next.invoices).sorted(),
                    pence: sum.pence + next.pence,
                    standsPence: sum.standsPence + next.standsPence,
                    corrections: sum.corrections + next.corrections
                )
            }
        }
    }

    private static func each(_ found: [Payments.OnLine]) -> [TracedPayment] {
        var order: [String] = []
        for row in found where !order.contains(row.payment) {
            order.append(row.payment)
        }
        return order.compactMap { payment in
            sum(found.filter { $0.payment == payment }.map(TracedPayment.init))
        }
    }

    private init(
        payment: String,
        run: String,
        state: PaymentState,
        paidOn: Day?,
        returnedEvent: Int64?,
        invoices: [String],
        pence: Pence,
        standsPence: Pence,
        corrections: [String]
    ) {
        self.payment = payment
        self.run = run
        self.state = state
        self.paidOn = paidOn
        self.returnedEvent = returnedEvent
        self.invoices = invoices
        self.pence = pence
        self.standsPence = standsPence
        self.corrections = corrections
    }

    private init(_ row: Payments.OnLine) {
        self.init(
            payment: row.payment,
            run: row.run,
            state: row.state,
            paidOn: row.paidOn,
            returnedEvent: row.returnedEvent,
            invoices: [row.invoice],
            pence: row.pence,
            standsPence: row.paidOn == nil ? .zero : row.pence - row.back,
            corrections: row.corrections
        )
    }
}
