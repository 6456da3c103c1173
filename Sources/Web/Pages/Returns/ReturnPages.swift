import Casework
import Hummingbird
import Money
import Panel
import Reports
import Sheets

/// What funders are told of each quarter: begun, explained, submitted, accepted.
enum ReturnPages {
    static let routes: [Route] =
        [
            .list("/returns", ListReturns.self, returns),
            .get("/returns/{return}", .may(.seeReturns)) { asked in
                try await ReturnPage.answer(asked)
            },
            .get("/returns/{return}/heads/{head}", .may(.seeReturns)) { asked in
                try await trace(asked)
            },
            .list("/returns/{return}/counts/{what}", ListCounted.self, counted),
            file("json", type: "application/json"),
            file("csv", type: "text/csv; charset=utf-8"),
            file("html", type: "text/html; charset=utf-8"),
        ] + ReturnForms.routes

    private static let returns = ListPage(
        title: "Returns",
        intro: "What funders are told of each quarter. A draft has today’s figures; a submitted "
            + "one those that were known then; an accepted one stays as it was sent.",
        filters: [
            FormField("fund", .text, "Fund", hint: "Such as FUND-1.", isOptional: true),
            FormField("state", .select, "State", isOptional: true).choosing { _ in
                [FormField.Choice("", "Any")]
                    + ReturnState.allCases.map {
                        FormField.Choice($0.rawValue, $0.rawValue.asTitle)
                    }
            },
        ],
        actions: [
            ListPage.Offer(text: "Begin a return", href: "/returns/draft", act: .draftReturn),
            ListPage.Offer(text: "Set a target", href: "/returns/target", act: .setTarget),
        ],
        tabs: ReportPages.tabs,
        empty: "No return yet. Begin one once a quarter of the fund is over."
    )

    private static let counted = ListPage(
        title: "What is counted",
        intro: "As it was known when the return told it. Each package, session or child is counted "
            + "once, whatever the number of its records.",
        above: Link("Returns", "/returns"),
        nothing: { _ in "Nothing of it is counted in this quarter." },
        parameters: ["return", "what"],
        empty: "Nothing of it is counted in this quarter."
    )

    private static func file(_ format: String, type: String) -> Route {
        .get("/returns/{return}/file.\(format)", .may(.seeReturns)) { asked in
            let reference = asked.parameter("return")
            return try await asked.casework.file(
                WriteReturn(return: reference, format: format),
                as: asked.caller,
                type: type,
                name: "\(reference).\(format)"
            ) { try Spool(path: $0) }
        }
    }

    /// One head's figures, decision by decision.
    private static func trace(_ asked: Asked) async throws -> Response {
        let (reference, head) = (asked.parameter("return"), asked.parameter("head"))
        let answer = try await asked.look(TraceReturn(return: reference, head: head))
        let title = "\(head.named("head")) in \(answer.return)"
        var model = RecordModel(
            asked.page(
                title,
                crumbs: [
                    Link("Returns", "/returns"),
                    Link(answer.return, "/returns/\(answer.return)"), Link(title),
                ]
            ),
            title
        )
        model.intro = "Each column adds up to the return’s own figure."
        model.sections = [decisions(answer), given(answer)]
        for place in model.sections.indices {
            model.sections[place].table?.keepLinks { Route.isOpen($0, to: asked.officer) }
        }
        return asked.website.page("record", model)
    }

    private static func decisions(_ answer: TraceReturn.Answer) -> Section {
        let title = "What was decided"
        guard !answer.decisions.isEmpty else {
            return Section(title, empty: "No decision of the panel moved anything under this head.")
        }
        let rows = answer.decisions.map {
            [$0.actualPence, $0.actualToDatePence, $0.accruedPence, $0.committedPence]
        }
        var section = Section(title)
        section.table = TableModel(
            title,
            ["Decision", "In the quarter", "To date", "Of it not paid", "Committed"],
            zip(answer.decisions, rows).map { part, row in
                [.heading(part.decision, Reference.path(part.decision))]
                    + row.map { .amount($0) }
            },
            foot: [
                [.heading("All decisions")]
                    + rows[0].indices.map { place in .amount(rows.map { $0[place] }.sum()) }
            ]
        )
        return section
    }

    private static func given(_ answer: TraceReturn.Answer) -> Section {
        let title = "What the head was given"
        guard !answer.given.isEmpty else {
            return Section(title, empty: "Nothing was allocated to this head.")
        }
        var section = Section(title)
        section.table = TableModel(
            title,
            ["Day", "What", "Funder’s agreement", "Amount"],
            answer.given.map { given in
                [
                    .heading(Shown.day(given.on)), TableModel.Cell(Shown.word(given.act)),
                    TableModel.Cell(given.authority ?? ""), .amount(given.pence),
                ]
            },
            foot: [
                [
                    .heading("Budget and virements"), TableModel.Cell(""), TableModel.Cell(""),
                    .amount(answer.given.map(\.pence).sum()),
                ]
            ]
        )
        return section
    }
}
