import Casework
import Database
import Money
import Panel
import Secrets
import TestSupport
import Testing

@Suite struct `Second looks by lot` {
    @Test(arguments: Engine.allCases)
    func `are drawn by what is fixed when an invoice comes in, and anybody can draw again`(
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
                try await council.settle("sample-per-mille", at: "\(perMille)")
                let run = try await council.act(DraftRun(), as: .payer)
                let shown = try await council.show(run: run.run)
                #expect(shown.lots.map(\.invoice) == invoices)
                #expect(shown.samplePerMille == perMille)
                let hashes = try await council.hashes()
                let drawn = shown.lots.contains { lot in
                    let hash = hashes[lot.event] ?? []
                    return SecondLook.isDrawn(
                        Link.hash(after: hash, [lot.invoice]),
                        perMille: perMille
                    )
                }
                #expect(run.payments.map(\.secondLook) == [drawn ? .sample : nil])
                try await council.act(CancelRun(run: run.run), as: .payer)
                guard drawn else { continue }
                // What was drawn once stays drawn, whenever it is drafted again.
                try await council.settle("sample-per-mille", at: "0")
                let later = try await council.act(DraftRun(), as: .payer)
                #expect(later.payments.map(\.secondLook) == [.carried])
                return
            }
        }
    }

    /// Else whoever drafts could try every day until the lot falls on another.
    @Test(arguments: Engine.allCases)
    func `fall the same on whichever day they are drawn`(engine: Engine) async throws {
        try await withCouncil(on: engine) { council in
            let payable = try await council.payableCase()
            try await council.paidRun(payable)
            let line = "\(payable.funded.order)/1 x 1 at 45.00"
            try await council.deliver(payable.funded, 8)
            let invoice = try await council.invoice("2", line, by: payable.funded.worker).invoice
            try await council.match(invoice)
            try await council.settle("sample-per-mille", at: "500")
            var looks: Set<SecondLook.Why?> = []
            for _ in 1...12 {
                let tried = try await council.casework.perform(
                    DraftRun(),
                    as: council.caller(.payer),
                    keeping: false
                )
                looks.insert(tried.payments[0].secondLook)
                council.time.advance(days: 1)
                // An event of that day.
                try await council.set("unusual-per-mille", to: "2000")
            }
            #expect(looks.count == 1)
        }
    }

    /// Each row is what is found of the payment, or nothing, and why the next must be looked at.
    @Test(arguments: Engine.allCases)
    func `follow an invoice until the newest of them finds it sound`(
        engine: Engine
    ) async throws {
        try await withCouncil(on: engine) { council in
            let payable = try await council.payableCase()
            try await council.paidRun(payable)
            let line = "\(payable.funded.order)/1 x 1 at 45.00"
            try await council.deliver(payable.funded, 8)
            let invoice = try await council.invoice("2", line, by: payable.funded.worker).invoice
            try await council.match(invoice)
            try await council.settle("sample-per-mille", at: "1000")
            let rows: [(why: SecondLook.Why?, finding: SecondLook.Finding?)] = [
                (.sample, nil), (.carried, .stopped), (.carried, nil), (.carried, .sound),
                (nil, .stopped), (.carried, .sound), (nil, nil),
            ]
            for row in rows {
                let run = try await council.act(DraftRun(), as: .payer)
                #expect(run.payments.map(\.secondLook) == [row.why])
                try await council.settle("sample-per-mille", at: "0")
                if let finding = row.finding {
                    _ = try await council.casework.perform(
                        LookAgain(payment: run.payments[0].payment, finding: finding.rawValue),
                        as: payable.looker
                    )
                }
                if row.finding == .stopped {
                    try await council.act(ReleaseInvoice(invoice: invoice), as: .finance)
                } else {
                    try await council.act(CancelRun(run: run.run), as: .payer)
                }
            }
        }
    }
}

extension Council {
    /// The hash of every event, by number.
    fileprivate func hashes() async throws -> [Int64: [UInt8]] {
        try await database.read { transaction in
            let rows = try transaction.all("SELECT number, hash FROM events")
            return Dictionary(
                try rows.map { (try $0["number"], try $0["hash"]) },
                uniquingKeysWith: { first, _ in first }
            )
        }
    }
}
