import Money
import Panel
import Testing

@Suite
struct `A drafted line` {
    /// Sessions of odd lengths at odd prices, taxed in every way: whatever was rounded, what is
    /// drafted of any run of them matches to the penny, with no tolerance at all.
    @Test(arguments: [(Int64(0), false), (500, true), (2000, false), (2000, true)])
    func `asks for exactly what stands delivered, and matches`(
        basisPoints: Int64,
        isLost: Bool
    ) throws {
        for each: Int64 in [1, 7, 333, 4500, 4999, 123_457] {
            let price = Price(
                each: Pence(each),
                vatBasisPoints: basisPoints,
                isVATLost: isLost
            )
            for first in 0..<9 {
                for last in first..<9 {
                    try Self.check(price, first...last)
                }
            }
        }
    }

    private static let quantities: [Int64] = [333, 333, 334, 1000, 1, 2750, 500, 999, 125]

    private static func check(_ price: Price, _ range: ClosedRange<Int>) throws {
        var sum: Int64 = 0
        let sessions = quantities.enumerated().map { position, thousandths in
            let before = price.value(of: Quantity(thousandths: sum)) ?? .zero
            sum += thousandths
            return BillableSession(
                id: ID("\(position)"),
                on: Billing.today,
                charged: Quantity(thousandths: thousandths),
                value: (price.value(of: Quantity(thousandths: sum)) ?? .zero) - before
            )
        }
        let line = BillableLine(
            id: Billing.lineID,
            price: price,
            vat: "standard",
            sessions: Array(sessions[range]),
            waiting: Quantity(thousandths: 0),
            committed: .zero
        )
        let delivered = sessions[range].map(\.value).sum()
        guard let drafted = line.drafted(as: "ORD-1/1", position: 1) else {
            #expect(delivered == .zero)
            return
        }
        let facts = MatchFacts(
            lines: ["ORD-1/1": line],
            duplicateOf: nil,
            postedOn: Billing.today,
            closedThrough: nil,
            tolerance: Billing.none
        )
        let match = try #require(facts.match([drafted]).first)
        #expect(match.outcome == .matched(.whole), "\(price) \(range) \(match.sentence)")
        #expect(match.agreed == delivered)
    }
}
