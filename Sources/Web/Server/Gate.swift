import Casework
import HTTPTypes
import Hummingbird
import HummingbirdCore
import Logging
import NIOCore
import NIOHTTP1
import Panel

/// What every request passes on its way in and out: room enough, an answer whatever happens, the
/// headers that keep a browser safe, one line in the log.
struct Gate: RouterMiddleware {
    let website: Website

    func handle(
        _ request: Request,
        context: Visit,
        next: (Request, Visit) async throws -> Response
    ) async throws -> Response {
        let start = ContinuousClock.now
        var response: Response
        if Self.vital.contains(request.uri.path) {
            response = await answer(request, context, next)
        } else if website.crowd.enter() {
            defer { website.crowd.leave() }
            response = await answer(request, context, next)
        } else {
            response = told(Problem(.serviceUnavailable, retryAfter: 1), to: request)
        }
        protect(&response)
        let route = context.endpointPath ?? "none"
        let took = ContinuousClock.now - start
        website.tally.note(route, status: response.status.code, took: took)
        website.log.info(
            "request",
            metadata: [
                "id": "\(context.id)", "method": "\(request.method.rawValue)",
                "route": "\(route)", "status": "\(response.status.code)",
                "ms":
                    "\(took.components.seconds * 1_000 + took.components.attoseconds / 1_000_000_000_000_000)",
            ]
        )
        response.headers[.requestID] = context.id
        return response
    }

    private func answer(
        _ request: Request,
        _ visit: Visit,
        _ next: (Request, Visit) async throws -> Response
    ) async -> Response {
        do {
            if !Self.isForAnybody(request.uri.path),
                let fault = await website.threshold.obstacle()
            {
                return told(Problem(shut: fault, incident: note(fault, visit)), to: request)
            }
            return try await next(request, visit)
        } catch let refusal as Refusal {
            return told(Problem(refusal.status, refusal.reason), to: request)
        } catch let refusal as ArgumentRefusal {
            return told(Problem(.badRequest, refusal), to: request)
        } catch let fault as Fault {
            return told(Problem(fault, incident: note(fault, visit)), to: request)
        } catch let error as HTTPError {
            return told(Problem(error.status), to: request)
        } catch is HTTPParserError {
            // The body broke off, or is not as it was announced.
            return told(Problem(.badRequest), to: request)
        } catch is BodyTooSlow {
            return told(Problem(.requestTimeout), to: request)
        } catch is NIOTooManyBytesError {
            return told(Problem(.contentTooLarge), to: request)
        } catch is CancellationError {
            // The server stops, and what had not begun is not begun any more.
            return told(Problem(.serviceUnavailable, retryAfter: 5), to: request)
        } catch {
            let fault = Fault(
                code: "internal",
                sentence: "Something went wrong inside; nothing was changed.",
                detail: "\(type(of: error))"
            )
            return told(Problem(fault, incident: note(fault, visit)), to: request)
        }
    }

    private func note(_ fault: Fault, _ visit: Visit) -> String {
        let incident = String(UInt32.random(in: 0x1000_0000 ... .max), radix: 16).uppercased()
        website.log.error(
            "fault",
            metadata: [
                "incident": "\(incident)", "id": "\(visit.id)", "code": "\(fault.code)",
                "detail": "\(fault.detail)",
            ]
        )
        return incident
    }

    /// Programs get the problem as JSON, people a page.
    private func told(_ problem: Problem, to request: Request) -> Response {
        let isProgram = request.uri.path.hasPrefix("/api/")
        guard !isProgram else { return problem.response }
        var response = website.page(
            "message",
            Message(problem),
            status: HTTPResponse.Status(code: problem.status)
        )
        response.headers[.retryAfter] = problem.response.headers[.retryAfter]
        return response
    }

    private func protect(_ response: inout Response) {
        for (name, value) in Self.headers where response.headers[name] == nil {
            response.headers[name] = value
        }
        if website.settings.isSecure {
            response.headers[.strictTransportSecurity] = "max-age=31536000"
        }
    }

    /// Answered however many wait: whoever watches over the server must not take it for dead.
    private static let vital: Set = ["/healthz", "/readyz"]

    /// Told before anybody may come in: that is, and how a page looks that says so.
    private static func isForAnybody(_ path: String) -> Bool {
        vital.contains(path) || path.hasPrefix("/styles/")
    }

    private static let headers: [(HTTPField.Name, String)] = [
        (
            .contentSecurityPolicy,
            "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self'; "
                + "connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'"
        ),
        (.xContentTypeOptions, "nosniff"),
        (.cacheControl, "no-store"),
        (.referrerPolicy, "same-origin"),
        (.frameOptions, "DENY"),
        (.openerPolicy, "same-origin"),
        (.resourcePolicy, "same-origin"),
        (.permissionsPolicy, "camera=(), geolocation=(), microphone=()"),
    ]
}
