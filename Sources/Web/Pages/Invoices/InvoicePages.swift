import Casework
import Panel

/// Invoices as whoever matches and pays them sees them.
enum InvoicePages {
    static let routes: [Route] =
        [
            .list("/invoices", ListInvoices.self, invoices),
            .get("/invoices/punctuality", .may(InvoiceClock.act)) { asked in
                try await PunctualityPage.answer(asked)
            },
            .get("/invoices/{invoice}", .may(.seeInvoices)) { asked in
                try await InvoicePage.answer(asked)
            },
        ] + InvoiceForms.routes + EnteringForm.routes

    /// The queues that invoices wait in, and how punctual all of it is.
    static let tabs =
        [
            tab("To match", "?state=received", isForProviders: false),
            tab("Mismatched", "?state=mismatched", isForProviders: false),
            tab("With finance", "?state=received", isForProviders: true),
            tab("Held", "?state=held"),
            tab("To pay", "?state=matched", isForProviders: false),
            tab("Agreed, to be paid", "?state=matched", isForProviders: true),
            tab("Came back", "?state=rejected", isForProviders: true),
            tab("All invoices", ""), tab("Punctuality", "/punctuality"),
        ]

    private static func tab(
        _ text: String,
        _ query: String,
        isForProviders: Bool? = nil
    ) -> ListPage.Offer {
        ListPage.Offer(
            text: text,
            href: "/invoices" + query,
            act: .seeInvoices,
            isForProviders: isForProviders
        )
    }

    private static let invoices = ListPage(
        title: "Invoices",
        intro: "What providers have sent, where each one stands, and who acts next.",
        columns: [
            "invoice", "providerName", "number", "datedOn", "totalPence", "leftToPayPence", "state",
            "held",
            "mismatch", "next", "dueOn", "daysLate",
        ],
        filters: [
            FormField("state", .select, "State", isOptional: true).choosing { _ in
                [
                    FormField.Choice("", "Any"), FormField.Choice("unpaid", "Not paid yet"),
                    FormField.Choice("held", "Held"),
                    FormField.Choice("mismatched", "Mismatched"),
                ]
                    + InvoiceState.allCases.map {
                        FormField.Choice($0.rawValue, $0.rawValue.asTitle)
                    }
            },
            FormField("provider", .select, "Provider", isOptional: true).anyProvider(),
        ],
        actions: [
            ListPage.Offer(
                text: "Enter an invoice that came in",
                href: "/invoices/enter",
                act: .matchInvoice
            )
        ] + ProviderInvoicePages.offers,
        tabs: tabs,
        empty: "No invoice yet. Providers send them in, or finance enters those that came by post."
    )
}
