import Casework
import Database
import Money
import Panel
import TestSupport
import Testing

@Suite struct `Matching an invoice` {
    @Test(arguments: Engine.allCases)
    func `moves what is agreed from delivered to invoiced, and bills its sessions`(
        engine: Engine
    ) async throws {
        try await withCouncil(on: engine) { council in
            let funded = try await council.deliveredCase()
            try await council.invoice("1", "ORD-1/1 x 3 at 45", by: funded.worker)
            let matched = try await council.match("INV-1")
            #expect(matched.agreedPence == Pence(13_500) && matched.agreedVatPence == .zero)
            #expect(try await council.stages(funded) == [36_000, 4500, 13_500])
            let shown = try await council.invoice("INV-1")
            #expect(shown.state == .matched && shown.agreedPence == Pence(13_500))
            #expect(shown.lines.map(\.sessions) == [["SES-1", "SES-2", "SES-3"]])
            #expect(shown.matchedOn == Day(reading: "2026-12-20") && shown.next == "payer")
            #expect(try await council.session("SES-3").session.state == .billed)
            #expect(try await council.session("SES-4").session.state == .accepted)
            let event = try await council.lastEvent()
            #expect(event.act == "invoice-match" && event.facts["agreed_pence"] == "13500")
            #expect(event.facts["sessions"] == "3")
            try await council.expectSound()
            let refused = await refusal { try await council.match("INV-1") }
            #expect(refused == "already-matched")
        }
    }

    @Test(arguments: Engine.allCases)
    func `is refused line by line, with the reason and who must act`(engine: Engine) async throws {
        try await withCouncil(on: engine) { council in
            let funded = try await council.deliveredCase()
            try await council.invoice(
                "1",
                "ORD-1/1 x 2 at 45",
                "ORD-1/1 x 5 at 45",
                "ORD-7/1 x 1 at 45",
                by: funded.worker
            )
            do {
                try await council.match("INV-1")
                Issue.record("it matched")
            } catch let refused as Refusal {
                guard case .invoice(let reason) = refused else { throw refused }
                #expect(reason.code == "not-matched")
                #expect(reason.parts.map(\.of) == ["ORD-1/1", "ORD-1/1", "ORD-7/1"])
                #expect(reason.parts.map(\.code) == ["matched", "quantity-over", "no-order"])
                #expect(reason.parts.map(\.next) == ["finance", "provider", "provider"])
                #expect(reason.sentence.contains("ORD-1/1: 5 is more than the 2"))
                #expect(reason.sentence.contains("ORD-7/1: There is no such line"))
                #expect(!reason.sentence.contains("It matches"))
            }
            #expect(try await council.stages(funded) == [36_000, 18_000, 0])
            #expect(try await council.invoice("INV-1").state == .received)
        }
    }

    @Test(arguments: Engine.allCases)
    func `a no-show is billed as the order's rule charges it`(engine: Engine) async throws {
        try await withCouncil(on: engine) { council in
            let funded = try await council.runningCase()
            try await council.deliver(funded, 1, 2, 3)
            try await council.deliver(funded, 4, attendance: "absent-unacceptable")
            try await council.deliver(funded, 5, attendance: "absent-acceptable")
            let whole = try await council.invoice("1", "ORD-1/1 x 4 at 45", by: funded.worker)
            #expect(whole.lines[0].outcome == "quantity-over")
            #expect(whole.lines[0].message.contains("more than the 3.5 that is charged"))
            try await council.invoice("2", "ORD-1/1 x 3.5 at 45", by: funded.worker)
            #expect(try await council.match("INV-2").agreedPence == Pence(15_750))
            // What is charged nothing is never billed.
            let shown = try await council.invoice("INV-2")
            #expect(shown.lines[0].sessions == ["SES-1", "SES-2", "SES-3", "SES-4"])
            try await council.expectSound()
        }
    }

    @Test(arguments: [
        (Engine.sqlite, false), (.sqlite, true), (.postgres, false), (.postgres, true),
    ])
    func `takes VAT that is lost from the line, and pays VAT that is got back beside it`(
        engine: Engine,
        isLost: Bool
    ) async throws {
        try await withCouncil(on: engine) { council in
            let funded = try await council.taxedCase(isLost: isLost)
            let without = try await council.invoice("1", "ORD-1/1 x 4 at 45", by: funded.worker)
            #expect(without.lines[0].outcome == "vat-mismatch")
            try await council.invoice("2", "ORD-1/1 x 4 at 45 vat 36.00", by: funded.worker)
            let matched = try await council.match("INV-2")
            #expect(matched.agreedPence == Pence(isLost ? 21_600 : 18_000))
            #expect(matched.agreedVatPence == Pence(isLost ? 0 : 3600))
            #expect(matched.payablePence == Pence(21_600))
            let rest: Int64 = isLost ? 43_200 : 36_000
            #expect(try await council.stages(funded) == [rest, 0, isLost ? 21_600 : 18_000])
            try await council.expectSound()
        }
    }

    @Test(arguments: Engine.allCases)
    func `is not done in a month that is closed`(engine: Engine) async throws {
        try await withCouncil(on: engine) { council in
            let funded = try await council.deliveredCase()
            try await council.invoice("1", "ORD-1/1 x 4 at 45", by: funded.worker)
            try await council.database.write { transaction in
                try transaction.write(
                    """
                    INSERT INTO closed_periods (from_on, to_on, closed_by, event_number)
                    SELECT '2026-12-01', '2026-12-31', id, 1 FROM officers WHERE ref = 'OFR-1'
                    """
                )
            }
            #expect(try await council.check("INV-1").lines.map(\.outcome) == ["period-closed"])
            let refused = await refusal { try await council.match("INV-1") }
            #expect(refused == "not-matched")
            council.time.set(try #require(Day(reading: "2027-01-01")))
            try await council.match("INV-1")
            try await council.expectSound()
        }
    }

    /// What it asks for is written down as it came, and no line of an order can be put beside it
    /// later.
    @Test(arguments: Engine.allCases)
    func `does not find an order that was made after it came in`(engine: Engine) async throws {
        try await withCouncil(on: engine) { council in
            let funded = try await council.runningCase()
            try await council.invoice("1", "ORD-2/1 x 2 at 45", by: funded.worker)
            let package = try await council.package("\(funded.service) x 12", fund: funded.fund)
            let sitting = try await council.openSitting(on: "2026-12-01")
            try await council.decide(.fund, package, in: sitting)
            try await council.close(sitting)
            let second = FundedCase(
                fund: funded.fund,
                provider: funded.provider,
                service: funded.service,
                package: package,
                order: "ORD-2",
                worker: funded.worker
            )
            try await council.deliver(second, 1, 2)
            #expect(try await council.check("INV-1").lines.map(\.outcome) == ["no-order"])
            let refused = await refusal { try await council.match("INV-1") }
            #expect(refused == "not-matched")
            // Sent again it is an invoice like any other.
            try await council.act(
                RejectInvoice(invoice: "INV-1", reason: "not-owed"),
                as: .finance
            )
            try await council.invoice("1", "ORD-2/1 x 2 at 45", by: funded.worker)
            try await council.match("INV-2")
            #expect(try await council.stages(second) == [45_000, 0, 9000])
            try await council.expectSound()
            let unmatched = try await council.act(
                UnmatchInvoice(invoice: "INV-2", reason: "matched-in-error"),
                as: .finance
            )
            #expect(unmatched.deliveredPence == Pence(9000))
            #expect(try await council.stages(second) == [45_000, 9000, 0])
            try await council.expectSound()
        }
    }
}
