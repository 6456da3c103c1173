import Casework
import Database
import HTTPTypes
import Money
import Panel
import Testing

@testable import Web

extension WebTests {
    /// A provider's whole job in a browser.
    @Suite
    struct ProviderTests {
        @Test(arguments: Engine.allCases)
        func `a session is logged from its order, and stands on the order's page`(
            on engine: Engine
        ) async throws {
            try await inTown(on: engine) { town in
                let provider = try await town.browser(.provider)
                let line = try await town.openLine()
                let form = "/sessions/log?line=\(line.line)"
                let asked = try await provider.get(form)
                #expect(asked.text.contains("value=\"\(line.line)\" selected"))
                #expect(asked.text.contains("value=\"\(try await town.today())\""))
                let sent = try await provider.submit(form, line.typed(start: "06:01"))
                #expect(sent.status == 303, "\(sent.text)")
                let order = line.line.prefix { $0 != "/" }
                #expect(sent.location == "/orders/\(order)?done=\(Act.recordSession.rawValue)")
                let page = try await provider.get(sent.location ?? "")
                #expect(page.text.contains("The session is recorded"))
                #expect(page.text.contains(Shown.day(line.from)))
            }
        }

        @Test(arguments: Engine.allCases)
        func `several sessions in one form are all recorded, or none`(
            on engine: Engine
        ) async throws {
            try await inTown(on: engine) { town in
                let provider = try await town.browser(.provider)
                let line = try await town.openLine()
                func rows(_ second: String) -> [(String, String)] {
                    [
                        ("line-1", line.line), ("on-1", "\(line.from)"),
                        ("attendance-1", "absent-acceptable"),
                        ("line-2", line.line), ("on-2", second),
                        ("attendance-2", "absent-acceptable"),
                    ]
                }
                let before = try await town.sessions(on: line.line)
                let wrong = try await provider.submit("/sessions/several", rows("1999-01-01"))
                #expect(wrong.status >= 400)
                #expect(wrong.text.contains("href=\"#field-on-2\""), "\(wrong.text)")
                #expect(wrong.text.contains("Session 2: "))
                #expect(try await town.sessions(on: line.line) == before)
                let none = try await provider.submit("/sessions/several", [])
                #expect(none.text.contains("Fill in at least one session."))
            }
        }

        @Test(arguments: Engine.allCases)
        func `a file of sessions is refused by row and column`(on engine: Engine) async throws {
            try await inTown(on: engine) { town in
                let provider = try await town.browser(.provider)
                let template = try await provider.get("/sessions/template")
                #expect(template.text.hasPrefix("line,date,start,minutes,attendance"))
                let file = "line,date,attendance\r\nORD-1/1,yesterday,attended\r\n"
                let page = try await provider.send("/sessions/upload", file: file)
                #expect(page.status >= 400)
                #expect(page.text.contains("Row 2, date: "), "\(page.text)")
            }
        }

        @Test(arguments: Engine.allCases)
        func `what is accepted is invoiced after a look, and followed like a parcel`(
            on engine: Engine
        ) async throws {
            try await inTown(on: engine) { town in
                let provider = try await town.browser(.provider)
                let line = try await town.openLine()
                _ = try await provider.submit("/sessions/log", line.typed(start: "06:02"))
                let session = try await town.look(
                    ListSessions(order: line.line, state: "recorded"),
                    as: .coordinator
                ).items[0].session
                let coordinator = try await town.browser(.coordinator)
                let looked = try await coordinator.submit(
                    "/sessions/accept",
                    [("sessions", session)]
                )
                #expect(looked.text.contains("Check before you confirm"), "\(looked.text)")
                let accepted = try await coordinator.confirm("/sessions/accept", looked)
                #expect(accepted.status == 303, "\(accepted.text)")

                let ahead = try await provider.get("/invoices/preflight")
                #expect(ahead.text.contains("All of it will match"))
                let number = "WEB 1"
                let draft = try await provider.submit("/invoices/draft", [("number", number)])
                #expect(draft.text.contains("What you would send"), "\(draft.text)")
                let sent = try await provider.confirm("/invoices/draft", draft)
                #expect(sent.location?.hasPrefix("/invoices/INV-") == true, "\(sent.text)")
                let money = try await provider.get("/invoices/money")
                #expect(money.text.contains("Invoice \(number)"))
                #expect(money.text.contains("Finance matches it with what was accepted."))
                #expect(money.text.contains("Paid<span>"))
            }
        }

        @Test(arguments: Engine.allCases)
        func `what a provider is told of a child is shown once`(on engine: Engine) async throws {
            try await inTown(on: engine) { town in
                let order = try await town.openLine().line.prefix { $0 != "/" }
                _ = try await town.act(
                    DiscloseOrder(
                        order: String(order),
                        basis: "safeguarding",
                        reason: "Needed to meet",
                        what: "first-name: Tamsin"
                    ),
                    as: .coordinator
                )
                let provider = try await town.browser(.provider)
                let path = "/orders/\(order)/disclosure"
                let form = try await provider.get(path)
                #expect(!form.text.contains("Tamsin"))
                let once = form.hidden.map { ($0, $1) }
                let told = try await provider.post(path, once)
                #expect(told.text.contains("Tamsin"), "\(told.text)")
                let again = try await provider.post(path, once)
                #expect(!again.text.contains("Tamsin"))
                #expect(again.text.contains("It was shown already."))
            }
        }

        @Test(arguments: Engine.allCases)
        func `“not yet” is an answer`(on engine: Engine) async throws {
            try await inTown(on: engine) { town in
                let provider = try await town.browser(.provider)
                let order = try await town.look(ListOrders(), as: .provider).items[0]
                let sent = try await provider.submit(
                    "/outcomes/report/goal",
                    [
                        ("child", order.child), ("package", order.package), ("value", "0"),
                        ("on", "\(try await town.today())"), ("evidence", "provider"),
                    ]
                )
                #expect(sent.location?.hasPrefix("/outcomes/OUT-") == true, "\(sent.text)")
            }
        }
    }
}
