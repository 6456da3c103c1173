import Casework
import Panel

/// Who may sign in, and what they sign in with.
enum OfficerPages {
    static let routes: [Route] =
        [list, show, tokens, visits] + end + OfficerForms.routes

    static let tabs = [
        ListPage.Offer(text: "Officers", href: "/officers", act: .seeOfficers),
        ListPage.Offer(text: "Tokens", href: "/officers/tokens", act: .seeOfficers),
        ListPage.Offer(text: "Visits", href: "/officers/visits", act: .seeOfficers),
    ]

    private static let list = Route.list(
        "/officers",
        ListOfficers.self,
        ListPage(
            title: "Officers",
            columns: ["officer", "name", "roles", "provider", "leftOn"],
            filters: [
                FormField("role", .select, "Role").choosing { _ in
                    [FormField.Choice("", "Every role")] + roles
                }
            ],
            actions: [
                ListPage.Offer(text: "Add an officer", href: "/officers/new", act: .addOfficer)
            ],
            tabs: tabs,
            empty: "No officer yet."
        )
    )

    private static let show = Route.record(
        "/officers/{officer}",
        ShowOfficer.self,
        RecordPage(
            title: { $0.name },
            actions: [
                ListPage.Offer(
                    text: "Invite to the web",
                    href: "/officers/{officer}/invite",
                    act: .inviteOfficer
                ),
                ListPage.Offer(
                    text: "Issue a token",
                    href: "/officers/{officer}/token",
                    act: .issueToken
                ),
                ListPage.Offer(
                    text: "Change roles",
                    href: "/officers/{officer}/roles",
                    act: .changeRoles
                ),
                ListPage.Offer(
                    text: "Has left",
                    href: "/officers/{officer}/leave",
                    act: .leaveOfficer
                ),
            ],
            isOffered: { _, officer in officer.leftOn == nil },
            leavingOut: ["name"]
        )
    )

    private static let tokens = Route.list(
        "/officers/tokens",
        ListTokens.self,
        ListPage(
            title: "Tokens",
            intro: "What programs and the command line sign in with. The token itself is shown "
                + "once, when it is issued.",
            columns: ["tokenReference", "officer", "scope", "expires", "state"],
            filters: [officer],
            rowOffers: [
                ListPage.RowOffer(
                    text: "Revoke",
                    href: "/officers/tokens/{tokenReference}/revoke",
                    act: .revokeToken,
                    when: ("state", "good")
                )
            ],
            tabs: tabs,
            empty: "No token yet. Issue one from an officer’s page."
        )
    )

    private static let visits = Route.list(
        "/officers/visits",
        ListSignIns.self,
        ListPage(
            title: "Visits",
            intro: "Browsers that somebody signed in with.",
            columns: ["signIn", "officer", "seenAt", "endsAt", "state"],
            filters: [officer],
            rowOffers: [
                ListPage.RowOffer(
                    text: "End it",
                    href: "/officers/visits/{signIn}/end",
                    act: .endSignIn,
                    when: ("state", "open")
                )
            ],
            tabs: tabs,
            empty: "Nobody has signed in on the web yet. Invite somebody from an officer’s page."
        )
    )

    private static let officer = FormField(
        "officer",
        .text,
        "Officer",
        hint: "For example OFR-4",
        autocomplete: "off"
    )

    static let roles = Role.allCases.map { FormField.Choice($0.rawValue, $0.rawValue.asTitle) }

    /// Officers who have not left, by name.
    @Sendable
    static func present(_ asked: Asked) async throws -> [FormField.Choice] {
        try await asked.look(ListOfficers(paging: Paging(size: "500"))).items
            .filter { $0.leftOn == nil }.sorted { $0.name < $1.name }
            .map { officer in
                let roles = officer.roles.joined(separator: ", ")
                return FormField.Choice(officer.officer, "\(officer.name), \(roles)")
            }
    }

    private static let end = Route.form(
        "/officers/visits/{sign_in}/end",
        EndSignIn.self,
        ActForm(
            "End this visit",
            [],
            button: "End it",
            warning: "Its browser must sign in again.",
            isWarning: true
        )
    ) { _ in .goTo("/officers/visits") }
}
