import Casework
import Database
import Money
import Panel
import TestSupport
import Testing

@Suite struct `A line that goes on longer` {
    /// Twelve sessions until 28 February, of which none is delivered; in a sitting of January.
    private func scene(_ council: Council) async throws -> (FundedCase, sitting: String) {
        let funded = try await council.runningCase()
        council.time.set(try #require(Day(reading: "2027-01-20")))
        return (funded, try await council.openSitting(on: "2027-01-20"))
    }

    @Test(arguments: Engine.allCases)
    func `moves no money, and is delivered and accepted on the days that it gained`(
        engine: Engine
    ) async throws {
        try await withCouncil(on: engine) { council in
            let (funded, sitting) = try await scene(council)
            let longer = "\(funded.package)/1 to 2027-03-31"
            let made = try await council.decide(.vary, funded.package, longer, in: sitting)
            #expect(made.totalPence == .zero && made.holdExpires == nil)
            #expect(made.until.mapValues { "\($0)" } == ["\(funded.package)/1": "2027-03-31"])
            #expect(try await council.newest().contains("longer=1 to 2027-03-31"))
            let pending = try #require(try await council.show(funded.order).pending)
            #expect(pending.lines.map { $0.until?.description } == ["2027-03-31"])
            #expect(pending.lines.map(\.quantityAfter) == ["12"])
            #expect(try await lastDay(council, funded) == "2027-02-28", "until the sitting closes")
            try await council.close(sitting)
            #expect(try await lastDay(council, funded) == "2027-03-31")
            #expect(try await council.show(funded.order).version == 2)
            let minuted = try await council.minutes(of: sitting).decisions
            #expect(minuted.map(\.kind) == [.vary])
            council.time.set(try #require(Day(reading: "2027-03-20")))
            let session = try await council.log(funded, on: "2027-03-10")
            try await council.accept(session)
            council.time.set(try #require(Day(reading: "2027-04-02")))
            let late = await refusal { try await council.log(funded, on: "2027-04-01") }
            #expect(late == "outside-line-dates")
            try await council.expectSound()
        }
    }

    private func lastDay(_ council: Council, _ funded: FundedCase) async throws -> String? {
        try await council.show(funded.order).lines.first.map { "\($0.to)" }
    }

    @Test(arguments: Engine.allCases)
    func `may have another quantity too, and keeps what a variation before gave it`(
        engine: Engine
    ) async throws {
        try await withCouncil(on: engine) { council in
            let (funded, sitting) = try await scene(council)
            let more = "\(funded.package)/1 x 14 to 2027-03-15"
            let made = try await council.decide(.vary, funded.package, more, in: sitting)
            #expect(made.totalPence == Pence(9000))
            try await council.close(sitting)
            let next = try await council.openSitting(on: "2027-01-20")
            let longer = "\(funded.package)/1 to 2027-03-31"
            try await council.decide(.vary, funded.package, longer, in: next)
            try await council.close(next)
            let line = try #require(try await council.show(funded.order).lines.first)
            #expect(line.quantity == "14" && "\(line.to)" == "2027-03-31")
            try await council.expectSound()
        }
    }

    @Test(arguments: Engine.allCases)
    func `is refused once it is over, beyond its fund, or no longer than it is`(
        engine: Engine
    ) async throws {
        try await withCouncil(on: engine) { council in
            let (funded, sitting) = try await scene(council)
            func refused(_ text: String, in sitting: String) async -> String? {
                await refusal {
                    try await council.decide(.vary, funded.package, text, in: sitting)
                }
            }
            let line = "\(funded.package)/1"
            for (text, code) in [
                ("\(line) to 2027-02-28", "not-longer"), ("\(line) to 2027-02-01", "not-longer"),
                ("\(line) x 12 to 2027-02-28", "not-longer"),
                ("\(line) to 2029-01-01", "outside-fund-period"),
                ("\(line) to soon", "malformed-date"), ("\(line)", "malformed-line"),
            ] {
                #expect(await refused(text, in: sitting) == code, "\(text)")
            }
            try await council.check(funded.provider, "insurance", expires: "2027-03-15")
            let lapsing = await refused("\(line) to 2027-03-31", in: sitting)
            #expect(lapsing == "provider-check-lapsed")
            try await council.decide(.vary, funded.package, "\(line) to 2027-03-10", in: sitting)
            try await council.check(funded.provider, "insurance", expires: "2027-03-05")
            let lapsed = await refusal { try await council.close(sitting) }
            #expect(lapsed == "provider-check-lapsed", "since it was decided")
            council.time.set(try #require(Day(reading: "2027-03-01")))
            let late = await refusal { try await council.close(sitting) }
            #expect(late == "line-over")
            let next = try await council.openSitting(on: "2027-03-01")
            try await council.withdraw(funded.package, from: sitting)
            #expect(await refused("\(line) to 2027-03-10", in: next) == "line-over")
        }
    }
}
