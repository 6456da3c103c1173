package import Money
package import Panel
import Sheets
import Store

/// What a provider is told of a payment: which of its invoices it pays, and on which account.
package struct Remittance: LookUp {
    package static let act = Act.seePayments

    package var payment: String

    package init(payment: String) {
        self.payment = payment
    }

    package struct Answer: Codable, Sendable {
        package let payment: String
        package let provider: String
        package let providerName: String
        /// What the council's ledger called it when the payment went out.
        package let supplierNumber: String?
        package let state: PaymentState
        package let paidOn: Day?
        package let accountEnding: String
        package let netPence: Pence
        package let vatPence: Pence
        package let totalPence: Pence
        package let invoices: [PaidInvoice]
        /// The same, to be sent as it is.
        package let text: String
        package let csv: String
    }

    package func answer(at desk: ReadingDesk) throws -> Answer {
        let payment = try desk.payment(payment)
        let (invoices, numbers) = try desk.fetch(
            Payments.invoices(of: payment.id),
            SupplierNumbers.of([payment.provider.id], on: payment.exportedOn ?? desk.today)
        )
        let number = numbers[payment.provider.id]
        return Answer(
            payment: payment.reference,
            provider: payment.provider.reference,
            providerName: payment.providerName,
            supplierNumber: number,
            state: payment.state,
            paidOn: payment.paidOn,
            accountEnding: payment.account.lastDigits,
            netPence: payment.net,
            vatPence: payment.vat,
            totalPence: payment.total,
            invoices: invoices.map(PaidInvoice.init),
            text: Self.text(payment, number, invoices),
            csv: Self.csv(payment, invoices)
        )
    }

    private static func text(
        _ payment: Payments.Payment,
        _ number: String?,
        _ invoices: [Payments.Invoiced]
    ) -> String {
        let width = max(invoices.map(\.number.count).max() ?? 0, 7)
        let rows = invoices.map { invoice in
            let padding = String(repeating: " ", count: width - invoice.number.count)
            return "  \(invoice.number)\(padding)  \(invoice.datedOn)  \(invoice.total)"
        }
        let when =
            switch payment.state {
            case .paid: payment.paidOn.map { "Paid on \($0)" } ?? "Paid"
            case .pending: "On its way"
            case .bounced: "Came back"
            case .stopped, .cancelled: "Not paid"
            }
        return
            ([
                "Remittance advice \(payment.reference)",
                "To: \(payment.providerName)" + (number.map { ", our supplier \($0)" } ?? ""),
                "\(when), to the account ending \(payment.account.lastDigits).", "",
                "Your invoices:",
            ] + rows + ["", "Total: \(payment.total), of which VAT \(payment.vat)."])
            .map { $0 + "\n" }.joined()
    }

    private static func csv(
        _ payment: Payments.Payment,
        _ invoices: [Payments.Invoiced]
    ) -> String {
        let header = [
            "payment", "paid_on", "invoice_number", "invoice_date", "net", "vat", "total",
        ]
        return CSVLine.header(header)
            + invoices.map { invoice in
                CSVLine.text(of: [
                    .text(payment.reference), payment.paidOn.map(SheetCell.day) ?? .empty,
                    .text(invoice.number), .day(invoice.datedOn), .amount(invoice.net),
                    .amount(invoice.vat), .amount(invoice.total),
                ])
            }.joined()
    }
}
