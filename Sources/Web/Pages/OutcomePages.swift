import Casework
import Hummingbird
import Panel

/// What came of it: reported by whoever works with the child, as it is.
enum OutcomePages {
    static let routes: [Route] =
        looking + reporting + OutcomeFilePages.routes + FollowUpPages.routes

    private static let looking: [Route] = [
        .list("/outcomes", ListOutcomes.self, list),
        .record(
            "/outcomes/{outcome}",
            ShowOutcome.self,
            RecordPage(
                title: { $0.outcome.outcome },
                caption: "Outcome",
                tag: { $0.outcome.withdrawn.map { _ in Shown.tag("withdrawn") } },
                actions: [
                    ListPage.Offer(
                        text: "Verify it",
                        href: "/outcomes/{outcome}/verify",
                        act: .verifyOutcome
                    ),
                    ListPage.Offer(
                        text: "Has it lasted?",
                        href: "/follow-ups?outcome={outcome}",
                        act: .seeOutcomes
                    ),
                    ListPage.Offer(
                        text: "Withdraw it, recorded in error",
                        href: "/outcomes/{outcome}/withdraw",
                        act: .withdrawOutcome
                    ),
                ],
                isOffered: { offer, answer in
                    let stands = answer.outcome.withdrawn == nil
                    return switch offer.act {
                    case .verifyOutcome: stands && answer.outcome.verified == nil
                    case .withdrawOutcome: stands
                    default: answer.more.followUps != nil
                    }
                },
                leavingOut: ["outcome", "event"]
            )
        ),
        .get("/outcomes/report", .may(RecordOutcome.act), choose),
    ]

    private static let reporting: [Route] =
        Route.form("/outcomes/report/{measure}", RecordOutcome.self, OutcomeForms.report) {
            .goTo("/outcomes/\($0.outcome)")
        }
        + Route.form("/outcomes/{outcome}/verify", VerifyOutcome.self, OutcomeForms.verify) {
            .goTo("/outcomes/\($0.outcome)")
        }
        + Route.form("/outcomes/{outcome}/withdraw", WithdrawOutcome.self, OutcomeForms.withdraw) {
            .goTo("/outcomes/\($0.outcome)")
        }

    private static let list = ListPage(
        title: "Outcomes",
        columns: [
            "outcome", "child", "package", "measure", "planned", "domain", "value", "flag",
            "on", "evidence", "verified", "beneficiary", "withdrawn",
        ],
        filters: [
            FormField("measure", .select, "Measure").choosing { asked in
                [FormField.Choice("", "All")]
                    + (try await asked.codes("measure")).map {
                        FormField.Choice($0.code, $0.label)
                    }
            },
            FormField("child", .text, "Child"), FormField("package", .text, "Package"),
            FormField("planned", .number, "Planned outcome"),
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

    /// For whom, and then what was measured: the two things that the form begins with.
    private static func choose(_ asked: Asked) async throws -> Response {
        let title = "Report an outcome"
        let crumbs = [Link("Outcomes", "/outcomes"), Link(title)]
        var model = RecordModel(asked.page(title, crumbs: crumbs), title)
        let orders = try await self.orders(asked)
        var section = Section(orders.count == 1 ? "What do you report?" : "For whom?")
        section.inset = OutcomeForms.honest
        if orders.isEmpty {
            section.empty = "No order yet: there is nothing to report on."
        } else if let order = orders.first, orders.count == 1 {
            let planned = try await asked.look(ShowPackage(package: order.package)).outcomePlan
            model.sections = [
                OutcomePlanPages.toReport(planned, child: order.child, package: order.package)
            ].compactMap(\.self)
            model.caption = "\(order.order), \(order.child)"
            section.table = MeasureFields.table(
                of: try await asked.look(ListMeasures()).measures,
                at: "/outcomes/report/{}?child=\(order.child)&package=\(order.package)"
            )
        } else {
            section.table = TableModel(
                "Orders, the newest first",
                ["Order", "Child", "Package"],
                orders.map { order in
                    var first = TableModel.Cell(
                        order.order,
                        "/outcomes/report?order=\(order.order)"
                    )
                    first.isHeading = true
                    return [
                        first, TableModel.Cell(order.child), TableModel.Cell(order.package),
                    ]
                }
            )
        }
        model.sections += [section]
        return asked.website.page("record", model)
    }

    private typealias Reported = (order: String, child: String, package: String)

    /// The one that the address names, or all of them.
    private static func orders(_ asked: Asked) async throws -> [Reported] {
        guard let named = asked.query("order") else {
            return try await asked.look(ListOrders(paging: Paging(size: "200"))).items
                .map { ($0.order, $0.child, $0.package) }
        }
        let order = try await asked.look(ShowOrder(order: named))
        return [(order.order, order.child, order.package)]
    }
}
