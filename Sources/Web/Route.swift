import Casework
import Foundation
import Hummingbird
import Money
import Panel

/// One row of the table of routes: what is asked for, who may, and who answers.
struct Route: Sendable {
    enum Access: Hashable, Sendable {
        /// Nobody need be signed in.
        case open
        case signedIn
        /// Whoever's roles allow the act; for others the page is not there.
        case may(Act)
    }

    let method: HTTPRequest.Method
    /// With `{name}` for what differs.
    let path: String
    let access: Access
    let answer: @Sendable (Asked) async throws -> Response

    static func get(
        _ path: String,
        _ access: Access,
        _ answer: @escaping @Sendable (Asked) async throws -> Response
    ) -> Route {
        Route(method: .get, path: path, access: access, answer: answer)
    }

    static func post(
        _ path: String,
        _ access: Access,
        _ answer: @escaping @Sendable (Asked) async throws -> Response
    ) -> Route {
        Route(method: .post, path: path, access: access, answer: answer)
    }
}

/// One request for a page: who asks, what was sent in, and the house it came to.
struct Asked: Sendable {
    let website: Website
    let request: Request
    let visit: Visit
    let caller: Caller
    /// Nil for whoever has not signed in.
    let officer: SignedIn?
    /// What was sent in with a form; empty where there was none.
    let form: FormBody
    /// What stands after the question mark.
    let search: FormBody
    /// The secret of the visit, or of the form of somebody who has none yet.
    let secret: String

    var casework: Casework { website.casework }

    /// A word of the path.
    func parameter(_ name: String) -> String {
        visit.parameters.get(name)?.removingPercentEncoding ?? ""
    }

    /// A word after the question mark; nil where it is missing or empty.
    func query(_ name: String) -> String? {
        search[name].flatMap { $0.isEmpty ? nil : $0 }
    }

    /// This page's own address, with what stands after the question mark.
    var address: String {
        let query = request.uri.query.map { "?" + $0 } ?? ""
        return request.uri.path + query
    }

    /// By the house's own clock and zone.
    func today() async throws -> Day { try await look(Today()).today }

    func look<L: LookUp>(_ lookUp: L) async throws -> L.Answer {
        try await casework.look(lookUp, as: caller)
    }
}

/// Whoever is signed in, as pages greet them.
struct SignedIn: Sendable {
    let reference: String
    let name: String
    let roles: Set<Role>
    let provider: String?

    init(_ answer: WhoAmI.Answer) {
        reference = answer.officer
        name = answer.name
        roles = Set(answer.roles.compactMap(Role.init(rawValue:)))
        provider = answer.provider
    }

    func may(_ act: Act) -> Bool {
        roles.may(act)
    }
}
