import Casework
import Database
import Money
import Panel
import TestSupport
import Testing

@Suite struct `Corrections of an earlier day` {
    @Test(arguments: Engine.allCases)
    func `take nothing away that was not there yet, or was gone again since`(
        engine: Engine
    ) async throws {
        try await withCouncil(on: engine) { council in
            let payable = try await council.payableCase()
            func credit(on day: String) async throws -> CorrectionMade {
                try await council.act(
                    CreditInvoice(
                        invoice: payable.invoice,
                        correction: CorrectionText.of("45", on: day)
                    ),
                    as: .finance
                )
            }
            council.time.set(try #require(Day(reading: "2026-12-23")))
            try await council.paidRun(payable)
            council.time.set(try #require(Day(reading: "2027-01-02")))
            try await council.act(
                WriteBack(payment: "PAY-1", correction: CorrectionText.of("80")),
                as: .finance
            )
            council.time.set(try #require(Day(reading: "2027-01-07")))
            // It was invoiced on the 22nd, paid from the 23rd on, and £80 came back on the 2nd.
            for day in ["2026-12-22", "2026-12-23", "2027-01-01"] {
                #expect(await refusal { try await credit(on: day) } == "before-funds", "\(day)")
            }
            _ = try await credit(on: "2027-01-02")
            #expect(try await council.paid(payable.funded) == [3500, 10_000])
            try await council.expectSound()
        }
    }

    /// Whatever is put right, with whatever day: as at no day does a line stand below zero.
    @Test(arguments: Engine.allCases)
    func `leave the ledger sound, by chance`(engine: Engine) async throws {
        var refused: [String: Int] = [:]
        for seed in 1...3 {
            try await withCouncil(on: engine) { council in
                var play = CorrectionPlay(
                    council: council,
                    payable: try await council.payableCase(),
                    chance: Chance(seed: UInt64(seed))
                )
                for _ in 1...40 {
                    try await play.act()
                    try await council.expectSound()
                }
                #expect(play.done > 8, "\(play.refused)")
                refused.merge(play.refused, uniquingKeysWith: +)
            }
        }
        #expect(refused["before-funds", default: 0] > 1, "\(refused)")
    }
}

/// One invoice paid, written back, credited and refunded as it comes, with days as they come.
private struct CorrectionPlay {
    let council: Council
    let payable: PayableCase
    var chance: Chance
    private(set) var payments: [String] = []
    private(set) var done = 0
    private(set) var refused: [String: Int] = [:]

    init(council: Council, payable: PayableCase, chance: Chance) {
        (self.council, self.payable, self.chance) = (council, payable, chance)
    }

    mutating func act() async throws {
        do {
            switch chance.number(0...11) {
            case 0: try await pay()
            case 1..<4: try await correct { WriteBack(payment: $0, correction: $1) }
            case 4..<7:
                let invoice = payable.invoice
                try await correct { CreditInvoice(invoice: invoice, correction: $1) }
            case 7: try await correct { Refund(payment: $0, correction: $1) }
            default: council.time.advance(days: chance.number(1...4))
            }
            done += 1
        } catch let refusal as Refusal {
            refused[refusal.code, default: 0] += 1
        }
    }

    private mutating func pay() async throws {
        let run = try await council.paidRun(payable)
        payments += run.payments.map(\.payment)
    }

    private mutating func correct<R: ActRequest>(
        _ request: (String, CorrectionText) -> R
    ) async throws {
        let today = council.time.now.day(in: "Europe/London")
        let text = CorrectionText.of(
            Pence(Int64(chance.number(1...1500))).decimal,
            on: "\(today.adding(days: chance.number(-6...0)))"
        )
        try await council.act(request(chance.one(of: payments) ?? "PAY-1", text), as: .finance)
    }
}
