import Money
import Panel
import Testing

@testable import Reports

/// Worked out by hand; in whole pounds.
struct FunderCashTests {
    private func fund(
        _ id: String,
        ends year: Int,
        earned: Int64,
        received: Int64,
        returned: Int64 = 0
    ) -> FunderCash.Fund {
        FunderCash.Fund(
            id: ID(id),
            ends: Day(sinceEpoch: year),
            earned: Pence(earned),
            received: Pence(received),
            returned: Pence(returned)
        )
    }

    private func standing(
        _ funds: [FunderCash.Fund],
        _ carried: [(String, String, Int64)] = []
    ) -> [String: [Int64]] {
        let standings = FunderCash.standings(
            of: funds,
            carried: carried.map {
                FunderCash.Carried(from: ID($0.0), into: ID($0.1), pence: Pence($0.2))
            }
        )
        return Dictionary(
            uniqueKeysWithValues: standings.map {
                ($0.key.text, [$0.value.debtor, $0.value.inAdvance].map(\.count))
            }
        )
    }

    @Test
    func `what went back to the funder is no longer received ahead`() {
        #expect(standing([fund("A", ends: 1, earned: 60, received: 100)])["A"] == [0, 40])
        let returned = fund("A", ends: 1, earned: 60, received: 100, returned: 30)
        #expect(standing([returned])["A"] == [0, 10])
    }

    @Test
    func `what was never paid can go back, and makes no debt`() {
        let half = fund("A", ends: 1, earned: 60, received: 70, returned: 40)
        #expect(standing([half])["A"] == [0, 0])
        let owed = fund("A", ends: 1, earned: 60, received: 50, returned: 40)
        #expect(standing([owed])["A"] == [10, 0])
    }

    @Test
    func `what was carried is received ahead where it went, through a fund between`() {
        let funds = [
            fund("C", ends: 3, earned: 0, received: 0),
            fund("A", ends: 1, earned: 60, received: 100),
            fund("B", ends: 2, earned: 10, received: 0),
        ]
        // £40 came to B, which earned £10 of it and carried £25 on.
        let standing = standing(funds, [("A", "B", 40), ("B", "C", 25)])
        #expect(standing == ["A": [0, 0], "B": [0, 5], "C": [0, 25]])
    }

    @Test
    func `what was carried and not paid yet is owed nowhere`() {
        let funds = [
            fund("A", ends: 1, earned: 60, received: 60),
            fund("B", ends: 2, earned: 15, received: 0),
        ]
        #expect(standing(funds, [("A", "B", 40)]) == ["A": [0, 0], "B": [15, 0]])
    }
}
