package import Money
package import Panel
import Reports
import Store

/// All funds, newest first.
package struct ListFunds: LookUp {
    package typealias Answer = Listed<ShownFund>

    package static let act = Act.seeMoney

    package var paging: Paging

    package init(paging: Paging = Paging()) {
        self.paging = paging
    }

    package func answer(at desk: ReadingDesk) throws -> Listed<ShownFund> {
        let listing = try desk.fetch(Funds.list(paging.page()))
        let standings = try desk.fetch(Positions.now(fund: nil))
        let byFund = Dictionary(grouping: standings, by: \.fund)
        return Listed(listing) { ShownFund($0.fund, byFund[$0.fund.id] ?? []) }
    }
}

/// A fund as it stands in lists.
package struct ShownFund: Codable, Sendable {
    package let fund: String
    package let name: String
    package let funder: String
    package let from: Day
    package let to: Day
    package let childCapPence: Pence?
    package let awardPence: Pence
    package let unallocatedPence: Pence
    package let availablePence: Pence

    init(_ fund: Fund, _ standings: [Positions.Standing]) {
        let position = FundPosition(fund, standings, asAt: nil, knownAt: nil)
        self.fund = fund.reference
        name = fund.name
        funder = fund.funder
        from = fund.period.from
        to = fund.period.to
        childCapPence = fund.childCap
        awardPence = position.fund.awardPence
        unallocatedPence = position.fund.unallocatedPence
        availablePence = position.funnel.availablePence
    }
}
