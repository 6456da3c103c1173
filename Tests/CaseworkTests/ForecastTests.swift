import Casework
import Database
import Money
import Panel
import TestSupport
import Testing

@Suite struct `The forecast of a fund` {
    /// All three are accepted in January.
    @Test(arguments: Engine.allCases)
    func `outturn goes by the day of the service, not of its acceptance`(
        engine: Engine
    ) async throws {
        try await withCouncil(on: engine) { council in
            let funded = try await council.fundedCase()
            council.time.set(try #require(Day(reading: "2027-01-10")))
            try await council.accept(council.log(funded, on: "2026-12-10"))
            try await council.accept(council.log(funded, on: "2026-12-11"))
            try await council.accept(council.log(funded, on: "2027-01-04"))
            council.time.set(try #require(Day(reading: "2027-02-01")))
            let outturn = try await council.look(
                ForecastOutturn(fund: funded.fund),
                as: .finance
            )
            let months = outturn.byMonth.suffix(3).map(\.deliveredPence.count)
            #expect(months == [0, 9000, 4500])
        }
    }

    @Test(arguments: Engine.allCases)
    func `outturn goes on at the pace of delivery`(engine: Engine) async throws {
        try await withCouncil(on: engine) { council in
            let funded = try await council.fundedCase()
            council.time.set(try #require(Day(reading: "2026-12-20")))
            let session = try await council.log(funded, on: "2026-12-10")
            try await council.accept(session)
            council.time.set(try #require(Day(reading: "2027-01-01")))
            let outturn = try await council.look(
                ForecastOutturn(fund: funded.fund),
                as: .finance
            )
            let head = try #require(outturn.heads.first { $0.head == "mentoring" })
            // One session in six months, over the 89 days that are left.
            #expect(head.months == 6)
            #expect(head.lowPence == Pence(4500))
            #expect(head.outturnPence == Pence(4500 + 4500 * 89 * 12 / (6 * 365)))
            #expect(head.highPence == Pence(4500 + 4500 * 89 * 12 / 365))
            #expect(outturn.handbackPence == Pence(6_000_000) - outturn.outturnPence)
        }
    }
}
