import Casework
import Money
import Panel

/// What finance does with an invoice.
enum InvoiceForms {
    static let routes = match + hold + release + reject + withdraw + unmatch + credit

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
        drawing: settled
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

    private static let withdraw = Route.form(
        "/invoices/{invoice}/withdraw",
        WithdrawInvoice.self,
        ActForm(
            "Withdraw the invoice",
            [],
            button: "Withdraw it",
            warning:
                "It is not paid. Its sessions can be invoiced again, and its number used again.",
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
        ).gathering { typed, _ in CorrectionForms.gathered(typed) }
            .blaming(CorrectionForms.blames),
        drawing: CorrectionForms.made
    ) { .goTo("/invoices/\($0.invoice ?? "")") }

    @Sendable
    private static func settled(_ answer: MatchInvoice.Answer) -> [Section] {
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
        // A line that is asked for twice is asked back once.
        let requested = Dictionary(
            answer.lines.map { ($0.line, $0.requestedPence) },
            uniquingKeysWith: { first, _ in first }
        ).values.sum()
        if requested > .zero {
            would.summary.append(Fact("Asked back on its lines, not here yet", "\(requested)"))
        }
        return [would]
    }
}
