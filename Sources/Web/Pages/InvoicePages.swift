import Casework
import Panel

enum InvoicePages {
    static let routes: [Route] = [
        .list(
            "/invoices",
            ListInvoices.self,
            ListPage(
                title: "Invoices",
                actions: [
                    ListPage.Offer(
                        text: "Before you invoice",
                        href: "/invoices/preflight",
                        act: .seeInvoices,
                        isForProviders: true
                    ),
                    ListPage.Offer(
                        text: "Where my money is",
                        href: "/invoices/money",
                        act: .seeInvoices,
                        isForProviders: true
                    ),
                    ListPage.Offer(
                        text: "Send a file",
                        href: "/invoices/upload",
                        act: .uploadInvoices,
                        isForProviders: true
                    ),
                ],
                empty: "No invoice yet."
            )
        ),
        .record("/invoices/{invoice}", ShowInvoice.self, RecordPage(title: { $0.invoice })),
    ]
}
