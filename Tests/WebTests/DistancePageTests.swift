import Casework
import Database
import Panel
import Testing

extension WebTests {
    @Suite
    struct DistancePageTests {
        @Test(arguments: Engine.allCases)
        func `those who see reports see how far children came, and no child`(
            on engine: Engine
        ) async throws {
            try await inTown(on: engine) { town in
                let chair = try await town.browser(.chair)
                let page = try await chair.get("/reports/distance")
                #expect(page.text.contains("They show no cause"))
                #expect(page.text.contains("Worse is possible, and no failure"))
                #expect(page.text.contains("/distance.csv?to="))
                #expect(!page.text.contains("CH-") && !page.text.contains("PKG-"))
                #expect(try await chair.get("/reports/distance?to=2026").status == 422)
                let tabs = try await chair.get("/reports/cost")
                #expect(tabs.text.contains("/reports/distance"))
                let finance = try await town.browser(.finance)
                #expect(try await finance.get("/reports/distance").status == 200)
                let provider = try await town.browser(.provider)
                #expect(try await provider.get("/reports/distance").status == 404)
            }
        }
    }
}
