import Casework
import Money
import Panel

/// What finance does with an invoice.
enum InvoiceForms {
    static let routes = match + hold + release + reject + unmatch + credit + enter

    private static let match = Route.form(
        "/invoices/{invoice}/match",
        MatchInvoice.self,
        ActForm(
            "Match the invoice",
            [
                FormField(
                    "is_no_duplicate",
                    .tick,
                    "It is no duplicate",
                    hint: "Only where another one of the same day and amount stands in the way, "
                        + "and you know that this one is not the same."
                )
            ],
            button: "Match it",
            intro: "All of its lines or none: what is agreed goes from delivered to invoiced. "
                + "Somebody else pays it.",
            isChecked: true
        ),
        drawing: { answer in
            var would = Section("What this would do")
            would.summary = [
                Fact("Agreed", answer.agreedPence.description),
                Fact("VAT beside it", answer.agreedVatPence.description),
                Fact("Will be paid", answer.payablePence.description),
                Fact("Due on", Shown.day(answer.dueOn)),
            ]
            if answer.drawnPence > .zero {
                would.summary.append(Fact("Drawn from committed", "\(answer.drawnPence)"))
            }
            if answer.returnedPence > .zero {
                would.summary.append(Fact("Committed again", "\(answer.returnedPence)"))
            }
            return [would]
        }
    ) { .goTo("/invoices/\($0.invoice)") }

    private static let hold = Route.form(
        "/invoices/{invoice}/hold",
        HoldInvoice.self,
        ActForm(
            "Hold the invoice",
            [FormField("reason", .radios, "Why").codes("hold-reason")],
            button: "Hold it",
            intro: "It is neither matched nor paid, and its days stand still, until you release "
                + "it. The provider sees that it is held, why, and who acts next."
        )
    ) { .goTo("/invoices/\($0.invoice)") }

    private static let release = Route.form(
        "/invoices/{invoice}/release",
        ReleaseInvoice.self,
        ActForm(
            "Release the invoice",
            [],
            button: "Release it",
            intro: "It goes on from where it stood, and its days count again."
        )
    ) { .goTo("/invoices/\($0.invoice)") }

    private static let reject = Route.form(
        "/invoices/{invoice}/reject",
        RejectInvoice.self,
        ActForm(
            "Send the invoice back",
            [FormField("reason", .radios, "Why").codes("invoice-reason")],
            button: "Send it back",
            warning: "It is not paid. The provider sees why and sends a right one.",
            isWarning: true
        )
    ) { .goTo("/invoices/\($0.invoice)") }

    private static let unmatch = Route.form(
        "/invoices/{invoice}/unmatch",
        UnmatchInvoice.self,
        ActForm(
            "Undo the match",
            [FormField("reason", .radios, "Why").codes("invoice-reason")],
            button: "Undo the match",
            intro: "While nobody pays it: its money is delivered again, and its sessions may be "
                + "billed again.",
            isWarning: true,
            isChecked: true
        )
    ) { .goTo("/invoices/\($0.invoice)") }

    private static let credit = Route.form(
        "/invoices/{invoice}/credit",
        CreditInvoice.self,
        ActForm(
            "Take a credit off the invoice",
            CorrectionForms.fields(isAuthorityNeeded: true) { asked in
                try await asked.look(ShowInvoice(invoice: asked.parameter("invoice"))).lines
                    .map { FormField.Choice($0.line, "\($0.line), \($0.netPence) net") }
            },
            button: "Take it off",
            intro: "By the provider’s credit note. Leave line, amount and sessions empty to take "
                + "off all that is owed.",
            isWarning: true,
            isChecked: true
        ).gathering { typed, _ in CorrectionForms.gathered(typed) },
        drawing: CorrectionForms.made
    ) { .goTo("/invoices/\($0.invoice ?? "")") }

    /// How many lines the form has; an invoice with more comes in as a file.
    private static let lines = 1...6

    private static let enter = Route.form(
        "/invoices/enter",
        EnterInvoice.self,
        ActForm(
            "Enter an invoice that came in",
            [
                FormField("provider", .select, "Provider").providers(),
                FormField("number", .text, "The provider’s number"),
                FormField("dated", .day, "Dated"),
                FormField(
                    "received",
                    .day,
                    "Came in on",
                    hint: "Its days to be paid count from here. Today unless you say otherwise.",
                    isOptional: true
                ),
                FormField(
                    "total",
                    .money,
                    "Total with VAT",
                    hint: "As it stands on the invoice, to check the lines against.",
                    isOptional: true
                ),
            ]
                + lines.flatMap { place in
                    [
                        FormField(
                            "line_\(place)",
                            .text,
                            "Order’s line",
                            hint: place == 1 ? "Such as ORD-1/2." : nil,
                            isOptional: place > 1
                        ),
                        FormField("quantity_\(place)", .number, "Quantity", isOptional: place > 1),
                        FormField("price_\(place)", .money, "Price of one", isOptional: place > 1),
                        FormField("vat_\(place)", .money, "VAT", isOptional: true),
                    ].map { $0.grouped("Line \(place)") }
                },
            button: "Enter the invoice",
            isChecked: true
        ).gathering { typed, _ in gathered(typed) },
        drawing: { answer in
            var would = Section("What would become of it")
            would.summary = [
                Fact("Total", answer.totalPence.description),
                Fact("Due on", Shown.day(answer.dueOn)),
                Fact("Would match", answer.matches ? "Yes" : "No"),
            ]
            would.table = TableModel(
                "Its lines",
                ["Line", "Net", "VAT", "What becomes of it"],
                answer.lines.map { line in
                    [
                        .heading(line.line), .amount(line.netPence), .amount(line.vatPence),
                        TableModel.Cell(line.message),
                    ]
                }
            )
            return [would]
        }
    ) { .goTo("/invoices/\($0.invoice)") }

    /// The lines as the act reads them: `ORD-1/2 x 4 at 45.00 vat 36.00`.
    private static func gathered(_ typed: FormBody) -> FormBody {
        var gathered = typed
        var texts: [String] = []
        for place in lines {
            let words = ["line", "quantity", "price", "vat"].map { name in
                let field = "\(name)_\(place)"
                defer { gathered.remove(field) }
                return (typed[field] ?? "").filter { !$0.isWhitespace }
            }
            guard words.contains(where: { !$0.isEmpty }) else { continue }
            let vat = words[3].isEmpty ? "" : " vat \(words[3])"
            texts.append("\(words[0]) x \(words[1]) at \(words[2])\(vat)")
        }
        gathered.set("lines", all: texts)
        return gathered
    }
}
