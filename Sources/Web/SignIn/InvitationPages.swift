import Casework
import HTTPTypes
import Hummingbird
import HummingbirdCore
import Panel

/// Taking up an invitation: a password, and a second factor that is shown to work.
enum InvitationPages {
    static let routes: [Route] = [
        .get("/welcome", .open) { asked in
            SignInPages.withFormCookie(asked) { asked in
                asked.website.page(
                    "form",
                    model(asked, secret: SecondFactor.newSecret(), reason: nil)
                )
            }
        },
        .post("/welcome", .open, take),
    ]

    private static func take(_ asked: Asked) async throws -> Response {
        let secret = asked.form["secret"] ?? ""
        let address = asked.household
        do {
            if let seconds = asked.website.addresses.wait(for: address) {
                throw Refusal.signIn(.tooManyTries(seconds: seconds))
            }
            let taken = try await asked.casework.accept(
                asked.form["invitation"] ?? "",
                password: asked.form["password"] ?? "",
                secret: secret,
                code: asked.form["code"]
            )
            return asked.website.page(
                "message",
                Message(
                    "You can sign in now",
                    ["Your sign-in name is \(taken.signInName). Wait for the next six digits."],
                    action: Link("Sign in", "/sign-in")
                )
            )
        } catch let refusal as Refusal {
            if case .signIn(.wrongInvitation) = refusal {
                asked.website.addresses.failed(address)
            }
            let page = model(asked, secret: secret, reason: refusal.reason)
            return asked.website.page("form", page, status: refusal.status)
        }
    }

    private static func model(
        _ asked: Asked,
        secret: String,
        reason: (any Refusing)?
    ) -> FormModel {
        let fields: [(FormField, String)] = [
            (
                FormField("invitation", .text, "Invitation", hint: "It begins with dvt_"),
                asked.form["invitation"] ?? ""
            ),
            (
                FormField(
                    "password",
                    .password,
                    "Choose a password",
                    hint: "At least 12 characters, for instance three words",
                    autocomplete: "new-password"
                ), ""
            ),
            (
                FormField(
                    "code",
                    .code,
                    "Code",
                    hint: "The six digits that your authenticator shows now"
                ), ""
            ),
            (FormField("secret", .hidden, ""), secret),
        ]
        var page = asked.page("Choose a password")
        page.isWrong = reason != nil
        var model = FormModel(
            page: page,
            title: "Choose a password",
            groups: [
                FormModel.Group(
                    fields: fields.map { field, value in
                        FieldModel(field, values: [value], options: [], error: nil)
                    }
                )
            ],
            action: "/welcome",
            csrf: asked.formToken,
            button: "Save"
        )
        model.errors = reason.map { [Link($0.sentence, "#field-invitation")] } ?? []
        model.show(
            secret: secret,
            "Set up your authenticator first: point it at the square, or type this key into it."
        )
        return model
    }
}
