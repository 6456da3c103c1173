import Casework
import Database
import Foundation
import Money
import Panel
import Testing

@testable import Web

extension WebTests {
    @Suite
    struct ProviderPagesTests {
        @Test(arguments: Engine.allCases)
        func `a provider begins with what it comes to do`(on engine: Engine) async throws {
            try await inTown(on: engine) { town in
                let links = try await town.browser(.provider).get("/").links
                for path in ["/sessions/log", "/invoices/preflight", "/invoices/money"] {
                    #expect(links.contains(path))
                }
                #expect(try await !town.browser(.chair).get("/").links.contains("/sessions/log"))
            }
        }

        @Test(arguments: Engine.allCases)
        func `decisions are left out of a package for whoever may not see them`(
            on engine: Engine
        ) async throws {
            try await inTown(on: engine) { town in
                let orders = try await town.look(ListOrders(), as: .provider).items
                let path = "/packages/\(try #require(orders.first).package)"
                let own = try await town.browser(.provider).get(path)
                #expect(own.status == 200 && !own.text.contains("Decisions</h2>"))
                let chair = try await town.browser(.chair).get(path)
                #expect(chair.text.contains("Decisions</h2>"))
            }
        }

        @Test(arguments: Engine.allCases)
        func `more than was ordered is recorded only by whoever says so twice`(
            on engine: Engine
        ) async throws {
            try await inTown(on: engine) { town in
                let today = Clock.system.now().day(in: "Europe/London")
                let open = try await town.look(SessionTemplate(), as: .provider).open
                let line = try #require(
                    open.first { line in
                        line.terms == .onDelivery && line.from <= today && line.to >= today
                            && (Double(line.left) ?? 99) < 24
                    }
                )
                let browser = try await town.browser(.provider)
                let asked = try await browser.submit(
                    "/sessions/log",
                    [
                        ("line", line.line), ("on", "\(today)"), ("attendance", "attended"),
                        ("start", "6:05"), ("quantity", "24"),
                    ]
                )
                #expect(asked.status == 200 && asked.text.contains("More than was ordered"))
                #expect(asked.hidden["confirmed"] == "yes" && asked.hidden["start"] == "6:05")
            }
        }

        @Test(arguments: Engine.allCases)
        func `a file says how much of it came in, or that it came in before`(
            on engine: Engine
        ) async throws {
            try await inTown(on: engine) { town in
                let provider = try await town.browser(.provider)
                let line = try await town.openLine()
                let file =
                    "line,date,start,attendance\r\n"
                    + "\(line.line),\(line.from),5:07,absent-acceptable\r\n"
                let first = try await provider.send("/sessions/upload", file: file)
                let counted = try await provider.get(try #require(first.location))
                #expect(counted.text.contains("1 session recorded."), "\(first.text)")
                let second = try await provider.send("/sessions/upload", file: file)
                let again = try await provider.get(try #require(second.location))
                #expect(again.text.contains("This file came in before: nothing was added."))
                let form = try await provider.get("/sessions/upload")
                #expect(form.text.contains("absent-acceptable ("))
            }
        }

        @Test(arguments: Engine.allCases)
        func `a session of which nobody says how it went is told by its number`(
            on engine: Engine
        ) async throws {
            try await inTown(on: engine) { town in
                let provider = try await town.browser(.provider)
                let line = try await town.openLine()
                let typed = [("line-2", line.line), ("on-2", "\(line.from)")]
                let page = try await provider.submit("/sessions/several", typed)
                #expect(page.text.contains("Session 2: say how it went."))
                #expect(page.text.contains("href=\"#field-attendance-2\""))
                let twice = [1, 2].flatMap { number in
                    typed.map { ($0.0.replacing("2", with: "\(number)"), $0.1) }
                        + [
                            ("attendance-\(number)", "absent-acceptable"),
                            ("start-\(number)", "5:08"),
                        ]
                }
                let same = try await provider.submit("/sessions/several", twice)
                #expect(same.text.contains("session 1"), "\(same.text)")
                #expect(!same.text.contains("row 2"))
            }
        }

        @Test(arguments: Engine.allCases)
        func `an invoice that does not match is withdrawn from its page`(
            on engine: Engine
        ) async throws {
            try await inTown(on: engine) { town in
                let browser = try await town.browser(.provider)
                let order = try #require(
                    try await town.look(ListOrders(), as: .provider).items.first
                )
                let today = Clock.system.now().day(in: "Europe/London")
                let number = "OWN \(Int.random(in: 1...999_999))"
                let line = "\(order.order)/1 x 900 at 45.00"
                let entered = try await town.act(
                    EnterInvoice(number: number, dated: "\(today)", lines: [line]),
                    as: .provider
                )
                let path = "/invoices/\(entered.invoice)"
                #expect(try await browser.get(path).links.contains(path + "/withdraw"))
                let money = try await browser.get("/invoices/money")
                #expect(money.links.contains(path + "/withdraw"))
                #expect(try await browser.submit(path + "/withdraw", []).status == 303)
                let page = try await browser.get(path)
                #expect(page.links.contains("/invoices/draft") && !page.text.contains("Due on"))
            }
        }
    }
}

@Suite struct `A parcel` {
    private func item(_ fields: [String: Any]) throws -> FollowInvoices.Item {
        var all: [String: Any] = [
            "invoice": "INV-1", "provider": "PRV-1", "number": "7", "totalPence": 7200,
            "state": "matched", "sessions": 3, "receivedOn": "2026-11-01", "dueOn": "2026-12-01",
        ]
        all.merge(fields) { $1 }
        let data = try JSONSerialization.data(withJSONObject: all)
        return try JSONDecoder().decode(FollowInvoices.Item.self, from: data)
    }

    @Test func `says who does what next`() throws {
        let rows: [([String: Any], String)] = [
            (["next": "finance", "state": "received"], "Finance matches it"),
            (["next": "provider", "state": "received"], "You put it right"),
            (["next": "coordinator", "state": "received"], "The coordinator accepts"),
            (["next": "payer"], "A payer puts it into a run."),
            (["next": "payer", "run": "RUN-1", "runState": "draft"], "Another payer approves"),
            (["next": "payer", "run": "RUN-1", "runState": "approved"], "A payer sends the run"),
            (["next": "payer", "run": "RUN-1", "runState": "exported"], "The bank pays the run."),
            (["next": "provider", "held": "disputed"], "You tell finance what it asks for"),
            (["next": "finance", "held": "second-look"], "Finance looks into it"),
            (["next": "coordinator", "held": "delivery-query"], "The coordinator looks into it"),
        ]
        for (fields, sentence) in rows {
            let next = try #require(ParcelWords.next(item(fields)))
            #expect(next.hasPrefix(sentence), "\(fields)")
        }
    }

    @Test func `says why less is left, what came back, and no day while it is held`() throws {
        let credited = try item([
            "agreedPence": 7200, "creditedPence": 2400, "leftToPayPence": 4800,
        ])
        let about = ParcelWords.about(credited)
        #expect(about.contains("Agreed £72.00, £24.00 of it credited: £48.00 left to pay"))
        #expect(about.contains("Money due by 1 December 2026"))
        let held = ParcelWords.about(try item(["held": "disputed"]))
        #expect(held.contains("stand still") && !held.contains("Money due by"))
        let back = ParcelWords.reason(
            try item(["accountEnding": "9900", "sentBackOn": "2026-11-20"])
        )
        #expect(
            back == "The bank sent it back on 20 November 2026: check the account ending 9900."
        )
    }
}
