import Database
import Money
import TestSupport
import Testing

@testable import Store

@Suite struct `A written day` {
    @Test(arguments: Engine.allCases)
    func `is reckoned by the database as it is here`(engine: Engine) async throws {
        let days = [
            "1969-12-31", "1970-01-01", "2000-02-29", "2000-03-01", "2026-11-27", "2026-12-31",
            "2027-01-01", "2028-02-29", "2028-03-01", "2100-02-28", "2100-03-01",
        ]
        try await withCouncil(on: engine) { council in
            for text in days {
                let counted = try await council.database.read { transaction in
                    try transaction.one(
                        """
                        SELECT \(SQL.sinceEpoch("d.day")) AS days
                        FROM (SELECT CAST(\(text) AS text) AS day) AS d
                        """
                    )["days"] as Int64
                }
                let day = try #require(Day(reading: text))
                #expect(counted == Int64(day.sinceEpoch), "\(text)")
            }
        }
    }
}
