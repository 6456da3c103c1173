import Casework
import Database
import HTTPTypes
import Panel
import Seeds
import Testing

extension WebTests {
    @Suite
    struct ProofPageTests {
        @Test(arguments: Engine.allCases)
        func `an auditor follows a payment to its minute and takes the evidence with them`(
            on engine: Engine
        ) async throws {
            try await inTown(on: engine) { town in
                let browser = try await town.browser(.auditor)
                let paid = try await town.look(ListPayments(state: "paid"), as: .auditor).items
                let payment = try #require(paid.first).payment
                let traced = try await browser.get("/proof/trace?of=\(payment)")
                #expect(traced.text.contains("Allowed by"))
                #expect(traced.links.contains { $0.contains("/decisions/") })

                let evidence = try await browser.get("/payments/\(payment)/evidence")
                let file = try #require(evidence.links.first { $0.contains("/lines.csv?sha256=") })
                let lines = try await browser.get(file)
                #expect(lines.status == 200 && lines.text.contains("ORD-"))
                // A file that is no longer as it was listed is not given out.
                #expect(try await browser.get(file.dropLast() + "x").status == 409)
                let chair = try await town.browser(.chair)
                #expect(try await chair.get("/payments/\(payment)/evidence").status == 404)
            }
        }

        @Test(arguments: Engine.allCases)
        func `what was put right leads to what it corrects, and back`(
            on engine: Engine
        ) async throws {
            try await inTown(on: engine) { town in
                let browser = try await town.browser(.auditor)
                let refunds = ListCorrections(kind: "refund")
                let refund = try #require(try await town.look(refunds, as: .auditor).items.first)
                let payment = try #require(refund.payment)
                let own = try await browser.get("/corrections/\(refund.correction)")
                let way = "/proof/trace?of=\(refund.correction)"
                #expect(own.links.contains(way))
                let traced = try await browser.get(way)
                #expect(traced.links.contains("/payments/\(payment)"))
                #expect(traced.text.contains("Allowed by"))
                let back = try await browser.get("/proof/trace?of=\(payment)")
                #expect(back.links.contains("/corrections/\(refund.correction)"))
            }
        }

        @Test(arguments: Engine.allCases)
        func `everything ties, and what cannot be traced says so`(
            on engine: Engine
        ) async throws {
            try await inTown(on: engine) { town in
                let browser = try await town.browser(.auditor)
                let doctor = try await town.look(Doctor(), as: .auditor)
                #expect(doctor.findings.isEmpty, "\(doctor.findings)")
                #expect(try await browser.get("/proof/doctor").text.contains("Every penny ties"))
                #expect(try await browser.get("/proof/chain").text.contains("holds"))
                let events = try await browser.get("/proof?format=csv").text
                #expect(events.contains("; owner=OFR-"))
                let nothing = try await browser.get("/proof/trace?of=PAY-99999")
                #expect(nothing.status == 404 && nothing.text.contains("PAY-99999"))
            }
        }

        @Test(arguments: Engine.allCases, [Role.finance, .payer, .auditor])
        func `no link on the pages of money and proof leads nowhere`(
            on engine: Engine,
            role: Role
        ) async throws {
            try await inTown(on: engine) { town in
                let browser = try await town.browser(role)
                var waiting = [
                    "/funds", "/runs", "/payments", "/corrections", "/invoices", "/proof",
                ]
                var seen: Set<String> = []
                while let path = waiting.popLast() {
                    // One of each kind of page: not every payment, but a payment.
                    let kind = path.replacing(/\d+/, with: "1")
                    guard seen.insert(kind).inserted, seen.count < 400 else { continue }
                    let page = try await browser.get(path)
                    if page.status == 404, path.hasPrefix("/proof"), role == .payer { continue }
                    // A file that the council's settings do not allow yet says which are missing.
                    let says = path.hasPrefix("/reports/files/") && page.text.contains("council-")
                    #expect(page.status < 400 || page.status == 409 && says, "\(role): \(path)")
                    waiting += page.links
                }
                #expect(seen.count > 50)
            }
        }

        @Test(arguments: Engine.allCases)
        func `a correction comes in by the API as the record that it is`(
            on engine: Engine
        ) async throws {
            try await inTown(on: engine) { town in
                let browser = try await town.browser()
                let token = town.officers[.finance]?.token ?? ""
                let answer = try await browser.send(
                    .post,
                    "/api/v1/payment/refund",
                    [.authorization: "Bearer \(token)", .contentType: "application/json"],
                    """
                    {"payment": "PAY-99999", "correction": {"reason": "not-owed", "sessions": []}}
                    """
                )
                #expect(answer.status == 404, "\(answer.text)")
            }
        }
    }
}
