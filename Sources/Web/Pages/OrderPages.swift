import Casework
import Hummingbird
import Panel

/// What providers may start, and what is left of it.
enum OrderPages {
    static let routes: [Route] = looking + disclosing

    private static let looking: [Route] = [
        .list("/orders", ListOrders.self, list),
        .get("/orders/{order}", .may(ShowOrder.act)) { asked in
            let answer = try await asked.look(ShowOrder(order: asked.parameter("order")))
            return asked.website.page("record", try await OrderPage(answer).model(asked))
        },
    ]

    private static let disclosing = Route.form(
        "/orders/{order}/disclosure",
        ReadDisclosure.self,
        disclosure
    ) { answer in
        .show("What you are told of the child", told(answer))
    }

    private static let list = ListPage(
        title: "Orders",
        intro: "What may be delivered, once a sitting has funded it.",
        columns: [
            "order", "child", "providerName", "state", "from", "to", "totalPence",
            "committedPence",
        ],
        filters: [
            FormField("state", .select, "State").choosing(
                Choices.any(of: "live", "ended", "to-start", "to-report")
            )
        ],
        actions: [
            ListPage.Offer(
                text: "Log a session",
                href: "/sessions/log",
                act: .recordSession,
                isForProviders: true
            )
        ],
        empty: "No order yet. Orders come when a sitting closes and has funded something."
    )

    private static let disclosure = ActForm(
        "Read what you are told of the child",
        [],
        button: "Read it now",
        intro: "This may say who the child is. That you read it is recorded, with your name and "
            + "the time, and it is shown once: to read it again is recorded again."
    )

    /// To be read once: sent again, the form answers no more than the order.
    private static func told(_ answer: ReadDisclosure.Answer) -> [Section] {
        var section = Section()
        guard answer.given != nil else {
            section.text =
                "It was shown already. Read it anew from the order’s page: that is "
                + "recorded again."
            section.summary = [Fact("Order", answer.order, "/orders/\(answer.order)")]
            return [section]
        }
        let words = [
            ("First name", answer.firstName), ("Contact", answer.contact),
            ("For everybody’s safety", answer.safetyNote), ("Why", answer.reason),
        ]
        section.summary =
            [Fact("Order", answer.order, "/orders/\(answer.order)")]
            + words.compactMap { label, text in text.map { Fact(label, $0) } }
        section.inset = "Keep it to those who meet the child. Do not write it into notes."
        return [section] + Record.sections(of: answer)
    }
}
