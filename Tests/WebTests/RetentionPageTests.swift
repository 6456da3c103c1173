import Casework
import Database
import HTTPTypes
import Panel
import Testing

extension WebTests {
    @Suite
    struct RetentionPageTests {
        @Test(arguments: Engine.allCases)
        func `the coordinator proposes to erase who a child is, and the chair does it`(
            on engine: Engine
        ) async throws {
            try await inTown(on: engine) { town in
                let identity = AddChild(identity: "name: Zbig Quill\nborn: 2012-01-02")
                let child = try await town.act(identity, as: .coordinator).child
                let coordinator = try await town.browser(.coordinator)
                let page = try await coordinator.get("/children/\(child)")
                #expect(page.text.contains("31 December 2037"), "25 years")
                #expect(page.text.contains("/children/\(child)/erase"))
                #expect(!page.text.contains("/children/\(child)/release"))
                let held = try await coordinator.submit(
                    "/children/\(child)/hold",
                    [("reason", "court")]
                )
                #expect(held.status == 303)
                let refused = try await coordinator.submit(
                    "/children/\(child)/erase",
                    [("reason", "court-order")]
                )
                #expect(refused.status == 409 && refused.text.contains("release it first"))
                let released = try await coordinator.submit(
                    "/children/\(child)/release",
                    [("reason", "court")]
                )
                #expect(released.status == 303)
                let proposed = try await coordinator.submit(
                    "/children/\(child)/erase",
                    [("reason", "court-order")]
                )
                #expect(proposed.location?.hasPrefix("/erasures?") == true)
                let list = try await town.look(ListErasures(child: child), as: .auditor)
                let erasure = try #require(list.items.first).erasure
                let chair = try await town.browser(.chair)
                let waiting = try await chair.get("/erasures?state=proposed")
                #expect(waiting.text.contains("/erasures/\(erasure)/approve"))
                let checked = try await chair.submit("/erasures/\(erasure)/approve", [])
                #expect(checked.text.contains("cannot be undone"))
                let before = try await town.look(ShowChild(child: child), as: .chair)
                #expect(before.erasedOn == nil, "it only showed what it would do")
                let done = try await chair.submit(
                    "/erasures/\(erasure)/approve",
                    [("confirmed", "yes")]
                )
                #expect(done.status == 303)
                let erased = try await coordinator.get("/children/\(child)")
                #expect(erased.text.contains("Erased on"))
                #expect(!erased.text.contains("/children/\(child)/identity"))
            }
        }

        @Test(arguments: Engine.allCases)
        func `how long records are kept is seen by all, and changed by the administrator`(
            on engine: Engine
        ) async throws {
            try await inTown(on: engine) { town in
                let finance = try await town.browser(.finance)
                let rules = try await finance.get("/rules/retention")
                #expect(rules.text.contains("Looked after") && rules.text.contains("75 years"))
                #expect(try await finance.get("/rules/retention/change").status == 404)
                #expect(try await finance.get("/erasures").status == 404)
                let administrator = try await town.browser(.administrator)
                let form = try await administrator.get("/rules/retention/change")
                #expect(form.text.contains("Last contact"))
                let chair = try await town.browser(.chair)
                #expect(try await chair.get("/erasures/due").text.contains("time is over"))
            }
        }
    }
}
