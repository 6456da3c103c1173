import Casework
import Hummingbird
import HummingbirdCore
import Panel

/// Another password and another second factor: the present password shows that it is oneself.
enum AccountForms {
    static let routes: [Route] = [
        .get("/account/password", .may(.changePassword)) { asked in
            asked.website.page("form", password(asked, nil))
        },
        .post("/account/password", .may(.changePassword)) { asked in
            try await take(asked, .changePassword, password) {
                try await asked.casework.changePassword(
                    asked.form["password"] ?? "",
                    to: asked.form["new_password"] ?? "",
                    in: asked.secret
                )
            }
        },
        .get("/account/second-factor", .may(.renewFactor)) { asked in
            asked.website.page("form", factor(asked, nil))
        },
        .post("/account/second-factor", .may(.renewFactor)) { asked in
            try await take(asked, .renewFactor, factor) {
                try await asked.casework.renewFactor(
                    asked.form["secret"] ?? "",
                    code: asked.form["code"] ?? "",
                    password: asked.form["password"] ?? "",
                    in: asked.secret
                )
            }
        },
    ]

    /// Wrong passwords count as they do at the door.
    private static func take(
        _ asked: Asked,
        _ act: Act,
        _ form: (Asked, (any Refusing)?) -> FormModel,
        _ change: () async throws -> Void
    ) async throws -> Response {
        let officer = "account \(asked.officer?.reference ?? "")"
        let names = asked.website.names
        do {
            if let seconds = names.wait(for: officer) {
                throw Refusal.signIn(.tooManyTries(seconds: seconds))
            }
            try await change()
            names.succeeded(officer)
            return .redirect(to: "/account?done=\(act.rawValue)")
        } catch let refusal as Refusal {
            if case .signIn(.wrongPassword) = refusal { names.failed(officer) }
            let model = form(asked, refusal.reason)
            return asked.website.page("form", model, status: refusal.status)
        }
    }

    private static let present = FormField(
        "password",
        .password,
        "Your password now",
        autocomplete: "current-password"
    )

    private static func password(_ asked: Asked, _ reason: (any Refusing)?) -> FormModel {
        let chosen = FormField(
            "new_password",
            .password,
            "Your new password",
            hint: "At least 12 characters, for instance three words",
            autocomplete: "new-password"
        )
        var model = model(
            asked,
            "Change my password",
            [(present, ""), (chosen, "")],
            "/account/password",
            reason
        )
        model.intro = "Every other visit of yours ends with it."
        return model
    }

    private static func factor(_ asked: Asked, _ reason: (any Refusing)?) -> FormModel {
        let secret = asked.form["secret"] ?? SecondFactor.newSecret()
        let code = FormField(
            "code",
            .code,
            "Code",
            hint: "The six digits that your authenticator shows for the new key"
        )
        var model = model(
            asked,
            "Renew my second factor",
            [(present, ""), (code, ""), (FormField("secret", .hidden, ""), secret)],
            "/account/second-factor",
            reason
        )
        model.show(
            secret: secret,
            "Point your authenticator at the square, or type this key into it. The old one is good "
                + "no more, and every other visit of yours ends."
        )
        return model
    }

    private static func model(
        _ asked: Asked,
        _ title: String,
        _ fields: [(FormField, String)],
        _ action: String,
        _ reason: (any Refusing)?
    ) -> FormModel {
        var page = asked.page(title, crumbs: [Link("My account", "/account"), Link(title)])
        page.isWrong = reason != nil
        var model = FormModel(
            page: page,
            title: title,
            groups: [
                FormModel.Group(
                    fields: fields.map { field, value in
                        FieldModel(field, values: [value], options: [], error: nil)
                    }
                )
            ],
            action: action,
            csrf: asked.formToken,
            button: "Save"
        )
        model.errors = reason.map { [Link($0.sentence, "#field-password")] } ?? []
        return model
    }
}
