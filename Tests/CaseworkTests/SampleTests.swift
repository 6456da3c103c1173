import Casework
import Database
import Money
import Panel
import Secrets
import TestSupport
import Testing

@Suite struct `Second looks by lot` {
    @Test(arguments: Engine.allCases)
    func `are drawn from an event before today, so that anybody can draw it again`(
        engine: Engine
    ) async throws {
        try await withCouncil(on: engine) { council in
            let payable = try await council.payableCase()
            try await council.paidRun(payable)
            try await council.deliver(payable.funded, 8, 9, 10)
            let line = "\(payable.funded.order)/1 x 1 at 45.00"
            var invoices: [String] = []
            for number in ["FFM-2", "FFM-3", "FFM-4"] {
                let entered = try await council.invoice(
                    number,
                    line,
                    by: payable.funded.worker,
                    dated: "2026-12-\(18 + invoices.count)"
                ).invoice
                try await council.match(entered)
                invoices.append(entered)
            }
            for perMille in [0, 300, 1000] {
                try await council.set("sample-per-mille", to: "\(perMille)")
                let run = try await council.act(DraftRun(), as: .payer)
                let beacon = try await council.show(run: run.run).beacon
                let (hash, day) = try await council.event(beacon.event)
                #expect(beacon.hash == Link.text(hash) && day < council.today)
                let next = try await council.event(beacon.event + 1)
                #expect(next.day == council.today)
                let drawn = invoices.contains { invoice in
                    SecondLook.isDrawn(Link.hash(after: hash, [invoice]), perMille: perMille)
                }
                #expect(run.payments.map(\.secondLook) == [drawn ? "sample" : nil])
                try await council.act(CancelRun(run: run.run), as: .payer)
                guard drawn else { continue }
                // What was drawn once stays drawn, whenever it is drafted again.
                try await council.set("sample-per-mille", to: "0")
                let later = try await council.act(DraftRun(), as: .payer)
                #expect(later.payments.map(\.secondLook) == ["carried"])
                return
            }
        }
    }
}

extension Council {
    var today: Day { time.now.day(in: "Europe/London") }

    func event(_ number: Int64) async throws -> (hash: [UInt8], day: Day) {
        try await database.read { transaction in
            let row = try transaction.one(
                "SELECT hash, recorded_at FROM events WHERE number = \(number)"
            )
            let at = Instant(microseconds: try row["recorded_at"])
            return (hash: try row["hash"], day: at.day(in: "Europe/London"))
        }
    }
}
