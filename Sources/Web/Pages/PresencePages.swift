import Casework
import Panel

/// Who is at a sitting, and their interests: written down, and taken back where that was a mistake.
enum PresencePages {
    static let routes: [Route] =
        attendance + leaving + interests + takingBack + [
            .list("/sittings/attendance", ListAttendances.self, present),
            .list("/sittings/interests", ListInterests.self, declared),
        ]

    /// Views of sittings that belong together.
    static let tabs = [
        ListPage.Offer(text: "Sittings", href: "/sittings", act: .seeSittings),
        ListPage.Offer(text: "Attendance", href: "/sittings/attendance", act: .seeSittings),
        ListPage.Offer(text: "Interests", href: "/sittings/interests", act: .seeSittings),
    ]

    private static let present = ListPage(
        title: "Attendance",
        columns: ["sitting", "on", "person", "agency", "withdrawn"],
        filters: [
            FormField("agency", .select, "Agency").anyCode("agency"),
            FormField("person", .text, "Name"),
        ],
        tabs: tabs,
        empty: "Nobody is written down yet."
    )

    private static let declared = ListPage(
        title: "Interests",
        columns: ["sitting", "on", "person", "provider", "nature", "withdrawn"],
        filters: [
            FormField("provider", .select, "Provider").anyProvider(),
            FormField("person", .text, "Name"),
        ],
        tabs: tabs,
        empty: "No interest is declared yet."
    )

    private static let attendance = Route.form(
        "/sittings/{sitting}/attendance",
        AttendSitting.self,
        ActForm(
            "Write down who is there",
            [
                FormField("person", .text, "Name", autocomplete: "off"),
                FormField("agency", .select, "For which agency").codes("agency"),
            ],
            button: "Write down",
            links: [Link("Take somebody off the list", "/sittings/{sitting}/attendance/withdraw")]
        )
        .telling { asked in
            let sitting = try await asked.look(ShowSitting(sitting: asked.parameter("sitting")))
            guard !sitting.attendance.isEmpty else { return "Nobody is written down yet." }
            return "There so far:\n"
                + sitting.attendance.map { "\($0.person), \($0.agency.named("agency"))" }
                .joined(separator: "\n")
        }
    ) { .goTo("/sittings/\($0.sitting)/attendance") }

    private static let leaving = Route.form(
        "/sittings/{sitting}/attendance/withdraw",
        WithdrawAttendance.self,
        ActForm(
            "Take somebody off the attendance list",
            [
                FormField("person", .radios, "Who was not there").choosing { asked in
                    try await asked.look(ShowSitting(sitting: asked.parameter("sitting")))
                        .attendance.map {
                            FormField.Choice(
                                $0.person,
                                "\($0.person), \($0.agency.named("agency"))"
                            )
                        }
                }
            ],
            button: "Take off the list",
            intro: "For who was written down by mistake. They may be written down anew.",
            isWarning: true
        )
    ) { .goTo("/sittings/\($0.sitting)") }

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
                + "an interest in its providers, and nobody decides on their own.",
            links: [Link("Take one back", "/sittings/{sitting}/interests/withdraw")]
        )
    ) { .goTo("/sittings/\($0.sitting)") }

    private static let takingBack = Route.form(
        "/sittings/{sitting}/interests/withdraw",
        WithdrawInterest.self,
        ActForm(
            "Take back a declared interest",
            [
                FormField("declared", .radios, "Which was written down by mistake").choosing {
                    try await $0.declaredInterests()
                }
            ],
            button: "Take it back",
            intro: "It may be declared anew. Nobody takes back their own.",
            isWarning: true
        )
        .gathering { typed, _ in
            // The provider, and whoever has an interest in it.
            let parts = (typed["declared"] ?? "").split(separator: " ", maxSplits: 1)
            guard parts.count == 2 else { return typed }
            var typed = typed
            typed.remove("declared")
            typed.set("provider", String(parts[0]))
            typed.set("person", String(parts[1]))
            return typed
        }
        .blaming(["not-declared": ActForm.Blame("declared")])
    ) { .goTo("/sittings/\($0.sitting)") }
}

extension Asked {
    /// Each with the provider's reference and whose it is as its value.
    fileprivate func declaredInterests() async throws -> [FormField.Choice] {
        try await look(ShowSitting(sitting: parameter("sitting"))).interests.map {
            FormField.Choice(
                "\($0.provider) \($0.person)",
                "\($0.person), \($0.provider), \($0.nature.named("nature"))"
            )
        }
    }
}
