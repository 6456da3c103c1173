import Casework
import Database
import Money
import Panel
import TestSupport
import Testing

@Suite struct `An invoice of more or less than was delivered` {
    @Test(arguments: Engine.allCases)
    func `within tolerance pays what was delivered, or draws what is still committed`(
        engine: Engine
    ) async throws {
        try await withCouncil(on: engine) { council in
            let funded = try await council.deliveredCase()
            try await council.invoice("1", "ORD-1/1 x 2 at 46", by: funded.worker)
            let paid = try await council.match("INV-1")
            #expect(paid.agreedPence == Pence(9000) && paid.drawnPence == .zero)
            #expect(try await council.stages(funded) == [36_000, 9000, 9000])

            try await council.set("tolerance-pays", to: "draw")
            try await council.invoice(
                "2",
                "ORD-1/1 x 2 at 46",
                by: funded.worker,
                dated: "2026-12-19"
            )
            let drawn = try await council.match("INV-2")
            #expect(drawn.agreedPence == Pence(9200) && drawn.drawnPence == Pence(200))
            #expect(try await council.stages(funded) == [35_800, 0, 18_200])
            #expect(try await council.lastEvent().facts["drawn_pence"] == "200")
            try await council.expectSound()

            // Taken back, it leaves nothing behind.
            try await council.act(
                UnmatchInvoice(invoice: "INV-2", reason: "matched-in-error"),
                as: .finance
            )
            #expect(try await council.stages(funded) == [36_000, 9000, 9000])
            try await council.set("tolerance-pence", to: "100")
            let refused = await refusal { try await council.match("INV-2") }
            #expect(refused == "not-matched")
            try await council.expectSound()
        }
    }

    @Test(arguments: Engine.allCases)
    func `asked for less than was delivered, commits the rest again`(engine: Engine) async throws {
        try await withCouncil(on: engine) { council in
            let funded = try await council.deliveredCase()
            try await council.invoice("1", "ORD-1/1 x 4 at 40", by: funded.worker)
            let matched = try await council.match("INV-1")
            #expect(matched.agreedPence == Pence(16_000) && matched.returnedPence == Pence(2000))
            #expect(try await council.stages(funded) == [38_000, 0, 16_000])
            try await council.expectSound()
            let unmatched = try await council.act(
                UnmatchInvoice(invoice: "INV-1", reason: "matched-in-error"),
                as: .finance
            )
            #expect(unmatched.deliveredPence == Pence(18_000) && unmatched.state == .received)
            #expect(try await council.stages(funded) == [36_000, 18_000, 0])
            #expect(try await council.session("SES-1").session.state == .accepted)
            try await council.expectSound()
            // It may be matched again, and its sessions are billed once.
            try await council.match("INV-1")
            #expect(try await council.stages(funded) == [38_000, 0, 16_000])
            try await council.expectSound()
        }
    }

    @Test(arguments: Engine.allCases)
    func `when the package has ended makes the rest available, and cannot be taken back`(
        engine: Engine
    ) async throws {
        try await withCouncil(on: engine) { council in
            let funded = try await council.deliveredCase()
            let sitting = try await council.openSitting(on: "2026-12-19")
            try await council.decide(.end, funded.package, in: sitting)
            try await council.close(sitting)
            try await council.invoice("1", "ORD-1/1 x 4 at 40", by: funded.worker)
            try await council.match("INV-1")
            #expect(try await council.stages(funded) == [0, 0, 16_000])
            try await council.expectSound()
            let refused = await refusal {
                try await council.act(
                    UnmatchInvoice(invoice: "INV-1", reason: "matched-in-error"),
                    as: .finance
                )
            }
            #expect(refused == "given-back-is-gone")
        }
    }
}
