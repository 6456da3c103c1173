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
            file("json", type: "application/json"),
            file("csv", type: "text/csv; charset=utf-8"),
        ] + ReturnForms.routes

    private static let returns = ListPage(
        title: "Returns",
        intro: "What funders are told of each quarter. A draft has today’s figures; a submitted "
            + "one those that were known then; an accepted one stays as it was sent.",
        filters: [FormField("fund", .text, "Fund", hint: "Such as FUND-1.", isOptional: true)],
        actions: [
            ListPage.Offer(text: "Begin a return", href: "/returns/draft", act: .draftReturn),
            ListPage.Offer(text: "Set a target", href: "/returns/target", act: .setTarget),
        ],
        tabs: ReportPages.tabs,
        empty: "No return yet. Begin one when the fund’s first quarter is over."
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
        model.sections = Record.sections(of: answer)
        for place in model.sections.indices {
            model.sections[place].table?.keepLinks { Route.isOpen($0, to: asked.officer) }
        }
        return asked.website.page("record", model)
    }
}
