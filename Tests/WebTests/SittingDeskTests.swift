import Casework
import Database
import Money
import Panel
import Seeds
import Testing

@testable import Web

extension WebTests {
    /// The chair's desk, and what a coordinator undoes on the web.
    @Suite
    struct SittingDeskTests {
        @Test(arguments: Engine.allCases)
        func `what else is ticked stays ticked when a case is decided`(
            on engine: Engine
        ) async throws {
            try await inTown(on: engine) { town in
                let coordinator = try await town.browser(.coordinator)
                let chair = try await town.browser(.chair)
                let first = try await PanelPagesTests.package(in: town, by: coordinator)
                let second = try await PanelPagesTests.package(in: town, by: coordinator)
                let sitting = try await PanelPagesTests.sitting(in: town, by: coordinator)
                let typed = [
                    ("kind", "defer"), ("rationale", "Not everybody was there."), ("tick", second),
                ]
                let path = "\(sitting)/packages/\(first)"
                let check = try await chair.submit(path, typed)
                #expect(check.text.contains(#"name="tick" value="\#(second)""#))
                let decided = try await chair.confirm(path, check)
                let location = try #require(decided.location)
                #expect(location.contains("&tick=\(second)"))
                #expect(location.contains("#case-PKG-"), "the next case comes next: \(location)")

                let desk = try await chair.get(String(location.prefix { $0 != "#" }))
                #expect(desk.text.contains(#"value="\#(second)" checked"#))
                #expect(!desk.text.contains(#"value="\#(first)""#), "it is decided")
                #expect(desk.text.contains("Decided in this sitting (1), £0.00 held"))
                #expect(desk.text.contains("It is put off"))
                #expect(desk.text.contains("Child so far from all funds"))
                let reported = try await chair.submit(path, typed + [("tick", "a b&c=d")])
                let unread = try await chair.post(
                    path,
                    reported.hidden.map { ($0, $1) } + [("tick", "a b&c=d")]
                )
                #expect(unread.location?.contains("a%20b") == false)
                #expect(unread.location?.contains("c=d") == false, "references only")
            }
        }

        @Test(arguments: Engine.allCases)
        func `a line goes on longer by its day alone, and the minutes say until when`(
            on engine: Engine
        ) async throws {
            try await inTown(on: engine) { town in
                let coordinator = try await town.browser(.coordinator)
                let chair = try await town.browser(.chair)
                let sitting = try await PanelPagesTests.sitting(in: town, by: coordinator)
                var packages = Set<String>()
                for order in try await town.look(ListOrders(state: "live"), as: .chair).items {
                    packages.insert(order.package)
                }
                for name in packages.sorted() {
                    let package = try await town.look(ShowPackage(package: name), as: .chair)
                    let path = "\(sitting)/packages/\(name)"
                    let until = package.lines[0].to.adding(days: 1)
                    let typed = [
                        ("kind", "vary"), ("rationale", "It does good."), ("until_1", "\(until)"),
                    ]
                    let check = try await chair.submit(path, typed)
                    guard check.text.contains("goes on until") else { continue }
                    _ = try await chair.confirm(path, check)
                    let minutes = try await chair.get("\(sitting)/minutes").text
                    #expect(minutes.contains(", until \(Shown.day(until))"))
                    return
                }
                Issue.record("no line of the town’s can go on")
            }
        }

        @Test(arguments: Engine.allCases)
        func `a sitting is opened after a look, called off, and is open no more`(
            on engine: Engine
        ) async throws {
            try await inTown(on: engine) { town in
                let coordinator = try await town.browser(.coordinator)
                let chair = try await town.browser(.chair)
                let day = PanelPagesTests.today.adding(days: 200)
                let check = try await coordinator.submit("/sittings/new", [("date", "\(day)")])
                #expect(check.text.contains("open already"), "another one is")
                #expect(check.text.contains(Shown.day(day)))
                let opened = try await coordinator.confirm("/sittings/new", check)
                let sitting = String(try #require(opened.location).prefix { $0 != "?" })
                let now = try await chair.get("/sittings/now")
                #expect(now.status == 303 && now.location != sitting, "its day has not come")

                #expect(try await coordinator.get(sitting).links.contains("\(sitting)/cancel"))
                let off = try await coordinator.submit("\(sitting)/cancel", [])
                #expect(off.location == "/sittings?done=sitting-cancel")
                #expect(try await chair.get(sitting).text.contains("was called off"))
                let open = try await town.look(ListSittings(state: "open"), as: .chair).items
                #expect(!open.map { "/sittings/\($0.sitting)" }.contains(sitting))
            }
        }

        @Test(arguments: Engine.allCases)
        func `who was not there is taken off the list, and an empty sitting is not closed`(
            on engine: Engine
        ) async throws {
            try await inTown(on: engine) { town in
                let coordinator = try await town.browser(.coordinator)
                let chair = try await town.browser(.chair)
                let sitting = try await PanelPagesTests.sitting(
                    in: town,
                    by: coordinator,
                    isQuorate: false
                )
                let person = [("person", "Sam Sample")]
                let seated = try await coordinator.submit(
                    "\(sitting)/attendance",
                    person + [("agency", "police")]
                )
                #expect(seated.status == 303)
                let path = "\(sitting)/attendance/withdraw"
                let out = try await coordinator.submit(path, person)
                #expect(out.location == "\(sitting)?done=sitting-unattend")
                #expect(try await !coordinator.get(sitting).text.contains("Sam Sample"))
                let whose = try #require(town.officers[.chair]).officer
                let declared = try await coordinator.submit(
                    "\(sitting)/interests",
                    [("person", whose), ("provider", "PRV-1"), ("nature", "trustee")]
                )
                #expect(declared.status == 303, "\(declared.text)")
                let back = try await coordinator.submit(
                    "\(sitting)/interests/withdraw",
                    [("declared", "PRV-1 \(whose)")]
                )
                #expect(back.location == "\(sitting)?done=sitting-uninterest", "\(back.text)")
                #expect(try await coordinator.get(sitting).text.contains("None declared."))
                let closing = try await chair.submit("\(sitting)/close", [])
                #expect(closing.status == 409 && closing.text.contains("call it off on its page"))
                _ = try await coordinator.submit("\(sitting)/cancel", [])
            }
        }

        @Test(arguments: Engine.allCases)
        func `nobody fills in a decision for a sitting that is closed`(
            on engine: Engine
        ) async throws {
            try await inTown(on: engine) { town in
                let chair = try await town.browser(.chair)
                let closed = try await town.look(ListSittings(state: "closed"), as: .chair).items
                let sitting = try #require(closed.first).sitting
                let page = try await chair.get("/sittings/\(sitting)/packages/PKG-1")
                #expect(page.status == 409 && page.text.contains("\(sitting) is closed"))
            }
        }

        @Test(arguments: Engine.allCases)
        func `a package is withdrawn on its page before anybody decides on it`(
            on engine: Engine
        ) async throws {
            try await inTown(on: engine) { town in
                let coordinator = try await town.browser(.coordinator)
                let package = try await PanelPagesTests.package(in: town, by: coordinator)
                let path = "/packages/\(package)/withdraw"
                #expect(try await coordinator.get("/packages/\(package)").links.contains(path))
                let codes = try await town.look(ListCodes(list: "package-reason"), as: .coordinator)
                let first = codes.items.first { $0.inForce }
                let reason = try #require(first).code
                let gone = try await coordinator.submit(path, [("reason", reason)])
                #expect(gone.location == "/packages/\(package)?done=package-withdraw")
                let page = try await coordinator.get("/packages/\(package)")
                #expect(!page.links.contains(path))
            }
        }

        @Test(arguments: Engine.allCases)
        func `all that waits on an order is one tick, and ticking none says so`(
            on engine: Engine
        ) async throws {
            try await inTown(on: engine) { town in
                let coordinator = try await town.browser(.coordinator)
                let form = try await coordinator.get("/sessions/accept")
                let none = try await coordinator.submit("/sessions/accept", [])
                #expect(none.text.contains("Tick at least one session."))
                let found = form.text.firstMatch(of: /value="(SES-\d+ SES-[^"]+)"/)
                let whole = try #require(found)
                let names = whole.1.split(separator: " ")
                let check = try await coordinator.submit(
                    "/sessions/accept",
                    [("sessions", String(whole.1)), ("sessions", String(names[0]))]
                )
                #expect(check.text.contains("All \(names.count) of ORD-"), "\(check.text)")
            }
        }
    }
}
