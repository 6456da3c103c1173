import Casework
import Panel

enum InvoicePages {
    static let routes: [Route] = [
        .list(
            "/invoices",
            ListInvoices.self,
            ListPage(title: "Invoices", empty: "No invoice yet.")
        ),
        .record("/invoices/{invoice}", ShowInvoice.self, RecordPage(title: { $0.invoice })),
    ]
}
