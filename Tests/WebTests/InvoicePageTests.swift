import Casework
import Database
import Money
import Panel
import Testing

extension WebTests {
    @Suite
    struct InvoicePageTests {
        @Test(arguments: Engine.allCases)
        func `what was asked back is told to its provider, and to whoever looks at the invoice`(
            on engine: Engine
        ) async throws {
            try await inTown(on: engine) { town in
                let paid = try await town.look(ListPayments(state: "paid"), as: .provider).items
                let show = ShowPayment(payment: try #require(paid.first).payment)
                let line = try #require(
                    try await town.look(show, as: .finance).lines.first { $0.standsPence > .zero }
                )
                let asked = try await town.act(
                    RequestCredit(line: line.line, amount: "0.01", reason: "not-owed"),
                    as: .finance
                ).corrections
                let correction = try #require(asked.first)
                let invoice = try await town.look(
                    ShowCorrection(correction: correction),
                    as: .finance
                ).invoice
                let provider = try await town.browser(.provider)
                let ahead = try await provider.get("/invoices/preflight")
                #expect(ahead.text.contains("You were asked for credit notes"))
                #expect(ahead.links.contains("/corrections/\(correction)"))
                let finance = try await town.browser(.finance)
                let page = try await finance.get("/invoices/\(try #require(invoice))")
                #expect(page.text.contains("Asked back of its provider, not here yet"))
                #expect(page.links.contains("/corrections/\(correction)"))
            }
        }

        @Test(arguments: Engine.allCases)
        func `an invoice stands beside its order, with the reason why it does not match`(
            on engine: Engine
        ) async throws {
            try await inTown(on: engine) { town in
                let browser = try await town.browser(.finance)
                let session = try await accepted(in: town)
                let today = Clock.system.now().day(in: "Europe/London")
                let entering = "/invoices/enter?provider=\(session.provider)"
                let blank = try await browser.get(entering).text
                #expect(blank.contains("\(session.orderLine): accepted"))
                let check = try await browser.submit(
                    "/invoices/enter",
                    [
                        ("provider", session.provider), ("number", "WEB 1"), ("dated", "\(today)"),
                        ("line_1", session.orderLine), ("quantity_1", "900"), ("price_1", "45.00"),
                    ]
                )
                #expect(check.text.contains("Would match"))
                let entered = try await browser.post(
                    "/invoices/enter",
                    check.hidden.map { ($0, $1) }
                )
                let path = try #require(entered.location?.split(separator: "?").first)
                let page = try await browser.get(String(path))
                #expect(page.text.contains("does not match") && page.text.contains("must act"))
                #expect(page.text.contains(">Ordered<") && page.text.contains(">Accepted<"))
                let wrong = try await browser.get("/invoices?state=mismatched&sort=-invoice")
                #expect(wrong.links.contains(String(path)))
                #expect(!wrong.text.contains(">matched<"))

                let held = try await browser.submit(path + "/hold", [("reason", "disputed")])
                #expect(held.status == 303)
                #expect(try await browser.get(String(path)).text.contains("Release it"))
                #expect(try await browser.submit(path + "/release", []).status == 303)
                let back = try await browser.submit(
                    path + "/reject",
                    [("reason", "quantity-over")]
                )
                #expect(back.status == 303)
                #expect(try await !browser.get(String(path)).text.contains("Match it"))
            }
        }

        /// Accepts a session of those that wait for it: it is on no invoice.
        private func accepted(in town: Town) async throws -> ShownSession {
            let recorded = try await town.look(ListSessions(state: "recorded"), as: .coordinator)
            let session = try #require(recorded.items.first { $0.attendance == "attended" })
            _ = try await town.act(AcceptSessions(sessions: [session.session]), as: .coordinator)
            return session
        }

        @Test(arguments: Engine.allCases)
        func `what was held is released and matched, and a payer drafts its run`(
            on engine: Engine
        ) async throws {
            try await inTown(on: engine) { town in
                let browser = try await town.browser(.finance)
                let waiting = try await town.look(ListInvoices(state: "held"), as: .finance)
                let path = "/invoices/\(try #require(waiting.items.first).invoice)"
                #expect(try await browser.submit(path + "/release", []).status == 303)
                let check = try await browser.submit(path + "/match", [])
                #expect(check.text.contains("Will be paid"), "\(check.text)")
                #expect(try await browser.get(path).text.contains("Match it"))
                let sure = check.hidden.map { ($0, $1) }
                #expect(try await browser.post(path + "/match", sure).status == 303)
                #expect(try await browser.get(path).text.contains("agreed £"))

                // The lot draws every payment that day, so that none is drawn by chance.
                _ = try await town.act(
                    ChangeSetting(name: "sample-per-mille", value: "1000"),
                    as: .administrator
                )
                let payer = try await town.browser(.payer)
                let draft = try await payer.submit("/runs/draft", [("due_by", "")])
                #expect(draft.text.contains("What this would do"))
                let made = try await payer.post("/runs/draft", draft.hidden.map { ($0, $1) })
                let run = try #require(made.location?.split(separator: "?").first.map(String.init))
                // Whoever drafted it does not approve it, and is not offered to.
                #expect(try await !payer.get(run).text.contains("Approve it"))
                #expect(try await payer.submit(run + "/approve", []).status == 409)
                try await expectOneApproval(of: run, in: town)
                #expect(try await payer.submit(run + "/cancel", []).status == 303)
            }
        }

        /// Of two who approve a run at the same moment one does, and the other is told.
        private func expectOneApproval(of run: String, in town: Town) async throws {
            var others: [Browser] = []
            // The last of them looks again at what is drawn: nobody here matched any of it.
            for name in ["Olu Payne", "Mina Reyes", "Lou Finch"] {
                let added = try await town.act(
                    AddOfficer(name: name, roles: ["payer", "finance"]),
                    as: .administrator
                )
                others.append(try await town.browser(of: added.officer))
            }
            let payments = try await town.look(
                ShowRun(run: String(run.dropFirst("/runs/".count))),
                as: .payer
            ).payments
            let looker = others.removeLast()
            #expect(!payments.isEmpty && payments.allSatisfy { $0.secondLook != nil })
            for payment in payments {
                let path = "/payments/\(payment.payment)/look"
                let check = try await looker.submit(path, [("finding", "sound")])
                #expect(check.text.contains("What this would do"), "\(check.text)")
                let looked = try await looker.post(path, check.hidden.map { ($0, $1) })
                #expect(looked.status == 303, "\(looked.text)")
            }
            let pages = try await atOnce(others) { browser in
                let check = try await browser.submit(run + "/approve", [])
                return try await browser.post(run + "/approve", check.hidden.map { ($0, $1) })
            }
            #expect(pages.map(\.status).sorted() == [303, 409], "\(pages.map(\.text))")
        }
    }
}
