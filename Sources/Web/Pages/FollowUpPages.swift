import Casework
import Panel

/// Whether starts have lasted: what is to be asked, and what was answered.
enum FollowUpPages {
    static let routes: [Route] = looking + answer + verify

    private static let looking: [Route] = [
        .list("/follow-ups", ListFollowUps.self, list),
        .record(
            "/follow-ups/{follow_up}",
            ShowFollowUp.self,
            RecordPage(
                title: { $0.followUp },
                caption: "Has it lasted?",
                tag: { Shown.tag($0.state) },
                actions: [
                    ListPage.Offer(
                        text: "Answer it",
                        href: "/follow-ups/{follow_up}/answer",
                        act: .answerFollowUp
                    ),
                    ListPage.Offer(
                        text: "Verify it",
                        href: "/follow-ups/{follow_up}/verify",
                        act: .verifyFollowUp
                    ),
                ],
                isOffered: { offer, answer in
                    offer.act == .verifyFollowUp
                        ? [.sustained, .notSustained].contains(answer.state)
                            && answer.verified == nil
                        : [.coming, .due, .overdue, .notKnown].contains(answer.state)
                },
                leavingOut: ["followUp", "state"]
            )
        ),
    ]

    private static let list = ListPage(
        title: "Has it lasted?",
        intro: "A start in education, work or training is asked about after weeks and months, "
            + "whatever has become of the package. What nobody answers in time is not known, "
            + "until somebody learns it.",
        columns: [
            "followUp", "child", "measure", "value", "started", "weeks", "due", "until",
            "state", "provider",
        ],
        filters: [
            FormField("state", .select, "State").choosing { _ in
                [FormField.Choice("", "All")]
                    + FollowUp.State.allCases.map {
                        FormField.Choice($0.rawValue, $0.rawValue.asLabel)
                    }
            },
            FormField("child", .text, "Child"), FormField("outcome", .text, "Start"),
        ],
        rowOffers: [
            ListPage.RowOffer(
                text: "Answer",
                href: "/follow-ups/{followUp}/answer",
                act: .answerFollowUp,
                when: ("state", "due")
            ),
            ListPage.RowOffer(
                text: "Answer",
                href: "/follow-ups/{followUp}/answer",
                act: .answerFollowUp,
                when: ("state", "overdue")
            ),
        ],
        tabs: [
            ListPage.Offer(text: "All", href: "/follow-ups", act: .seeOutcomes),
            ListPage.Offer(text: "To ask now", href: "/follow-ups?due=yes", act: .seeOutcomes),
        ],
        nothing: { asked in
            guard asked.query("due") != nil else { return nil }
            let coming = ListFollowUps(state: "coming", paging: Paging(size: "1", sort: "due"))
            return try await asked.look(coming).items.first.map {
                "Nothing is to be asked now. The next is due on \(Shown.day($0.due))."
            }
        },
        empty: "No start was reported yet: one in education, work or training begins this list."
    )

    private static let verify = Route.form(
        "/follow-ups/{follow_up}/verify",
        VerifyFollowUp.self,
        ActForm(
            "Verify this answer",
            [FormField("evidence", .radios, "What did you see?").codes("verification")],
            button: "I saw it",
            intro: "What was answered stays as it is: this stands beside it, under your name. "
                + "Whoever answered does not verify it."
        )
    ) { .goTo("/follow-ups/\($0.followUp)") }

    private static let answer = Route.form(
        "/follow-ups/{follow_up}/answer",
        AnswerFollowUp.self,
        ActForm(
            "Has it lasted?",
            [
                FormField("status", .radios, "What do you know?").choosing { _ in
                    [
                        FormField.Choice("sustained", "It has lasted"),
                        FormField.Choice("not-sustained", "It has not lasted"),
                        FormField.Choice(
                            "not-known",
                            "Not known",
                            hint: "Nobody could be asked. That is an answer too."
                        ),
                    ]
                },
                FormField("on", .day, "The day it was so").startingToday,
                FormField(
                    "evidence",
                    .select,
                    "Who says so",
                    hint: "Nothing, where it is not known",
                    isOptional: true
                ).codes("evidence"),
                FormField(
                    "note",
                    .area,
                    "A note for those who decide on the case",
                    hint: "Kept sealed",
                    isOptional: true
                ),
            ],
            button: "Answer it",
            intro: "What you are paid does not depend on it."
        )
        .telling { asked in
            let start = try await asked.look(ShowFollowUp(followUp: asked.parameter("follow_up")))
            let provider = start.providerName.map { ", with \($0)" } ?? ""
            let measures = try await asked.look(ListMeasures()).measures
            let list = measures.first { $0.measure == start.measure }?.list
            let value = list.map { start.value.named($0) } ?? start.value
            return "\(start.child): \(value) since "
                + "\(Shown.day(start.started))\(provider). "
                + "Asked \(start.weeks) weeks later, until \(Shown.day(start.until))."
        }
    ) { .goTo("/follow-ups/\($0.followUp)") }
}
