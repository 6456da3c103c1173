import Database
import Panel
import Seeds
import Testing

@testable import Web

extension WebTests {
    @Suite
    struct `My account` {
        @Test(arguments: Engine.allCases)
        func `is one click from every page, and ends a visit left open elsewhere`(
            engine: Engine
        ) async throws {
            try await inTown(on: engine) { town in
                let here = try await town.browser(.coordinator)
                #expect(try await here.get("/").text.contains("href=\"/account\""))
                let page = try await here.get("/account")
                #expect(page.status == 200)
                for words in ["My account", "Sign-in name", "Visits", "Tokens", "TOK-"] {
                    #expect(page.text.contains(words), "\(words)")
                }
                let other = town.officers[.chair]?.officer ?? ""
                #expect(!page.text.contains(other))
            }
        }

        @Test(arguments: Engine.allCases)
        func `asks for the present password before anything is changed`(
            engine: Engine
        ) async throws {
            try await inTown(on: engine) { town in
                let here = try await town.browser(.coordinator)
                for path in ["/account/password", "/account/second-factor"] {
                    let page = try await here.submit(
                        path,
                        [
                            ("password", "not this one"), ("new_password", "seven grey geese"),
                            ("code", "000000"),
                        ]
                    )
                    #expect(page.status == 409, "\(path)")
                    #expect(page.text.contains("not the password that you sign in with"))
                }
            }
        }
    }
}
