package import Money
package import Panel
import Store

/// Who grants, newest first, with how many funds of each there are.
package struct ListFunders: LookUp {
    package typealias Answer = Listed<Item>

    package static let act = Act.seeMoney
    package static let sorts = Funds.funderSorts.words

    package var paging: Paging

    package init(paging: Paging = Paging()) {
        self.paging = paging
    }

    package struct Item: Codable, Sendable {
        package let funder: String
        package let name: String
        package let funds: Int
        /// The last day of the fund that ends last.
        package let until: Day?

        init(_ funder: Funds.Funder) {
            self.funder = funder.reference
            name = funder.name
            funds = funder.funds
            until = funder.until
        }
    }

    package func answer(at desk: ReadingDesk) throws -> Listed<Item> {
        Listed(
            try desk.fetch(Funds.funders(paging.page(by: Funds.funderSorts))),
            as: Item.init
        )
    }
}

/// One funder, with its funds and what is left of them.
package struct ShowFunder: LookUp {
    package static let act = Act.seeMoney

    package var funder: String

    package init(funder: String) {
        self.funder = funder
    }

    package struct Answer: Codable, Sendable {
        package let funder: String
        package let name: String
        /// The newest, a hundred at most.
        package let funds: [ShownFund]
    }

    package func answer(at desk: ReadingDesk) throws -> Answer {
        let funder = try desk.funder(funder)
        let funds = try desk.fetch(Funds.list(Page(size: 100), funder: funder.id))
        return Answer(
            funder: funder.reference,
            name: funder.name,
            funds: try desk.shown(funds).items
        )
    }
}

extension ReadingDesk {
    func funder(_ text: String) throws -> Funds.Funder {
        let reference = try Noun.funder.read(text)
        return try found(fetch(Funds.funder(reference)), .funder, reference)
    }

    /// Funds with what is left of them.
    func shown(_ listing: Listing<Funds.Entered>) throws -> Listed<ShownFund> {
        let (standings, brought) = try fetch(
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
