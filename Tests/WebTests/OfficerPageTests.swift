import Casework
import Database
import Money
import Panel
import Seeds
import Testing

extension WebTests {
    @Suite
    struct OfficerPageTests {
        @Test(arguments: Engine.allCases)
        func `an administrator adds somebody, invites them, and ends it all again`(
            on engine: Engine
        ) async throws {
            try await inTown(on: engine) { town in
                let browser = try await town.browser(.administrator)
                let added = try await browser.submit(
                    "/officers/new",
                    [("name", "Nell Ives"), ("roles", "auditor"), ("roles", "finance")]
                )
                let page = try #require(added.location).split(separator: "?").map(String.init)[0]
                #expect(try await browser.get(page).text.contains("Nell Ives"))

                let invited = try await browser.submit(
                    page + "/invite",
                    [("sign_in_name", "nell.\(engine)@example.org")]
                )
                #expect(invited.text.contains("dvt_"))
                let token = try await browser.submit(page + "/token", [("scope", "look")])
                #expect(token.text.contains("shown this once") && token.text.contains("dvt_"))
                let reference = try #require(token.text.firstMatch(of: /Token (TOK-\d+)/)).1
                let revoke = "/officers/tokens/\(reference)/revoke"
                #expect(try await browser.get("/officers/tokens").text.contains(revoke))
                #expect(try await browser.submit(revoke, []).status == 303)
                #expect(try await !browser.get("/officers/tokens").text.contains(revoke))
                let check = try await browser.submit(page + "/leave", [])
                #expect(check.text.contains("What ends"))
                #expect(try await browser.get(page).text.contains("Issue a token"))
                let left = try await browser.post(page + "/leave", check.hidden.map { ($0, $1) })
                #expect(left.status == 303)
                #expect(try await !browser.get(page).text.contains("Issue a token"))
            }
        }

        @Test(arguments: Engine.allCases)
        func `a rule is changed from a day on, after a look at what it would be`(
            on engine: Engine
        ) async throws {
            try await inTown(on: engine) { town in
                let browser = try await town.browser(.administrator)
                let typed = [("value", "45"), ("from", "2031-01-01")]
                let check = try await browser.submit("/rules/setting/key-days", typed)
                #expect(check.text.contains("Check before you confirm"))
                #expect(try await !browser.get("/rules").text.contains("1 January 2031"))
                let fields = check.hidden.filter { $0.key != "csrf" || !$0.value.isEmpty }
                let done = try await browser.post(
                    "/rules/setting/key-days",
                    fields.map { ($0, $1) }
                )
                #expect(done.location?.hasPrefix("/rules?done=") == true)
                let rules = try await browser.get("/rules").text
                #expect(rules.contains("What is to come") && rules.contains("1 January 2031"))
                for page in [
                    "/rules/limits", "/rules/charges", "/rules/codes", "/rules/exceptions",
                ] {
                    #expect(try await browser.get(page).status == 200, "\(page)")
                }
            }
        }

        @Test(arguments: Engine.allCases)
        func `an exception is granted and ended`(on engine: Engine) async throws {
            try await inTown(on: engine) { town in
                let browser = try await town.browser(.administrator)
                let officer = try #require(town.officers[.coordinator]).officer
                let reason = try await town.look(
                    ListCodes(list: "exception-reason"),
                    as: .administrator
                )
                let until = Clock.system.now().day(in: "UTC").adding(days: 20)
                let check = try await browser.submit(
                    "/rules/exceptions/new",
                    [
                        ("officer", officer), ("rule", "record-accept"), ("until", "\(until)"),
                        ("reason", reason.items[0].code),
                    ]
                )
                let done = try await browser.post(
                    "/rules/exceptions/new",
                    check.hidden.map { ($0, $1) }
                )
                #expect(done.status == 303, "\(done.text)")
                let listed = try await browser.get("/rules/exceptions").text
                let end = try #require(listed.firstMatch(of: /\/rules\/exceptions\/EXC-\d+\/end/)).0
                #expect(try await browser.submit(String(end), []).status == 303)
                #expect(try await !browser.get("/rules/exceptions").text.contains(end))
            }
        }
    }
}
