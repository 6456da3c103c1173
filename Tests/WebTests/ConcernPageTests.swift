import Casework
import Database
import Panel
import Testing

extension WebTests {
    @Suite
    struct ConcernPageTests {
        @Test(arguments: Engine.allCases)
        func
            `a provider raises one, a coordinator reads it and takes it on, the provider sees that`(
                on engine: Engine
            ) async throws
        {
            try await inTown(on: engine) { town in
                let provider = try await town.browser(.provider)
                let live = try await town.look(ListOrders(state: "live"), as: .provider)
                let order = try #require(live.items.first).order
                let form = try await provider.get("/concerns/new?order=\(order)")
                #expect(form.text.contains("ring 999"))
                let sent = try await provider.submit(
                    "/concerns/new",
                    [("order", order), ("child", ""), ("text", "Would not say <where> from")]
                )
                #expect(sent.status == 303)
                let page = try #require(sent.location).split(separator: "?").map(String.init)[0]
                #expect(try await provider.get(page).text.contains("raised"))

                let coordinator = try await town.browser(.coordinator)
                #expect(try await coordinator.get(page).text.contains("Acknowledge it"))
                let read = try await coordinator.submit(page + "/read", [])
                #expect(read.text.contains("Would not say &lt;where&gt; from"))
                #expect(try await coordinator.submit(page + "/acknowledge", []).status == 303)
                #expect(try await provider.get(page).text.contains("acknowledged"))
                #expect(try await coordinator.get(page).text.contains("Close it"))
                let closed = try await coordinator.submit(page + "/close", [("reason", "known")])
                #expect(closed.status == 303)
                #expect(try await provider.get(page).text.contains("closed"))
            }
        }

        @Test(arguments: Engine.allCases)
        func `a form that names nothing says so, and keeps what was typed`(
            on engine: Engine
        ) async throws {
            try await inTown(on: engine) { town in
                let chair = try await town.browser(.chair)
                let wrong = try await chair.submit(
                    "/concerns/new",
                    [("order", ""), ("child", ""), ("text", "Typed for long")]
                )
                #expect(wrong.status == 409 && wrong.text.contains("Typed for long"))
                #expect(wrong.text.contains("name one of them"))
            }
        }
    }
}
