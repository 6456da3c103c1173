import Casework
import Money
import Panel

/// What puts right what was invoiced or paid: all of it is asked for in one way.
enum CorrectionForms {
    static let routes = refund + clawBack + writeBack + request

    typealias Lines = @Sendable (Asked) async throws -> [FormField.Choice]

    static func fields(
        isAuthorityNeeded: Bool = false,
        of lines: @escaping Lines
    ) -> [FormField] {
        [
            FormField("line", .select, "Line", isOptional: true).choosing { asked in
                try await [FormField.Choice("", "None: see below")] + lines(asked)
            },
            FormField(
                "amount",
                .money,
                "How much of it",
                hint: "Without VAT that the council gets back.",
                isOptional: true
            ),
            FormField(
                "vat",
                .money,
                "VAT along with it",
                hint: "Only VAT that the council gets back. What it came with unless you say "
                    + "otherwise.",
                isOptional: true
            ),
            FormField(
                "sessions",
                .text,
                "Or whole sessions",
                hint: "Instead of line and amount, such as SES-12 SES-15.",
                isOptional: true
            ),
            FormField("reason", .select, "Why").codes("correction-reason"),
            FormField(
                "authority",
                .text,
                isAuthorityNeeded ? "Credit note’s number" : "What it rests on",
                hint: "Such as a letter’s or credit note’s number.",
                isOptional: !isAuthorityNeeded
            ),
            FormField("on", .day, "Day", hint: "Today unless you say otherwise.", isOptional: true),
            FormField(
                "settles",
                .text,
                "Credit request that it settles",
                hint: "Such as COR-3.",
                isOptional: true
            ),
        ]
    }

    /// Several sessions stand in one field, with spaces or commas between them.
    static func gathered(_ typed: FormBody) -> FormBody {
        var gathered = typed
        let sessions = (typed["sessions"] ?? "").split { ", ;\r\n".contains($0) }.map(String.init)
        gathered.set("sessions", all: sessions)
        return gathered
    }

    static let made: @Sendable (CorrectionMade) -> [Section] = { answer in
        var would = Section("What this would do")
        would.summary = Record.facts(of: answer, leavingOut: ["kind"])
        would.table = TableModel(
            "Line by line",
            ["Line", "Amount", "VAT"],
            answer.corrections.map { item in
                [.heading(item.line), .amount(item.pence), .amount(item.vatPence)]
            }
        )
        return [would]
    }

    private static let paidLines: Lines = { asked in
        try await asked.look(ShowPayment(payment: asked.parameter("payment"))).lines
            .filter { $0.standsPence > .zero }
            .map { line in
                FormField.Choice(
                    line.line,
                    "\(line.line), \(line.head.named("head")): \(line.standsPence) of "
                        + "\(line.pence) has not come back"
                )
            }
    }

    /// What a refusal is about, so that the error leads to its field.
    static let blames: [String: ActForm.Blame] = [
        "amount-needed": ActForm.Blame(
            "amount",
            "Choose a line and say how much of it, or give "
                + "whole sessions."
        ),
        "amount-or-sessions": ActForm.Blame(
            "sessions",
            "Sessions say how much: leave line and "
                + "amount out."
        ),
        "line-not-there": ActForm.Blame("line"),
        "session-not-there": ActForm.Blame("sessions"),
        "session-already-corrected": ActForm.Blame("sessions"),
        "before-it-was": ActForm.Blame("on"), "before-funds": ActForm.Blame("on"),
        "exceeds-what-stands": ActForm.Blame("amount"), "exceeds-vat": ActForm.Blame("vat"),
        "leaves-vat": ActForm.Blame("vat"), "settles-nothing": ActForm.Blame("settles"),
        "not-a-credit-request": ActForm.Blame("settles"),
        "request-of-another": ActForm.Blame("settles"),
        "exceeds-request": ActForm.Blame("amount"),
    ]

    private static func form(_ title: String, _ intro: String) -> ActForm {
        ActForm(
            title,
            fields(of: paidLines),
            button: title,
            intro: intro,
            isWarning: true,
            isChecked: true
        ).gathering { typed, _ in gathered(typed) }.blaming(blames).telling(stands)
    }

    @Sendable
    private static func stands(_ asked: Asked) async throws -> String? {
        let payment = try await asked.look(ShowPayment(payment: asked.parameter("payment")))
        return "\(payment.standsPence) of \(payment.netPence) net has not come back yet."
    }

    private static let refund = Route.form(
        "/payments/{payment}/refund",
        Refund.self,
        form(
            "Enter a refund",
            "Money that was paid came back while its fund runs: its head may "
                + "use it again."
        ),
        drawing: made
    ) { .goTo("/payments/\($0.payment ?? "")") }

    private static let clawBack = Route.form(
        "/payments/{payment}/clawback",
        ClawBack.self,
        form(
            "Enter a clawback",
            "Money that was paid came back after its fund ended: it goes to "
                + "the funder."
        ),
        drawing: made
    ) { .goTo("/payments/\($0.payment ?? "")") }

    private static let writeBack = Route.form(
        "/payments/{payment}/write-back",
        WriteBack.self,
        form(
            "Write a payment back",
            "Money that was paid did not arrive: it is owed again, and "
                + "another run pays it. All of it unless you give a line and an amount."
        ),
        drawing: made
    ) { .goTo("/payments/\($0.payment ?? "")") }

    private static let request = Route.form(
        "/corrections/request",
        RequestCredit.self,
        ActForm(
            "Ask a provider for a credit",
            [
                FormField("line", .text, "Order’s line", hint: "Such as ORD-1/2."),
                FormField("amount", .money, "Amount"),
                FormField("reason", .select, "Why").codes("correction-reason"),
            ],
            button: "Ask for it",
            intro: "For what a line has delivered and not earned. Nothing moves before the "
                + "provider gives it back. When a package ends early this is drafted by itself.",
            isChecked: true
        )
    ) { _ in .goTo("/corrections") }
}
