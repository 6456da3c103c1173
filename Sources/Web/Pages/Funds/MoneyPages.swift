import Casework
import Money
import Panel

/// Lists and statements of money, across funds.
enum MoneyPages {
    static let routes: [Route] =
        [
            .list("/movements", ListMovements.self, movements),
            .list("/funnel", ListFunnels.self, funnel),
            .list("/funnel/months", ListMonths.self, months),
            .list("/receipts", ListReceipts.self, receipts),
            .record(
                "/receipts/{receipt}",
                ShowReceipt.self,
                RecordPage(
                    title: { $0.receipt },
                    caption: "Receipt",
                    leavingOut: ["receipt"]
                )
            ),
            .list("/holds", ListHolds.self, holds),
            .get("/accruals", .may(.seeMoney)) { asked in try await AccrualPage.answer(asked) },
            .get("/commitments", .may(.seeMoney)) { asked in
                try await CommitmentPage.answer(asked)
            },
            .list("/commitments/lines", ListCommittedLines.self, CommitmentPage.lines),
        ] + reverse

    static let fund = FormField("fund", .select, "Fund", isOptional: true).anyFund()

    private static let movements = ListPage(
        title: "Movements",
        intro: "Every movement of money, newest first. Nothing here is ever changed or deleted.",
        columns: [
            "event", "on", "act", "from", "to", "pence", "line", "decision",
        ],
        filters: [
            fund, FormField("head", .select, "Head", isOptional: true).anyCode("head"),
            FormField("stage", .select, "Stage", isOptional: true).choosing { _ in
                [FormField.Choice("", "Any")]
                    + Stage.allCases.map { FormField.Choice($0.rawValue, $0.rawValue.asTitle) }
            },
            FormField("reached", .select, "Reached", isOptional: true).choosing { _ in
                [FormField.Choice("", "Any")]
                    + Stage.funnel.map { FormField.Choice($0.rawValue, $0.rawValue.asTitle) }
            },
            FormField("provider", .text, "Provider", hint: "Such as PRV-1.", isOptional: true),
            FormField("child", .text, "Child", isOptional: true),
            FormField("line", .text, "Line", hint: "Such as PKG-12/2.", isOptional: true),
            FormField("order", .text, "Order", isOptional: true),
            FormField("decision", .text, "Decision", isOptional: true),
            FormField("event", .text, "Event", isOptional: true),
            FormField("from", .day, "Dated on or after", isOptional: true),
            FormField("to", .day, "Dated on or before", isOptional: true),
            FormField("known_at", .text, "As known at", isOptional: true),
        ],
        tabs: FundPages.tabs,
        above: FundPages.above,
        empty: "No money has moved yet. Enter a grant first.",
        told: comesTo,
        columnsWhere: [
            "stage": ["pence": "signedPence"], "reached": ["pence": "signedPence"],
        ]
    )

    /// The figure that led here, made of what came in and what left.
    @Sendable
    private static func comesTo(
        _ asked: Asked,
        _ fields: [String: Argument]
    ) async throws -> [Fact] {
        guard asked.query("stage") ?? asked.query("reached") != nil else { return [] }
        let list = try ArgumentReader.read(ListMovements.self, from: fields, .form)
        let sum = try await asked.look(SumMovements(list: list))
        return [
            Fact("In", sum.inPence.description), Fact("Out", sum.outPence.description),
            Fact(
                asked.query("stage") == nil ? "Reached it to date" : "Stands",
                sum.standsPence.description
            ),
        ]
    }

    private static let holds = ListPage(
        title: "Held",
        intro: "What decisions of open sittings hold: it is committed when the sitting closes, and "
            + "given back where it does not close in time.",
        filters: [fund, FormField("sitting", .text, "Sitting", isOptional: true)],
        tabs: FundPages.tabs,
        above: FundPages.above,
        empty: "Nothing is held. Money is held while a sitting that funds something is open."
    )

    private static let receipts = ListPage(
        title: "Receipts",
        intro: "Cash that funders paid. Enter one on the page of its fund, "
            + "or reverse one that was wrong.",
        filters: [fund],
        rowOffers: [
            ListPage.RowOffer(
                text: "Reverse",
                href: "/receipts/{receipt}/reverse",
                act: .reverseReceipt
            )
        ],
        tabs: FundPages.tabs,
        above: FundPages.above,
        empty: "No cash has come in yet. Enter a receipt on the page of its fund."
    )

    private static let reverse = Route.form(
        "/receipts/{receipt}/reverse",
        ReverseReceipt.self,
        ActForm(
            "Reverse a receipt",
            [FormField("reason", .radios, "Why").codes("receipt-reason")],
            button: "Reverse it",
            warning: "It stays in the list and counts no more.",
            isWarning: true,
            isChecked: true
        )
    ) { .goTo("/receipts?fund=\($0.fund)") }
}
