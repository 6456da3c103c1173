import Casework
import Database
import Money
import Panel
import TestSupport
import Testing

@Suite struct `The funnel month by month` {
    @Test(arguments: Engine.allCases)
    func `says what each month added, and comes to the funnel`(engine: Engine) async throws {
        try await withCouncil(on: engine) { council in
            let funded = try await council.fundedCase()
            council.time.set(try #require(Day(reading: "2026-12-11")))
            let early = try await council.log(funded, on: "2026-12-10")
            try await council.accept(early)
            council.time.set(try #require(Day(reading: "2027-01-05")))
            let late = try await council.log(funded, on: "2027-01-04")
            try await council.accept(late)
            let months = try await council.look(
                ListMonths(head: "mentoring"),
                as: .finance
            )
            .items
            let funnel = try await council.look(ListFunnels(by: "head"), as: .finance).items
            let mentoring = try #require(funnel.first { $0.key == "mentoring" })
            #expect(months.map(\.committedPence).sum() == mentoring.committedToDatePence)
            #expect(months.map(\.allocatedPence).sum() == mentoring.allocatedPence)
            #expect(
                months.filter { $0.deliveredPence != .zero }
                    .map { "\($0.month) \($0.fund) \($0.deliveredPence)" } == [
                        "2027-01 \(funded.fund) £45.00", "2026-12 \(funded.fund) £45.00",
                    ]
            )
            let december = try await council.look(
                ListMonths(fund: funded.fund, from: "2026-12", to: "2026-12"),
                as: .auditor
            )
            #expect(Set(december.items.map(\.month)) == ["2026-12"])
            let first = try await council.look(
                ListMonths(head: "mentoring", paging: Paging(size: "1")),
                as: .finance
            )
            #expect(first.items.map(\.month) == ["2027-01"])
            let rest = try await council.look(
                ListMonths(
                    head: "mentoring",
                    paging: Paging(size: "1", after: first.next.map(String.init))
                ),
                as: .finance
            )
            #expect(rest.items.map(\.month) == ["2026-12"])
        }
    }

    @Test
    func `refuses what is no month, and a last before the first`() async throws {
        try await withCouncil(on: .sqlite) { council in
            let none = await refusal {
                try await council.look(ListMonths(from: "April"), as: .finance)
            }
            #expect(none == "malformed-month")
            let backwards = await refusal {
                try await council.look(ListMonths(from: "2026-05", to: "2026-04"), as: .finance)
            }
            #expect(backwards == "ends-before-it-starts")
        }
    }
}
