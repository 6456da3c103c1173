package import Casework
import Foundation
import HTTPTypes
import Hummingbird
import HummingbirdCore
package import Logging
import Mustache
import Panel

/// The house as the web sees it: Casework behind one table of routes.
package struct Website: Sendable {
    let casework: Casework
    let settings: ServerSettings
    let threshold: Threshold
    let log: Logger
    let readiness: Readiness
    let templates: MustacheLibrary
    let tally = Tally()
    let crowd: Crowd
    let chorus = Chorus()
    let names = Throttle(free: 5)
    let addresses = Throttle(free: 50)
    let watch = VisitWatch()
    let nameShelf = NameShelf()
    let rates: RateLimit
    let printer: Printer

    /// - Parameter chromium: what prints; this machine's own unless said.
    package init(
        _ casework: Casework,
        _ settings: ServerSettings,
        _ threshold: Threshold,
        log: Logger,
        chromium: Chromium? = Chromium(),
        obstacle: @escaping @Sendable () async -> String?
    ) {
        self.casework = casework
        self.settings = settings
        self.threshold = threshold
        self.log = log
        readiness = Readiness {
            if let shut = await threshold.obstacle() { return shut.code }
            return await obstacle()
        }
        templates = Templates.library
        crowd = Crowd(most: settings.limits.atOnce)
        rates = RateLimit(most: settings.limits.perMinute)
        printer = Printer(chromium)
    }

    /// Everything that answers, behind the gate.
    func router() -> Router<Visit> {
        let router = Router(context: Visit.self, options: .autoGenerateHeadEndpoints)
        router.add(middleware: Gate(website: self))
        for route in Route.all {
            router.on(RouterPath(route.path), method: route.method) { request, visit in
                try await answer(request, visit, by: route)
            }
        }
        for endpoint in Endpoint.all {
            let method: HTTPRequest.Method = endpoint.method == .get ? .get : .post
            router.on(RouterPath("/api/v1/" + endpoint.path), method: method) { request, visit in
                try await answer(request, visit, by: endpoint)
            }
        }
        for statement in StatementEndpoint.all {
            router.get(RouterPath("/api/v1/" + statement.path)) { request, visit in
                try await answer(request, visit, by: statement)
            }
        }
        return router
    }

    /// Draws a page.
    func page(
        _ template: String,
        _ model: some Sendable,
        status: HTTPResponse.Status = .ok
    ) -> Response {
        let html = templates.render(Parts.of(model) as Any, withTemplate: template) ?? ""
        return Response(
            status: status,
            headers: [.contentType: "text/html; charset=utf-8"],
            body: ResponseBody(byteBuffer: ByteBuffer(string: html))
        )
    }
}
