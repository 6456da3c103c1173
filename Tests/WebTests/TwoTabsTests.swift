import Casework
import Database
import Panel
import Testing

@testable import Web

extension WebTests {
    /// What somebody does twice, or in two windows at once.
    @Suite
    struct TwoTabsTests {
        @Test(arguments: Engine.allCases)
        func `a chair who clicks twice decides once, and in another tab replaces that`(
            on engine: Engine
        ) async throws {
            try await inTown(on: engine) { town in
                let chair = try await town.browser(.chair)
                let (sitting, package) = try await Self.undecided(in: town)
                let path = "/sittings/\(sitting)/packages/\(package)"
                let typed = [("kind", "defer"), ("rationale", "Not everybody was there.")]
                let tabs = [
                    try await chair.submit(path, typed), try await chair.submit(path, typed),
                ]
                let pages = try await atOnce(tabs + tabs) { tab in
                    try await chair.post(path, tab.hidden.map { ($0, $1) })
                }
                #expect(pages.allSatisfy { $0.status == 303 })
                for page in pages {
                    let place = "/sittings/\(sitting)?decided=\(package)&done=decide.defer"
                    #expect(page.location?.hasPrefix(place) == true, "\(page.location ?? "")")
                }
                #expect(try await Self.decisions(on: package, in: town) == ["held", "replaced"])

                let out = try await chair.submit(path + "/withdraw", [("rationale", "A test.")])
                #expect(out.status == 303)
                // Going back to what was sent before decides nothing anew.
                _ = try await chair.post(path, tabs[0].hidden.map { ($0, $1) })
                #expect(
                    try await Self.decisions(on: package, in: town) == ["replaced", "withdrawn"]
                )
            }
        }

        private static func undecided(in town: Town) async throws -> (String, String) {
            let open = try await town.look(ListSittings(state: "open"), as: .chair).items
            let sitting = try #require(open.last).sitting
            let proposed = try await town.look(ListPackages(state: "proposed"), as: .chair).items
            // The newest may be another test's.
            return (sitting, try #require(proposed.last { $0.openSitting == nil }).package)
        }

        /// The states of all decisions on it.
        private static func decisions(
            on package: String,
            in town: Town
        ) async throws -> [String] {
            try await town.look(ListDecisions(package: package), as: .chair).items
                .filter { !["minuted", "expired"].contains($0.state) }.map(\.state).sorted()
        }
    }
}
