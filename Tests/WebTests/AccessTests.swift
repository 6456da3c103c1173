import Casework
import Database
import HTTPTypes
import Panel
import Testing

@testable import Web

extension WebTests {
    /// Who may open what: the table of routes, as everybody.
    @Suite
    struct AccessTests {
        @Test(arguments: Engine.allCases)
        func `nobody sees a page of somebody who is signed in`(on engine: Engine) async throws {
            try await inTown(on: engine) { town in
                let stranger = try await town.browser()
                for route in Route.all where route.method == .get && route.access != .open {
                    let page = try await stranger.get(Self.example(of: route))
                    #expect(page.status == 303, "\(route.path)")
                    #expect(page.location?.hasPrefix("/sign-in") == true, "\(route.path)")
                }
            }
        }

        @Test(arguments: Engine.allCases, Role.allCases)
        func `a page that a role may not see is not there`(
            on engine: Engine,
            role: Role
        ) async throws {
            try await inTown(on: engine) { town in
                let browser = try await town.browser(role)
                for route in Route.all where route.method == .get {
                    guard case .may(let act) = route.access else { continue }
                    let page = try await browser.get(Self.example(of: route))
                    if act.roles.contains(role) {
                        #expect(page.status < 500, "\(role) \(route.path): \(page.text)")
                        // What stands in braces may not be there; the rest is, for all of them.
                        // Nobody has said who publishes.
                        let isUnset = page.status == 409 && route.path.hasPrefix("/reports/files")
                        let isThere = [200, 303, 422].contains(page.status) || isUnset
                        let isFixed = !route.path.contains("{")
                        #expect(isThere || !isFixed, "\(role) \(route.path): \(page.status)")
                    } else {
                        #expect(page.status == 404, "\(role) \(route.path)")
                    }
                }
            }
        }

        @Test(arguments: Engine.allCases)
        func `an act that is sent without the form's token changes nothing`(
            on engine: Engine
        ) async throws {
            try await inTown(on: engine) { town in
                for role in Role.allCases {
                    let browser = try await town.browser(role)
                    for route in Route.all where route.method == .post && route.access != .open {
                        let page = try await browser.post(Self.example(of: route), [("csrf", "x")])
                        #expect(page.status == 403, "\(role) \(route.path)")
                    }
                }
            }
        }

        @Test
        func `every page but a few is for an act of Panel's table`() {
            let others = Route.all.filter { route in
                if case .may = route.access { false } else { true }
            }
            #expect(
                Set(others.map(\.path)) == [
                    "/", "/healthz", "/readyz", "/styles/{file}", "/sign-in", "/sign-out",
                    "/welcome", "/api/v1/openapi.json",
                ]
            )
        }

        /// The path with something in its braces that could be there.
        static func example(of route: Route) -> String {
            let words = [
                "sitting": "CCEP-2026-11-25", "number": "1", "package": "PKG-1", "order": "ORD-1",
                "provider": "PRV-1", "fund": "FUND-1", "officer": "OFR-1", "invoice": "INV-1",
                "run": "RUN-1", "payment": "PAY-1", "session": "SES-1", "outcome": "OUT-1",
                "service": "SVC-1", "correction": "COR-1", "child": "CH-0000000",
            ]
            return route.path.replacing(/\{(\w+)\}/) { words[String($0.1)] ?? "1" }
        }
    }
}
