import Casework
import Money

extension Diary {
    /// What funders pay each quarter, and the months whose books are closed.
    static func books(_ plan: Plan) -> [Entry] {
        let almanac = plan.almanac
        let receipts = stride(from: 0, to: Almanac.months.upperBound, by: 3).map { month in
            let day = almanac.yearStart.adding(months: month + 1).adding(days: 9).working
            return Entry(day) { try await $0.receive(on: day) }
        }
        let months = Almanac.months.map { month in
            Entry(almanac.end(ofMonth: month).closed) { try await $0.close(month) }
        }
        return (receipts + months).filter { $0.day < almanac.today }
    }
}

extension Player {
    /// An equal part of each award for each quarter that it runs.
    fileprivate func receive(on day: Day) async throws {
        for (place, grant) in Grant.all.enumerated() {
            let share = Pence(grant.award.count / Int64(grant.months / 3))
            try await act(
                RecordReceipt(
                    fund: funds[place],
                    amount: share.decimal,
                    on: "\(day)",
                    reference: "BACS \(grant.letter)"
                ),
                as: .finance
            )
        }
    }

    fileprivate func close(_ month: Int) async throws {
        let first = plan.almanac.yearStart.adding(months: month)
        try await act(ClosePeriod(month: String("\(first)".prefix(7))), as: .secondFinance)
    }
}
