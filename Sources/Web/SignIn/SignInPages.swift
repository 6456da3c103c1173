import Casework
import HTTPTypes
import Hummingbird
import HummingbirdCore
import Panel

/// Signing in and out, and taking up an invitation: the pages that need nobody signed in.
enum SignInPages {
    static let routes: [Route] =
        [
            .get("/sign-in", .open) { asked in
                guard asked.officer == nil else { return .redirect(to: "/") }
                return withFormCookie(asked) { asked in
                    asked.website.page("form", model(asked, reason: nil))
                }
            },
            .post("/sign-in", .open, signIn),
            .post("/sign-out", .signedIn) { asked in
                try await asked.casework.signOut(asked.secret)
                var response = Response.redirect(to: "/sign-in")
                response.setCookie(asked.website.cookie(asked.website.cookieName, ""))
                return response
            },
        ] + InvitationPages.routes

    private static func signIn(_ asked: Asked) async throws -> Response {
        let website = asked.website
        let name = asked.form["name"] ?? ""
        let keys = [(website.names, Input.folded(name)), (website.addresses, asked.household)]
        do {
            for (throttle, key) in keys {
                if let seconds = throttle.wait(for: key) {
                    throw Refusal.signIn(.tooManyTries(seconds: seconds))
                }
            }
            let visit = try await asked.casework.signIn(
                name: name,
                password: asked.form["password"] ?? "",
                code: asked.form["code"].flatMap { $0.isEmpty ? nil : $0 }
            )
            website.names.succeeded(Input.folded(name))
            var response = Response.redirect(to: destination(asked))
            response.setCookie(website.cookie(website.cookieName, visit.secret ?? ""))
            return response
        } catch let refusal as Refusal {
            if case .signIn(.wrongSignIn) = refusal {
                for (throttle, key) in keys { throttle.failed(key) }
            }
            let page = model(asked, reason: refusal.reason)
            return website.page("form", page, status: refusal.status)
        }
    }

    /// Only to a page of our own.
    private static func destination(_ asked: Asked) -> String {
        guard let to = asked.form["to"], to.hasPrefix("/"), !to.hasPrefix("//"),
            !to.contains("\\"), to.allSatisfy({ $0.isASCII && !$0.isNewline && $0 != "\r" })
        else { return "/" }
        return to
    }

    private static func model(_ asked: Asked, reason: (any Refusing)?) -> FormModel {
        let fields = [
            FormField("name", .text, "Sign-in name", autocomplete: "username"),
            FormField("password", .password, "Password", autocomplete: "current-password"),
            FormField(
                "code",
                .code,
                "Code from your authenticator",
                hint: "The six digits that it shows now. Leave it empty only if you set none up."
            ),
        ]
        let to = FormField("to", .hidden, "")
        var page = asked.page("Sign in")
        page.isWrong = reason != nil
        var model = FormModel(
            page: page,
            title: "Sign in",
            groups: [
                FormModel.Group(
                    fields: fields.map { field in
                        let typed = field.name == "name" ? asked.form["name"] ?? "" : ""
                        return FieldModel(field, values: [typed], options: [], error: nil)
                    } + [
                        FieldModel(
                            to,
                            values: [asked.form["to"] ?? asked.query("to") ?? "/"],
                            options: [],
                            error: nil
                        )
                    ]
                )
            ],
            action: "/sign-in",
            csrf: asked.formToken,
            button: "Sign in"
        )
        model.errors = reason.map { [Link($0.sentence, "#field-name")] } ?? []
        model.intro =
            "Lost your telephone or password? Ask your council’s administrator for a new invitation."
        model.links = [Link("I have an invitation", "/welcome")]
        return model
    }

    /// Somebody without a visit needs a secret for the form's token to hang on.
    static func withFormCookie(
        _ asked: Asked,
        _ answer: (Asked) throws -> Response
    ) rethrows -> Response {
        guard asked.secret.isEmpty else { return try answer(asked) }
        let secret = Casework.newSecret()
        var response = try answer(asked.with(secret: secret))
        response.setCookie(asked.website.cookie(asked.website.formCookieName, secret))
        return response
    }
}

extension Asked {
    /// Whom wrong tries count for.
    var household: String {
        visit.household(request, trusting: website.settings.proxies)
    }

    fileprivate func with(secret: String) -> Asked {
        Asked(
            website: website,
            request: request,
            visit: visit,
            caller: caller,
            officer: officer,
            form: form,
            search: search,
            secret: secret
        )
    }
}
