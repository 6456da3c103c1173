import Casework
import Hummingbird
import Panel

/// One's own account: the password, the second factor, and what is signed in with it.
enum AccountPages {
    static let routes: [Route] =
        [.get("/account", .may(.seeAccount), show)] + endVisit + revokeToken + AccountForms.routes

    private static func show(_ asked: Asked) async throws -> Response {
        let answer = try await asked.look(ShowAccount())
        let title = "My account"
        var model = RecordModel(asked.page(title, crumbs: [Link(title)]), title)
        model.summary = [
            Fact("Officer", "\(answer.name), \(answer.officer)"),
            Fact("Roles", answer.roles.joined(separator: ", ")),
            Fact("Sign-in name", answer.signInName ?? "None: ask for an invitation to the web"),
            Fact("Second factor", answer.hasSecondFactor ? "Set up" : "None"),
        ]
        if answer.signInName != nil {
            model.actions = [
                Link("Change my password", "/account/password"),
                Link(
                    answer.hasSecondFactor ? "Renew my second factor" : "Set up a second factor",
                    "/account/second-factor"
                ),
            ]
        }
        model.sections = [visits(answer.visits), tokens(answer.tokens)]
        return asked.website.page("record", model)
    }

    private static func visits(_ visits: [SignInCard]) -> Section {
        var section = Section("Visits")
        section.text = "Browsers that you signed in with. End those that you do not know."
        section.table = TableModel(
            "Visits",
            ["Visit", "Last seen", "Ends", "State", "End it"],
            visits.map { visit in
                let isOpen = visit.state == "open"
                return [
                    .heading(visit.signIn), TableModel.Cell(Shown.text(.text(visit.seenAt))),
                    TableModel.Cell(Shown.text(.text(visit.endsAt))), TableModel.Cell(visit.state),
                    isOpen
                        ? TableModel.Cell("End it", "/account/visits/\(visit.signIn)/end")
                        : TableModel.Cell(""),
                ]
            }
        )
        return section
    }

    private static func tokens(_ tokens: [TokenCard]) -> Section {
        var section = Section("Tokens")
        guard !tokens.isEmpty else {
            section.empty = "You have none: the command line and programs sign in with them."
            return section
        }
        section.table = TableModel(
            "Tokens",
            ["Token", "Good for", "Expires", "State", "Revoke"],
            tokens.map { token in
                [
                    .heading(token.tokenReference), TableModel.Cell(token.scope.rawValue),
                    TableModel.Cell(Shown.day(token.expires)), TableModel.Cell(token.state),
                    token.state == "good"
                        ? TableModel.Cell(
                            "Revoke",
                            "/account/tokens/\(token.tokenReference)/revoke"
                        ) : TableModel.Cell(""),
                ]
            }
        )
        return section
    }

    private static let endVisit = Route.form(
        "/account/visits/{sign_in}/end",
        EndOwnVisit.self,
        ActForm(
            "End this visit",
            [],
            button: "End it",
            warning: "Its browser must sign in again.",
            isWarning: true
        )
    ) { _ in .goTo("/account") }

    private static let revokeToken = Route.form(
        "/account/tokens/{token}/revoke",
        RevokeOwnToken.self,
        ActForm(
            "Revoke this token",
            [],
            button: "Revoke it",
            warning: "Whatever uses it stops working at once.",
            isWarning: true
        )
    ) { _ in .goTo("/account") }
}
