import Casework
import Database
import Panel
import Testing

extension WebTests {
    @Suite
    struct HomePageTests {
        @Test(arguments: Engine.allCases, Role.allCases)
        func `each role begins with its own queues, and each leads somewhere`(
            on engine: Engine,
            role: Role
        ) async throws {
            try await inTown(on: engine) { town in
                let browser = try await town.browser(role)
                let home = try await browser.get("/")
                #expect(home.status == 200)
                let queues = try await town.look(Queues(), as: role).queues
                #expect(home.text.matches(of: /<li class="queue/).count == queues.count)
                let cards = home.text.split(separator: "<ul class=\"queues\">").last ?? ""
                for match in cards.matches(of: /<h2><a href="([^"]+)"/) {
                    let page = try await browser.get(String(match.1).replacing("&amp;", with: "&"))
                    #expect([200, 303].contains(page.status), "\(role): \(match.1)")
                }
            }
        }
    }
}
