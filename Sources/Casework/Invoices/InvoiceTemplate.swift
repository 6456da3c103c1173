import Money
package import Panel
import Sheets
import Store

/// The header that a file of invoices has, and under it all that may be invoiced: number and day
/// are left to fill in.
package struct InvoiceTemplate: LookUp {
    package static let act = Act.seeInvoices

    /// The officer's own unless said.
    package var provider: String?

    package init(provider: String? = nil) {
        self.provider = provider
    }

    package struct Answer: Codable, Sendable {
        package let csv: String
    }

    package func answer(at desk: ReadingDesk) throws -> Answer {
        let provider = try desk.invoicing(provider)
        let billing = try desk.unasked(of: provider, order: nil)
        let header = CSVLine.header([
            "number", "dated", "line", "quantity", "price", "net", "vat", "sessions",
        ])
        let rows = billing.drafted().map { line in
            CSVLine.text(of: [
                .empty, .empty, .text(line.orderLine), .quantity(line.quantity),
                .amount(line.price), .amount(line.net), .amount(line.vat),
                .number(Int64(billing.facts.lines[line.orderLine]?.sessions.count ?? 0)),
            ])
        }
        return Answer(csv: header + rows.joined())
    }
}
