import Casework
import Hummingbird
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
                let sitting = asked.parameter("sitting")
                let minutes = try await asked.look(ShowMinutes(sitting: sitting))
                let cases = ListCases(sitting: sitting, paging: Paging(size: "500"))
                let waiting =
                    minutes.state == "open"
                    ? try await asked.look(cases).items.filter { $0.decided == nil } : []
                let model = MinutesModel(minutes, undecided: waiting, asked)
                return asked.website.page("minutes", model)
            },
            .get("/sittings/{sitting}/close", .may(.closeSitting)) { asked in
                try await ClosingPage.look(asked)
            },
            .post("/sittings/{sitting}/close", .may(.closeSitting)) { asked in
                try await ClosingPage.close(asked)
            },
            .get("/sittings/now", .may(.seeSittings)) { asked in
                let open = try await asked.sittingNow()
                return .redirect(to: open.map { "/sittings/\($0)" } ?? "/packages?state=to-decide")
            },
        ] + opening + PresencePages.routes + cancelling + DecidingPages.routes

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
        tabs: PresencePages.tabs,
        empty: "No sitting yet. Open one for the day the panel meets."
    )

    private static let opening = Route.form(
        "/sittings/new",
        OpenSitting.self,
        ActForm(
            "Open a sitting",
            [FormField("date", .day, "The day the panel meets")],
            button: "Open the sitting",
            isChecked: true
        )
        .warned { asked in
            let open = try await asked.look(
                ListSittings(state: "open", paging: Paging(size: "100"))
            )
            .items.map { "\(Shown.day($0.on)) (\($0.sitting))" }
            guard let last = open.last else { return nil }
            let others = open.dropLast().joined(separator: ", ")
            return open.count == 1
                ? "A sitting of \(last) is open already."
                : "Sittings of \(others) and \(last) are open already."
        }
    ) { .goTo("/sittings/\($0.sitting)") }

    private static let cancelling = Route.form(
        "/sittings/{sitting}/cancel",
        CancelSitting.self,
        ActForm(
            "Call {sitting} off",
            [],
            button: "Call it off",
            intro: "For a sitting that was opened by mistake, or that does not take place. What "
                + "awaits a decision waits for another.",
            isWarning: true
        )
    ) { _ in .goTo("/sittings") }
}

extension Asked {
    /// The sitting in which something may be decided now: the newest of those that are open whose
    /// day has come.
    func sittingNow() async throws -> String? {
        let today = try await today()
        return try await look(ListSittings(state: "open", paging: Paging(size: "100"))).items
            .filter { $0.on <= today }.max { $0.on < $1.on }?.sitting
    }
}

extension String {
    /// `children-services` as people read it.
    var asWords: String { replacing("-", with: " ") }
}
