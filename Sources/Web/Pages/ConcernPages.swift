import Casework
import HTTPTypes
import Hummingbird
import HummingbirdCore
import Panel

/// Worries about children: raised by whoever meets them, seen to by those who decide on the case.
enum ConcernPages {
    static let routes: [Route] =
        [list, show] + raise + read + acknowledge + close

    private static let list = Route.list(
        "/concerns",
        ListConcerns.self,
        ListPage(
            title: "Concerns",
            intro: "What a concern says stands on a page of its own: each reading is recorded.",
            columns: [
                "concern", "order", "child", "state", "acknowledgeBy", "ownerName", "reason",
            ],
            filters: [
                FormField("state", .select, "State").choosing { _ in
                    [FormField.Choice("", "All")]
                        + ConcernState.allCases.map { state in
                            FormField.Choice(state.rawValue, state.rawValue.asTitle)
                        }
                }
            ],
            actions: [
                ListPage.Offer(text: "Raise a concern", href: "/concerns/new", act: .raiseConcern)
            ],
            empty: "No concern was raised. Raise one whenever something about a child worries you."
        )
    )

    private static let show = Route.get("/concerns/{concern}", .may(.seeConcerns)) { asked in
        let listed = try await asked.look(ListConcerns(concern: asked.parameter("concern")))
        guard let concern = listed.items.first else { throw HTTPError(.notFound) }
        let page = RecordPage<ShownConcern>(
            title: { $0.concern },
            caption: "Concern",
            tag: { Shown.tag($0.state) },
            actions: offers,
            isOffered: { offer, concern in
                switch offer.act {
                case .acknowledgeConcern:
                    [.raised, .overdue].contains(concern.state)
                        && concern.raisedBy != asked.officer?.reference
                case .closeConcern: concern.state == .acknowledged
                default: true
                }
            },
            leavingOut: ["concern", "state", "owner"]
        )
        let model = page.model(concern, asked, crumbs: [Link("Concerns", "/concerns")])
        return asked.website.page("record", model)
    }

    private static let offers = [
        // Whoever acknowledges it sees to it, and has read it before.
        ListPage.Offer(
            text: "Read it",
            href: "/concerns/{concern}/read",
            act: .readConcern,
            isMain: true
        ),
        ListPage.Offer(
            text: "Acknowledge it",
            href: "/concerns/{concern}/acknowledge",
            act: .acknowledgeConcern
        ),
        ListPage.Offer(text: "Close it", href: "/concerns/{concern}/close", act: .closeConcern),
    ]

    private static let raise = Route.form(
        "/concerns/new",
        RaiseConcern.self,
        ActForm(
            "Raise a concern",
            [
                FormField(
                    "order",
                    .select,
                    "Which order is it about?",
                    hint: "Or name a child below"
                ).choosing(orders),
                FormField(
                    "child",
                    .text,
                    "Or which child?",
                    hint: "The reference, for example CH-7K3QM24",
                    isOptional: true,
                    autocomplete: "off"
                ),
                FormField(
                    "text",
                    .area,
                    "What worries you?",
                    hint: "What you saw or heard, when, and what you did. It is kept sealed: the "
                        + "coordinators and the chair read it, nobody who pays does."
                ),
            ],
            button: "Raise this concern"
        )
        .warned { asked in try await asked.look(WhomToRing()).ringNow }
        .ringing { asked in
            let number = try await asked.look(WhomToRing()).number
            let council = number.map { Link("Ring the council on \($0)", "tel:\(dialled($0))") }
            return [Link("Ring 999", "tel:999")] + [council].compactMap(\.self)
        }
    ) { .goTo("/concerns/\($0.concern)") }

    private static func dialled(_ number: String) -> String {
        number.filter { ("0"..."9").contains($0) || $0 == "+" }
    }

    /// Orders that go on, and the one that the address names.
    @Sendable
    private static func orders(_ asked: Asked) async throws -> [FormField.Choice] {
        let live = try await asked.look(
            ListOrders(state: "live", paging: Paging(size: "200"))
        )
        // A provider knows its orders again by what is done for the child.
        let open = asked.officer?.provider == nil ? [] : try await asked.openLines()
        let services = Dictionary(grouping: open) { String($0.line.prefix { $0 != "/" }) }
            .mapValues { Set($0.map(\.service)).sorted().joined(separator: ", ") }
        var choices = live.items.map { order in
            FormField.Choice(
                order.order,
                "\(order.order), \(order.child), \(services[order.order] ?? order.providerName)"
            )
        }
        if let named = asked.query("order"), !choices.contains(where: { $0.value == named }) {
            choices.insert(FormField.Choice(named, named), at: 0)
        }
        return [FormField.Choice("", "No order: about a child")] + choices
    }

    private static let read = Route.form(
        "/concerns/{concern}/read",
        ShowConcern.self,
        ActForm(
            "Read this concern",
            [],
            button: "Read it",
            intro: "That you read it is recorded. It is shown once: come back to read it again."
        )
    ) { answer in
        var section = Section()
        section.text = answer.text
        section.empty = answer.text == nil ? "Nothing can be read here: open it again." : nil
        return .show(answer.concern, [section])
    }

    private static let acknowledge = Route.form(
        "/concerns/{concern}/acknowledge",
        AcknowledgeConcern.self,
        ActForm(
            "Acknowledge this concern",
            [],
            button: "I see to it",
            intro: "From now on you are its owner, and whoever raised it sees that."
        )
    ) { .goTo("/concerns/\($0.concern)") }

    private static let close = Route.form(
        "/concerns/{concern}/close",
        CloseConcern.self,
        ActForm(
            "Close this concern",
            [
                FormField("reason", .radios, "What came of it?").codes("concern-reason")
            ],
            button: "Close it"
        )
    ) { .goTo("/concerns/\($0.concern)") }
}
