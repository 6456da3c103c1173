import Casework
import Panel

/// Meetings of the panel: what lies before one, what it decides, its close and its minutes.
enum SittingPages {
    static let routes: [Route] =
        [
            .list("/sittings", ListSittings.self, list),
            .get("/sittings/{sitting}", .may(.seeSittings)) { asked in
                try await SittingPage.answer(asked)
            },
            // Ticks only: nothing is decided by it.
            .post("/sittings/{sitting}", .may(.decide)) { asked in
                try await SittingPage.answer(asked)
            },
            .get("/sittings/{sitting}/minutes", .may(.seeSittings)) { asked in
                let minutes = try await asked.look(
                    ShowMinutes(sitting: asked.parameter("sitting"))
                )
                return asked.website.page("minutes", MinutesModel(minutes, asked))
            },
            .get("/sittings/{sitting}/close", .may(.closeSitting)) { asked in
                try await ClosingPage.look(asked)
            },
            .post("/sittings/{sitting}/close", .may(.closeSitting)) { asked in
                try await ClosingPage.close(asked)
            },
        ] + opening + attendance + interests + DecidingPages.routes

    private static let list = ListPage(
        title: "Sittings",
        columns: ["sitting", "on", "state", "decisions", "closedBy"],
        filters: [
            FormField("state", .select, "State").choosing { _ in
                [
                    FormField.Choice("", "All"), FormField.Choice("open", "Open"),
                    FormField.Choice("closed", "Closed"),
                ]
            }
        ],
        actions: [
            ListPage.Offer(text: "Open a sitting", href: "/sittings/new", act: .openSitting)
        ],
        empty: "No sitting yet. Open one for the day the panel meets."
    )

    private static let opening = Route.form(
        "/sittings/new",
        OpenSitting.self,
        ActForm(
            "Open a sitting",
            [FormField("date", .day, "The day the panel meets")],
            button: "Open the sitting"
        )
    ) { .goTo("/sittings/\($0.sitting)") }

    private static let attendance = Route.form(
        "/sittings/{sitting}/attendance",
        AttendSitting.self,
        ActForm(
            "Write down who is there",
            [
                FormField("person", .text, "Name", autocomplete: "off"),
                FormField("agency", .select, "For which agency").codes("agency"),
            ],
            button: "Write down"
        )
        .telling { asked in
            let sitting = try await asked.look(ShowSitting(sitting: asked.parameter("sitting")))
            guard !sitting.attendance.isEmpty else { return "Nobody is written down yet." }
            return "There so far:\n"
                + sitting.attendance.map { "\($0.person), \($0.agency.named("agency"))" }
                .joined(separator: "\n")
        }
    ) { .goTo("/sittings/\($0.sitting)/attendance") }

    private static let interests = Route.form(
        "/sittings/{sitting}/interests",
        DeclareInterest.self,
        ActForm(
            "Declare an interest",
            [
                FormField(
                    "person",
                    .text,
                    "Whose",
                    hint: "A name on the attendance list, or an officer of the council.",
                    autocomplete: "off"
                ),
                FormField("provider", .select, "In which provider").providers(),
                FormField("nature", .select, "What it is").codes("nature"),
            ],
            button: "Declare",
            intro:
                "An agency does not count towards the quorum of a decision through somebody with "
                + "an interest in its providers, and nobody decides on their own."
        )
    ) { .goTo("/sittings/\($0.sitting)") }
}

extension String {
    /// `children-services` as people read it.
    var asWords: String { replacing("-", with: " ") }
}
