import Database
import HTTPTypes
import Panel
import Testing

@testable import Web

extension WebTests {
    /// What a form says when it cannot be taken.
    @Suite
    struct FormPageTests {
        @Test(arguments: Engine.allCases)
        func `everything that is missing is told at once`(on engine: Engine) async throws {
            try await inTown(on: engine) { town in
                let coordinator = try await town.browser(.coordinator)
                let page = try await coordinator.submit(
                    "/providers/PRV-1/check",
                    [("kind", ""), ("verified_on", ""), ("expires", "")]
                )
                #expect(page.status != 200 && page.text.contains("There is a problem"))
                for sentence in [
                    "“What you looked at”: choose one.",
                    "“When you looked at it” is missing: fill it in.",
                    "“The last day it holds” is missing: fill it in.",
                ] {
                    #expect(page.text.contains(sentence), "\(sentence)")
                }
                #expect(page.text.contains("#field-expires"))
            }
        }

        @Test(arguments: Engine.allCases)
        func `sent in after its visit ended it gives back what was written, to us alone`(
            on engine: Engine
        ) async throws {
            try await inTown(on: engine) { town in
                var chair = try await town.browser(.chair)
                let form = try await chair.get("/account/password").text
                let passwords = form.matches(of: /<input[^>]*type="password"[^>]*>/).compactMap {
                    $0.output.firstMatch(of: /name="([^"]+)"/).map { String($0.1) }
                }
                #expect(passwords.count == 2)
                chair.cookies = [:]
                let body =
                    "csrf=x&text=Typed%20for%20long"
                    + passwords.map { "&\($0)=secret" }.joined()
                func send(from site: String) async throws -> Browser.Page {
                    let type = "application/x-www-form-urlencoded"
                    let headers: HTTPFields = [.contentType: type, .fetchSite: site]
                    return try await chair.send(.post, "/concerns/new", headers, body)
                }
                let page = try await send(from: "same-origin")
                #expect(page.status == 403 && page.text.contains("You were signed out"))
                #expect(page.text.contains("Typed for long") && !page.text.contains("secret"))
                #expect(page.text.contains("/sign-in?to=%2Fconcerns%2Fnew"))
                let foreign = try await send(from: "cross-site")
                #expect(foreign.status == 403 && !foreign.text.contains("Typed for long"))
            }
        }

        @Test(arguments: Engine.allCases)
        func `a file that was not chosen is asked for where it is chosen`(
            on engine: Engine
        ) async throws {
            try await inTown(on: engine) { town in
                let provider = try await town.browser(.provider)
                for path in ["/sessions/upload", "/invoices/upload", "/outcomes/upload"] {
                    let page = try await provider.submit(path, [])
                    #expect(page.text.contains("No file was chosen: choose one"), "\(path)")
                    #expect(page.text.contains("#field-file"), "\(path)")
                }
            }
        }

        @Test(arguments: Engine.allCases)
        func `an amount that is a setting is shown and typed in pounds`(
            on engine: Engine
        ) async throws {
            try await inTown(on: engine) { town in
                let administrator = try await town.browser(.administrator)
                let path = "/rules/setting/published-over-pence"
                let form = try await administrator.get(path)
                #expect(form.text.contains("value=\"500.00\""))
                let check = try await administrator.submit(path, [("value", "£1,600")])
                #expect(check.text.contains("£500.00") && check.text.contains("£1,600.00"))
                let unset = try await administrator.get("/rules").text
                #expect(unset.contains("What nobody has said yet"))
                #expect(unset.contains("/rules/setting/360giving-prefix"))
            }
        }
    }
}
