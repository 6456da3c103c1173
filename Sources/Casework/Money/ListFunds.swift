package import Money
package import Panel
import Reports
import Store

/// All funds, newest first.
package struct ListFunds: LookUp {
    package typealias Answer = Listed<ShownFund>

    package static let act = Act.seeMoney
    package static let sorts = Funds.sorts.words

    /// Only those that this funder grants.
    package var funder: String?
    package var paging: Paging

    package init(funder: String? = nil, paging: Paging = Paging()) {
        self.funder = funder
        self.paging = paging
    }

    package func answer(at desk: ReadingDesk) throws -> Listed<ShownFund> {
        let funder = try funder.map { try desk.funder($0).id }
        return try desk.shown(
            desk.fetch(Funds.list(paging.page(by: Funds.sorts), funder: funder))
        )
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
    /// Carried into it from an earlier fund.
    package let broughtPence: Pence
    package let unallocatedPence: Pence
    package let availablePence: Pence

    init(_ fund: Fund, _ standings: [Positions.Standing], brought: Pence) {
        let position = FundPosition(fund, standings, brought: brought)
        self.fund = fund.reference
        name = fund.name
        funder = fund.funder
        from = fund.period.from
        to = fund.period.to
        childCapPence = fund.childCap
        awardPence = position.fund.awardPence
        broughtPence = brought
        unallocatedPence = position.fund.unallocatedPence
        availablePence = position.funnel.availablePence
    }
}
