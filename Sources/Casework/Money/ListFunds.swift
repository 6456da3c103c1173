package import Money
package import Panel
import Reports
import Store

/// All funds, newest first.
package struct ListFunds: LookUp {
    package typealias Answer = Listed<ShownFund>

    package static let act = Act.seeMoney
    package static let sorts = Funds.sorts.words

    package var paging: Paging

    package init(paging: Paging = Paging()) {
        self.paging = paging
    }

    package func answer(at desk: ReadingDesk) throws -> Listed<ShownFund> {
        let listing = try desk.fetch(Funds.list(paging.page(by: Funds.sorts)))
        let (standings, brought) = try desk.fetch(
            Positions.now(fund: nil),
            Positions.brought(fund: nil)
        )
        let byFund = Dictionary(grouping: standings, by: \.fund)
        return Listed(listing) { entered in
            let id = entered.fund.id
            return ShownFund(entered.fund, byFund[id] ?? [], brought: brought[id] ?? .zero)
        }
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
