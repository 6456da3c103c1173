import Casework
import Foundation
import HTTPTypes
import Hummingbird
import HummingbirdCore
import NIOCore
import Panel

// How a request for a page finds its way to a row of the table.
extension Website {
    func answer(_ request: Request, _ visit: Visit, by route: Route) async throws -> Response {
        let cookie = request.cookies[cookieName]?.value
        let caller = cookie.map(Caller.visit) ?? .stranger
        let officer = try await signedIn(caller, isNeeded: route.access != .open)
        let asked: Asked
        do {
            asked = try await self.asked(request, visit, caller, officer)
        } catch let stray as StrayForm {
            let model = stray.model(at: request.uri.path, isSignedIn: officer != nil)
            return page("record", model, status: .forbidden)
        }
        switch route.access {
        case .open: break
        case .signedIn, .may:
            guard let officer else { return toSignIn(request) }
            if case .may(let act) = route.access, !officer.may(act) { throw HTTPError(.notFound) }
            if let cookie { watch.keepAwake(cookie, in: casework) }
        }
        guard let officer else { return try await route.answer(asked) }
        let names = await nameShelf.names(casework, for: officer, caller)
        let reader = Reader(officer: officer, names: names)
        return try await Reader.$now.withValue(reader) { try await route.answer(asked) }
    }

    private func signedIn(_ caller: Caller, isNeeded: Bool) async throws -> SignedIn? {
        guard case .visit = caller else { return nil }
        do {
            return SignedIn(try await casework.look(WhoAmI(), as: caller))
        } catch is Refusal {
            return nil
        } catch {
            guard isNeeded else { return nil }
            throw error
        }
    }

    /// Reads what was sent in.
    ///
    /// - Throws: `StrayForm` where it does not come from a form of this visit.
    private func asked(
        _ request: Request,
        _ visit: Visit,
        _ caller: Caller,
        _ officer: SignedIn?
    ) async throws -> Asked {
        let secret =
            if officer != nil, case .visit(let secret) = caller { secret } else {
                request.cookies[formCookieName]?.value ?? ""
            }
        var form = FormBody.none
        if request.method == .post {
            form = try await self.form(request, mayBeFile: officer != nil)
            guard isOurs(request), !secret.isEmpty,
                try casework.isFormToken(form["csrf"] ?? "", of: secret)
            else { throw StrayForm(request.headers[.fetchSite] == "same-origin" ? form : .none) }
        }
        return Asked(
            website: self,
            request: request,
            visit: visit,
            caller: caller,
            officer: officer,
            form: form,
            search: try FormBody(urlEncoded: request.uri.query ?? ""),
            secret: secret
        )
    }

    private func form(_ request: Request, mayBeFile: Bool) async throws -> FormBody {
        let type = request.headers[.contentType] ?? ""
        let isFile = mayBeFile && type.hasPrefix("multipart/form-data")
        let limits = settings.limits
        let bytes = try await body(
            of: request,
            most: isFile ? limits.fileBytes : limits.bodyBytes
        )
        return try FormBody(bytes, contentType: type)
    }

    /// A browser says where a form comes from; what does not say it is told by the token alone.
    private func isOurs(_ request: Request) -> Bool {
        guard let says = request.headers[.fetchSite] else { return true }
        return says == "same-origin" || says == "none"
    }

    private func toSignIn(_ request: Request) -> Response {
        .redirect(to: Self.signIn(to: request.method == .get ? request.uri.path : "/"))
    }

    /// Where to sign in, to be led to that page then.
    static func signIn(to path: String) -> String {
        let to = path.addingPercentEncoding(withAllowedCharacters: .alphanumerics) ?? ""
        return path == "/" || path.hasPrefix("/sign") ? "/sign-in" : "/sign-in?to=\(to)"
    }

    /// `__Host-` binds a cookie to this host over TLS; without TLS a browser would not take it.
    var cookieName: String { settings.isSecure ? "__Host-visit" : "visit" }
    var formCookieName: String { settings.isSecure ? "__Host-form" : "form" }

    func cookie(_ name: String, _ value: String) -> Cookie {
        Cookie(
            name: name,
            value: value,
            path: "/",
            secure: settings.isSecure,
            httpOnly: true,
            sameSite: .strict
        )
    }

    /// All of a body, unless it is too much, or is thrown out for being too slow.
    ///
    /// A browser shows the answer only once it has sent everything: what is too much is taken from
    /// it, within bounds, and dropped.
    func body(of request: Request, most: Int) async throws -> ByteBuffer {
        if let length = request.headers[.contentLength].flatMap({ Int($0) }), length > most {
            if length <= Self.mostDropped {
                for try await _ in request.body {}
            }
            throw HTTPError(.contentTooLarge)
        }
        return try await request.body.collect(upTo: most)
    }

    private static let mostDropped = 256 << 20
}
