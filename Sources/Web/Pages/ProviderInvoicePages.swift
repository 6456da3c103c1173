import Casework
import Hummingbird
import Money
import Panel

/// A provider's side of invoices: look first, send in one step, see where the money is.
enum ProviderInvoicePages {
    static let routes: [Route] = (looking + sending).map { $0.onceProviderIsKnown() }

    /// What a provider does next about its invoices.
    static let offers = [
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
    ]

    private static let looking: [Route] = [
        .record("/invoices/preflight", PreflightInvoice.self, PreflightPage.page),
        .get("/invoices/money", .may(FollowInvoices.act)) { asked in
            asked.website.page("parcel", try await MoneyPage.model(asked))
        },
        .get("/invoices/template", .may(InvoiceTemplate.act)) { asked in
            let template = InvoiceTemplate(provider: asked.query("provider"))
            return .download(
                try await asked.look(template).csv,
                type: "text/csv; charset=utf-8",
                name: "invoices.csv"
            )
        },
    ]

    private static let sending: [Route] = [
        Route.form("/invoices/draft", DraftInvoice.self, draft, drawing: drawing) { answer in
            .goTo("/invoices/\(answer.invoice)")
        },
        Route.form("/invoices/upload", UploadInvoices.self, upload) { answer in
            .goTo("/invoices", saying: "\(answer.isAgain == true ? 0 : answer.invoices.count)")
        },
    ].flatMap(\.self)

    private static let draft = ActForm(
        "Draft and send an invoice",
        [
            FormField(
                "number",
                .text,
                "Your own number for it",
                hint: "As it stands in your books, for example 2026/07."
            ),
            FormField("order", .select, "For which order").choosing { asked in
                let lines = try await asked.look(
                    PreflightInvoice(provider: asked.query("provider"))
                ).accepted.map { String($0.line.prefix { $0 != "/" }) }
                return [FormField.Choice("", "All that is accepted")]
                    + Set(lines).sorted().map { FormField.Choice($0, $0) }
            },
            FormField(
                "up_to",
                .day,
                "Only what was delivered up to",
                hint: "Leave it empty for all of it.",
                isOptional: true
            ),
            FormField("provider", .hidden, "Provider"),
        ],
        button: "Send the invoice",
        intro: "It asks for all that is accepted and not invoiced yet, to the penny. "
            + "You see it before you send it.",
        isChecked: true,
        links: [Link("What will match, and what will not", "/invoices/preflight")]
    )

    private static let upload = ActForm(
        "Send a file of invoices",
        [
            FormField(
                "file",
                .file,
                "The file",
                hint: "CSV, as a spreadsheet saves it. Rows of one number are one invoice."
            ),
            FormField("provider", .hidden, "Provider"),
        ],
        button: "Send them all",
        intro: "All of its invoices are sent, or none. What is wrong is told by row and column. "
            + "The same file again changes nothing.",
        links: [
            Link("Download the file to fill in, with all you may invoice", "/invoices/template"),
            Link("Draft one from all that is accepted instead", "/invoices/draft"),
        ]
    )

    /// It has no reference yet that anybody could follow.
    private static let drawing: @Sendable (CheckedInvoice) -> [Section] = { invoice in
        var section = Section("What you would send")
        section.summary = [
            Fact("Net", invoice.netPence.description), Fact("VAT", invoice.vatPence.description),
            Fact("Total", invoice.totalPence.description),
            Fact("Due", "\(Shown.day(invoice.dueOn)), if finance finds nothing to ask"),
        ]
        return [section, PreflightPage.lines(invoice.lines, "Line by line")]
    }
}
