import Casework
import Hummingbird
import Panel

/// What came of it: reported by whoever works with the child, as it is.
enum OutcomePages {
    static let routes: [Route] = looking + reporting + OutcomeFilePages.routes

    private static let looking: [Route] = [
        .list("/outcomes", ListOutcomes.self, list),
        .record(
            "/outcomes/{outcome}",
            ShowOutcome.self,
            RecordPage(
                title: { $0.outcome.outcome },
                caption: "Outcome",
                leavingOut: ["outcome", "event"]
            )
        ),
        .get("/outcomes/report", .may(RecordOutcome.act), choose),
    ]

    private static let reporting: [Route] = OutcomeForms.all.flatMap { measure, form in
        Route.form("/outcomes/report/\(measure)", RecordOutcome.self, form) { answer in
            .goTo("/outcomes/\(answer.outcome)")
        }
    }

    private static let list = ListPage(
        title: "Outcomes",
        columns: [
            "outcome", "child", "package", "measure", "value", "on", "evidence", "beneficiary",
        ],
        filters: [
            FormField("measure", .select, "Measure")
                .choosing(Choices.any(of: "activity", "attendance", "goal", "risk")),
            FormField("child", .text, "Child"), FormField("package", .text, "Package"),
        ],
        actions: [
            ListPage.Offer(
                text: "Report an outcome",
                href: "/outcomes/report",
                act: .recordOutcome
            ),
            ListPage.Offer(
                text: "Send a file",
                href: "/outcomes/upload",
                act: .importOutcomes
            ),
        ],
        empty: "No outcome yet. Report one: “not yet” and “worse” are fine answers."
    )

    /// For whom, and what was measured: the two things that the forms begin with.
    private static func choose(_ asked: Asked) async throws -> Response {
        let title = "Report an outcome"
        let crumbs = [Link("Outcomes", "/outcomes"), Link(title)]
        var model = RecordModel(asked.page(title, crumbs: crumbs), title)
        let listed = try await asked.look(ListOrders(paging: Paging(size: "200"))).items
        let orders = listed.filter { order in
            asked.query("order").map { $0 == order.order } ?? true
        }
        var section = Section("For whom, and what do you report?")
        section.inset = OutcomeForms.honest
        if orders.isEmpty {
            section.empty = "No order yet: there is nothing to report on."
        } else {
            section.table = TableModel(
                "Orders, the newest first",
                ["Order", "Child", "Activity", "Attendance", "Goal", "Risk"],
                orders.map { order in
                    var first = TableModel.Cell(order.order, "/orders/\(order.order)")
                    first.isHeading = true
                    return [first, TableModel.Cell(order.child)]
                        + OutcomeForms.all.map { measure, _ in
                            TableModel.Cell(
                                "Report \(measure)",
                                "/outcomes/report/\(measure)"
                                    + "?child=\(order.child)&package=\(order.package)"
                            )
                        }
                }
            )
        }
        model.sections = [section]
        return asked.website.page("record", model)
    }
}
