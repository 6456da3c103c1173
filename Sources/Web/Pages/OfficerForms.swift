import Casework
import Panel

/// What an administrator does with officers.
///
/// Secrets are shown once: a page that is loaded again has them no more.
enum OfficerForms {
    static let routes: [Route] = add + roles + invite + token + leave + revoke

    private static let add = Route.form(
        "/officers/new",
        AddOfficer.self,
        ActForm(
            "Add an officer",
            [
                FormField("name", .text, "Name", autocomplete: "off"),
                FormField(
                    "roles",
                    .ticks,
                    "What they do",
                    hint: "Somebody of a provider does nothing else"
                ).choosing { _ in OfficerPages.roles },
                FormField(
                    "provider",
                    .text,
                    "Which provider do they work for?",
                    hint: "Only with the role provider, for example PRV-3",
                    isOptional: true,
                    autocomplete: "off"
                ),
                FormField("issue_token", .tick, "Issue a token for the command line too"),
            ],
            button: "Add this officer"
        )
    ) { answer in
        guard let token = answer.token else { return .goTo("/officers/\(answer.officer)") }
        return .show(
            "\(answer.name) is added",
            [
                secret(
                    "Token, shown this once",
                    token,
                    "Hand it over on a safe way. Whoever has it may do what this officer may.",
                    [
                        Fact("Officer", answer.officer, "/officers/\(answer.officer)"),
                        Fact("Reference", answer.tokenReference ?? ""),
                        Fact("Good until", answer.tokenExpires.map(Shown.day) ?? ""),
                    ]
                )
            ]
        )
    }

    private static let roles = Route.form(
        "/officers/{officer}/roles",
        ChangeRoles.self,
        ActForm(
            "Change roles",
            [
                FormField(
                    "roles",
                    .ticks,
                    "What they do from now on",
                    hint: "All of it: what is not ticked is taken away"
                ).choosing { _ in OfficerPages.roles.filter { $0.value != Role.provider.rawValue } }
            ],
            button: "Change them"
        )
        .telling { asked in
            let officer = try await asked.look(ShowOfficer(officer: asked.parameter("officer")))
            return "\(officer.name) is now: \(officer.roles.joined(separator: ", "))."
        }
    ) { .goTo("/officers/\($0.officer)") }

    private static let invite = Route.form(
        "/officers/{officer}/invite",
        InviteOfficer.self,
        ActForm(
            "Invite to the web",
            [
                FormField(
                    "sign_in_name",
                    .text,
                    "Sign-in name",
                    hint: "Such as an e-mail address. Empty keeps the one they had.",
                    isOptional: true,
                    autocomplete: "off"
                )
            ],
            button: "Invite",
            intro: "They choose a password and set up their authenticator. Somebody who lost "
                + "either is invited again: what they had is good no more."
        )
    ) { answer in
        .show(
            "Invitation for \(answer.signInName)",
            [
                secret(
                    "Invitation, shown this once",
                    answer.invitation,
                    "Send it to them. They open /welcome on this site and type it in.",
                    [
                        Fact("Officer", answer.officer, "/officers/\(answer.officer)"),
                        Fact("Good until", Shown.day(answer.expires)),
                    ]
                )
            ]
        )
    }

    private static let token = Route.form(
        "/officers/{officer}/token",
        IssueToken.self,
        ActForm(
            "Issue a token",
            [
                FormField("scope", .radios, "What may be done with it?").choosing { _ in
                    [
                        FormField.Choice("look", "Look only", hint: "For reports and exports"),
                        FormField.Choice("everything", "Everything that this officer may"),
                    ]
                }.starting { _ in "look" },
                FormField(
                    "expires",
                    .day,
                    "Last day",
                    hint: "A year from now where you leave it empty",
                    isOptional: true
                ),
            ],
            button: "Issue it"
        )
    ) { answer in
        .show(
            "Token \(answer.tokenReference)",
            [
                secret(
                    "Token, shown this once",
                    answer.token,
                    "Hand it over on a safe way. Whoever has it may do what it allows.",
                    [
                        Fact("Officer", answer.officer, "/officers/\(answer.officer)"),
                        Fact("Scope", answer.scope.rawValue),
                        Fact("Good until", Shown.day(answer.expires)),
                    ]
                )
            ]
        )
    }

    private static let revoke = Route.form(
        "/officers/tokens/{token}/revoke",
        RevokeToken.self,
        ActForm(
            "Revoke this token",
            [],
            button: "Revoke it",
            warning: "Whatever uses it stops working at once.",
            isWarning: true
        )
    ) { _ in .goTo("/officers/tokens") }

    /// What is shown once, and what to do with it.
    private static func secret(
        _ title: String,
        _ text: String?,
        _ advice: String,
        _ facts: [Fact]
    ) -> Section {
        var section = Section(title)
        section.inset = text
        section.text = advice
        section.empty =
            text == nil ? "It was shown before, and is not kept: make another one." : nil
        section.summary = facts
        return section
    }
}
