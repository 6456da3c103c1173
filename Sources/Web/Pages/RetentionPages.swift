import Casework
import Panel

/// How long a child's record is kept, and erasing it: by a rule, and at the word of two officers.
enum RetentionPages {
    static let routes: [Route] =
        [
            .list("/erasures", ListErasures.self, erasures),
            .list("/erasures/due", ListDueChildren.self, due),
        ] + propose + approve + refuse + hold + release + retain

    /// From the child's own page.
    static let offers = [
        ListPage.Offer(
            text: "Hold its record",
            href: "/children/{child}/hold",
            act: .holdChild
        ),
        ListPage.Offer(
            text: "Release its record",
            href: "/children/{child}/release",
            act: .releaseChild
        ),
        ListPage.Offer(
            text: "Say how long it is kept",
            href: "/children/{child}/retain",
            act: .retainChild
        ),
        ListPage.Offer(
            text: "Propose to erase who it is",
            href: "/children/{child}/erase",
            act: .proposeErasure,
            isWarning: true
        ),
    ]

    /// Of a child who is erased there is nothing to know and nothing to keep.
    @Sendable
    static func isOffered(_ offer: ListPage.Offer, _ child: ShowChild.Answer) -> Bool {
        switch offer.act {
        case .releaseChild: child.heldFor != nil
        case .holdChild, .retainChild, .proposeErasure, .readIdentity, .proposePackage,
            .monitorChild, .readMonitoring, .correctChild:
            child.erasedOn == nil
        default: true
        }
    }

    private static let tabs = [
        ListPage.Offer(text: "Proposed and erased", href: "/erasures", act: .seeErasures),
        ListPage.Offer(text: "Due", href: "/erasures/due", act: .seeRetention),
    ]

    private static let erasures = ListPage(
        title: "Erasures",
        intro: "One officer proposes, another approves. The certificate says what kinds of rows "
            + "went, never what was in them.",
        filters: [
            FormField("state", .select, "State").choosing { _ in
                [FormField.Choice("", "All")]
                    + ErasureState.allCases.map {
                        FormField.Choice($0.rawValue, $0.rawValue.asTitle)
                    }
            }
        ],
        rowOffers: [
            ListPage.RowOffer(
                text: "Approve",
                href: "/erasures/{erasure}/approve",
                act: .approveErasure,
                when: ("state", "proposed")
            ),
            ListPage.RowOffer(
                text: "Refuse",
                href: "/erasures/{erasure}/refuse",
                act: .refuseErasure,
                when: ("state", "proposed")
            ),
        ],
        tabs: tabs,
        empty: "Nothing was ever erased, or proposed to be."
    )

    private static let due = ListPage(
        title: "Records whose time is over",
        intro: "No rule keeps these any longer. Nothing is erased by itself.",
        rowOffers: [
            ListPage.RowOffer(
                text: "Propose to erase",
                href: "/children/{child}/erase",
                act: .proposeErasure
            )
        ],
        tabs: tabs,
        empty: "Nobody’s time is over."
    )

    private static let propose = Route.form(
        "/children/{child}/erase",
        ProposeErasure.self,
        ActForm(
            "Propose to erase who this child is",
            [FormField("reason", .radios, "Why?").codes("erasure-reason")],
            button: "Propose it",
            intro: "Name, birth, local id, contact, equality monitoring and every text about the "
                + "case go. The reference stays, with all money and outcomes. Another officer "
                + "approves it."
        )
    ) { _ in .goTo("/erasures") }

    private static let approve = Route.form(
        "/erasures/{erasure}/approve",
        ApproveErasure.self,
        ActForm(
            "Erase who this child is",
            [],
            button: "Erase it now",
            warning: "It cannot be undone, by anybody.",
            isWarning: true,
            isChecked: true
        )
        .telling(about)
    ) { _ in .goTo("/erasures") }

    /// Whom it is about and why, before anybody approves or refuses it.
    @Sendable
    private static func about(_ asked: Asked) async throws -> String? {
        let proposed = ListErasures(state: "proposed", paging: Paging(size: "500"))
        let erasure = asked.parameter("erasure")
        return try await asked.look(proposed).items.first { $0.erasure == erasure }.map { card in
            "\(card.child): \(card.reason.named("reason")). "
                + "Proposed on \(Shown.day(card.proposedOn)) by \(Shown.name(card.proposedBy)).\n"
                + "Name, birth, local id, contact, equality monitoring and every text about the case "
                + "go. The reference stays, with all money and outcomes."
        }
    }

    private static let refuse = Route.form(
        "/erasures/{erasure}/refuse",
        RefuseErasure.self,
        ActForm(
            "Leave the record as it is",
            [],
            button: "Refuse to erase it",
            intro: "It can be proposed again."
        )
        .telling(about)
    ) { _ in .goTo("/erasures") }

    private static let hold = Route.form(
        "/children/{child}/hold",
        HoldChild.self,
        ActForm(
            "Hold this record",
            [FormField("reason", .radios, "Why?").codes("child-hold-reason")],
            button: "Hold it",
            intro: "Until it is released nothing of it is erased, whatever its time."
        )
    ) { .goTo("/children/\($0.child)") }

    private static let release = Route.form(
        "/children/{child}/release",
        ReleaseChild.self,
        ActForm(
            "Release this record",
            [
                FormField("reason", .radios, "What was it held for?").codes("child-hold-reason")
            ],
            button: "Release it"
        )
    ) { .goTo("/children/\($0.child)") }

    private static let retain = Route.form(
        "/children/{child}/retain",
        RetainChild.self,
        ActForm(
            "Say how long this record is kept",
            [FormField("classes", .ticks, "What is it?").codes("retention-class")],
            button: "Keep it so",
            intro: "The longest rule holds, to the end of its year. What you tick takes the place "
                + "of what was said before."
        )
    ) { .goTo("/children/\($0.child)") }
}
