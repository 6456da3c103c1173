package import Money
package import Panel
import Store

/// An invoice beside what was ordered and what was delivered, line by line: what whoever matches it
/// holds in both hands.
package struct CompareInvoice: LookUp {
    package static let act = Act.seeInvoices

    package var invoice: String

    package init(invoice: String) {
        self.invoice = invoice
    }

    package struct Answer: Codable, Sendable {
        package let invoice: String
        /// In the invoice's own order.
        package let lines: [Line]
    }

    package struct Line: Codable, Sendable {
        /// `ORD-1/2`.
        package let line: String
        /// None where there is no such line on an order of this provider's.
        package let service: String?
        package let ordered: Figures?
        /// Accepted and not invoiced yet; none where there is nothing, or once it is matched.
        package let accepted: Figures?
        /// Recorded and not accepted yet, as it would be charged.
        package let waiting: String?
        /// What stands accepted, oldest first.
        package let sessions: [Session]
    }

    package struct Figures: Codable, Sendable {
        package let quantity: String
        /// Of one, without VAT.
        package let pricePence: Pence
        package let netPence: Pence
        package let vatPence: Pence
    }

    package struct Session: Codable, Sendable {
        package let on: Day
        /// As it is charged.
        package let quantity: String
        package let valuePence: Pence
    }

    package func answer(at desk: ReadingDesk) throws -> Answer {
        let invoice = try desk.invoice(invoice)
        let billing = try desk.check(invoice).billing
        let asked = try desk.fetch(InvoiceLines.of([invoice.id]))
        let placed = Dictionary(
            billing.lines.map { ($0.line.reference, $0) },
            uniquingKeysWith: { first, _ in first }
        )
        return Answer(
            invoice: invoice.reference,
            lines: asked.map { asked in
                let reference = asked.asked.orderLine
                return Line(
                    reference,
                    asked.line == nil ? nil : placed[reference],
                    billing.facts.lines[reference]
                )
            }
        )
    }
}

extension CompareInvoice.Line {
    fileprivate init(
        _ reference: String,
        _ placed: DeliveryLines.Placed?,
        _ billable: BillableLine?
    ) {
        line = reference
        service = placed?.service
        ordered = placed.flatMap { placed in
            let (price, quantity) = (placed.line.price, placed.line.ordered)
            return quantity.total(at: price.each).map { net in
                CompareInvoice.Figures(
                    quantity: quantity.description,
                    pricePence: price.each,
                    netPence: net,
                    vatPence: price.vat(on: net) ?? .zero
                )
            }
        }
        let here = placed == nil ? nil : billable
        accepted = here?.drafted(as: reference, position: 1).map { drafted in
            CompareInvoice.Figures(
                quantity: drafted.quantity.description,
                pricePence: drafted.price,
                netPence: drafted.net,
                vatPence: drafted.vat
            )
        }
        waiting = here.flatMap { $0.waiting.thousandths > 0 ? $0.waiting.description : nil }
        sessions = (here?.sessions ?? []).map { session in
            CompareInvoice.Session(
                on: session.on,
                quantity: session.charged.description,
                valuePence: session.value
            )
        }
    }
}
