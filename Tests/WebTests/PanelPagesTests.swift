import Casework
import Database
import Money
import Panel
import Testing

@testable import Web

extension WebTests {
    /// From a child that is entered to the minutes that fund it, as coordinator and chair do it.
    @Suite
    struct PanelPagesTests {
        @Test(arguments: Engine.allCases)
        func `a child is entered, a package proposed, decided, and stands in locked minutes`(
            on engine: Engine
        ) async throws {
            try await inTown(on: engine) { town in
                let coordinator = try await town.browser(.coordinator)
                let chair = try await town.browser(.chair)
                let package = try await Self.package(in: town, by: coordinator)
                let sitting = try await Self.sitting(in: town, by: coordinator)

                let ticked = try await chair.post(
                    sitting,
                    try await chair.get(sitting).hidden.map { ($0, $1) } + [("tick", package)]
                )
                #expect(ticked.status == 200 && ticked.text.contains("1 case"))
                #expect(ticked.text.contains("With what is ticked"))

                // Another page of cases, on which it does not stand.
                let next = try await chair.post(
                    sitting + "?after=999999999",
                    try await chair.get(sitting).hidden.map { ($0, $1) } + [("tick", package)]
                )
                #expect(next.text.contains(#"name="tick" value="\#(package)""#))
                #expect(next.text.contains("On other pages") && next.text.contains("1 case"))

                let deciding = "\(sitting)/packages/\(package)"
                let unreasoned = try await chair.submit(
                    deciding,
                    [("kind", "fund"), ("rationale", " "), ("reason", "")]
                )
                #expect(unreasoned.status == 400)
                #expect(unreasoned.text.contains("Write the panel’s reasons."))
                #expect(unreasoned.text.contains("#field-rationale"))
                let check = try await chair.submit(
                    deciding,
                    [("kind", "fund"), ("rationale", "Agreed by all"), ("reason", "")]
                )
                #expect(check.status == 200, "\(check.text)")
                #expect(check.text.contains("Record the decision"))
                #expect(try await Self.state(of: package, in: town) == "proposed")
                let decided = try await chair.post(deciding, check.hidden.map { ($0, $1) })
                #expect(decided.status == 303)
                #expect(decided.location?.contains("&done=decide.fund") == true)
                let again = try await chair.post(deciding, check.hidden.map { ($0, $1) })
                #expect(again.status == 303, "going back and sending it again decides once")
                #expect(try await Self.state(of: package, in: town) == "held")

                let closing = try await chair.get("\(sitting)/close")
                #expect(closing.text.contains(package) && closing.text.contains("Not decided"))
                let closed = try await chair.submit("\(sitting)/close", [])
                #expect(closed.location == "\(sitting)/minutes?done=sitting-close")
                let minutes = try await chair.get("\(sitting)/minutes")
                #expect(minutes.text.contains("Locked") && minutes.text.contains("Agreed by all"))
                #expect(minutes.text.firstMatch(of: /[0-9a-f]{64}/) != nil)
                let finance = try await town.browser(.finance).get(sitting)
                #expect(finance.text.contains(package) && !finance.text.contains("Agreed by all"))
            }
        }

        @Test(arguments: Engine.allCases)
        func `a sitting without its quorum says who is missing, and does not close`(
            on engine: Engine
        ) async throws {
            try await inTown(on: engine) { town in
                let coordinator = try await town.browser(.coordinator)
                let chair = try await town.browser(.chair)
                let package = try await Self.package(in: town, by: coordinator)
                let sitting = try await Self.sitting(in: town, by: coordinator, isQuorate: false)
                let path = "\(sitting)/packages/\(package)"
                let check = try await chair.submit(
                    path,
                    [("kind", "fund"), ("rationale", "Agreed by all")]
                )
                _ = try await chair.post(path, check.hidden.map { ($0, $1) })
                let closing = try await chair.get("\(sitting)/close")
                #expect(closing.text.contains("not quorate"))
                #expect(!closing.text.contains("<button>Close the sitting</button>"))
                let closed = try await chair.submit("\(sitting)/close", [])
                #expect(closed.status == 409)
                let out = try await chair.submit("\(path)/withdraw", [("rationale", "Too early")])
                #expect(out.location == "\(sitting)?done=decide-withdraw")
                #expect(try await Self.state(of: package, in: town) == "proposed")
            }
        }

        @Test(arguments: Engine.allCases)
        func `who a child is stands in no address and is shown once a reason is recorded`(
            on engine: Engine
        ) async throws {
            try await inTown(on: engine) { town in
                let coordinator = try await town.browser(.coordinator)
                let entered = try await Self.child(by: coordinator, localID: "W-\(engine)-7")
                let twice = try await coordinator.submit(
                    "/children/new",
                    Self.identity(localID: "W-\(engine)-7")
                )
                #expect(twice.status == 409 && twice.text.contains("There is a problem"))
                let found = try await coordinator.submit(
                    "/children/find",
                    [("local_id", "w-\(engine)-7")]
                )
                #expect(found.location == "/children/\(entered)")
                let nobody = try await coordinator.submit("/children/find", [("local_id", "none")])
                #expect(nobody.text.contains("No child has this local id."))
                let page = try await coordinator.get("/children/\(entered)")
                #expect(page.status == 200 && !page.text.contains("Robin Example"))
                let path = "/children/\(entered)/identity"
                let unasked = try await coordinator.submit(path, [])
                #expect(!unasked.text.contains("Robin Example"))
                let read = try await coordinator.submit(path, [("reason", "panel")])
                #expect(read.status == 200 && read.text.contains("Robin Example"))
            }
        }

        private static func identity(localID: String) -> [(String, String)] {
            [
                ("name", "Robin Example"), ("born", "2012-03-04"), ("local_id", localID),
                ("contact", ""),
            ]
        }

        private static func child(by coordinator: Browser, localID: String) async throws -> String {
            let page = try await coordinator.submit("/children/new", identity(localID: localID))
            let location = try #require(page.location)
            return String(location.dropFirst("/children/".count).prefix { $0 != "?" })
        }

        /// A package for a new child that nothing stands against.
        static func package(
            in town: Town,
            by coordinator: Browser
        ) async throws -> String {
            let child = try await child(by: coordinator, localID: "")
            // As a case of the demo asks for it: its provider is approved, its checks hold.
            let open = try await town.look(ListSittings(state: "open"), as: .coordinator).items
            let cases = try await town.look(
                ListCases(sitting: try #require(open.last).sitting),
                as: .coordinator
            ).items
            let line = try #require(
                cases.flatMap(\.lines).first { $0.standing == .approved && $0.lacking.isEmpty }
            )
            let typed = [
                ("child", child), ("goals", "Back in education"), ("level", ""),
                ("level_reason", ""), ("referred_on", ""), ("fund", line.fund),
                ("service_1", line.service), ("quantity_1", "1"), ("from_1", "\(line.from)"),
                ("to_1", "\(line.to)"), ("beneficiary_1", "child"),
                ("line_fund_1", ""), ("service_2", ""),
            ]
            let shown = try await coordinator.submit(
                "/packages/new",
                typed + [("preview", "1")]
            )
            #expect(shown.status == 200 && shown.text.contains("What this would ask for"))
            let proposed = try await coordinator.submit("/packages/new", typed)
            let location = try #require(proposed.location, "\(proposed.text)")
            return String(location.dropFirst("/packages/".count).prefix { $0 != "?" })
        }

        /// A sitting of today; its path.
        static func sitting(
            in town: Town,
            by coordinator: Browser,
            isQuorate: Bool = true
        ) async throws -> String {
            let checked = try await coordinator.submit("/sittings/new", [("date", "\(today)")])
            #expect(checked.text.contains("open already"), "the demo has one open")
            let opened = try await coordinator.confirm("/sittings/new", checked)
            let sitting = String(try #require(opened.location).prefix { $0 != "?" })
            for agency in isQuorate ? ["children-services", "police", "health"] : [] {
                let page = try await coordinator.submit(
                    "\(sitting)/attendance",
                    [("person", "Somebody of \(agency)"), ("agency", agency)]
                )
                #expect(page.status == 303, "\(page.text)")
            }
            return sitting
        }

        private static func state(of package: String, in town: Town) async throws -> String {
            try await town.look(ShowPackage(package: package), as: .chair).state
        }

        static let today = Clock.system.now().day(in: "Europe/London")
    }
}
