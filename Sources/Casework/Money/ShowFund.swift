import Money
package import Panel
import Store

/// One fund as it was entered, with what is left of it.
package struct ShowFund: LookUp {
    package typealias Answer = ShownFund

    package static let act = Act.seeMoney

    package var fund: String

    package init(fund: String) {
        self.fund = fund
    }

    package func answer(at desk: ReadingDesk) throws -> ShownFund {
        let fund = try desk.fund(fund)
        let (standings, brought) = try desk.fetch(
            Positions.now(fund: fund.id),
            Positions.brought(fund: fund.id)
        )
        return ShownFund(fund, standings, brought: brought[fund.id] ?? .zero)
    }
}
