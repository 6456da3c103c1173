package import Database
import Money
package import Panel
import Store

/// Where the money of one fund stands, or of all: now, as at a day, or as it was known then.
package struct Position: LookUp {
    package static let act = Act.seeMoney

    package var fund: String?
    /// The world's date: what had happened by the end of that day, whenever it was recorded.
    package var asAt: String?
    /// What had been recorded by then: a day, a moment or an event's number.
    ///
    /// The same words give the same report for ever.
    package var knownAt: String?

    package init(fund: String? = nil, asAt: String? = nil, knownAt: String? = nil) {
        self.fund = fund
        self.asAt = asAt
        self.knownAt = knownAt
    }

    package enum Answer: Sendable {
        case one(FundPosition)
        case all([FundPosition])
    }

    package var ahead: [SQL] {
        guard let fund, let reference = try? Noun.fund.read(fund) else { return [] }
        return [Funds.find(reference).sql]
    }

    package func answer(at desk: ReadingDesk) throws -> Answer {
        let fund = try fund.map(desk.fund)
        let day = try asAt.map { try Input.pastDay($0, today: desk.today) }
        let event = try knownAt.map(desk.event(knownAt:))
        let standing = standings(fund: fund?.id, day, event)
        let carried = Positions.brought(upTo: event, asAt: day, fund: fund?.id)
        if let fund {
            let (standings, brought) = try desk.fetch(standing, carried)
            return .one(
                FundPosition(
                    fund,
                    standings,
                    brought: brought[fund.id] ?? .zero,
                    asAt: day,
                    knownAt: event
                )
            )
        }
        let (standings, brought, funds) = try desk.fetch(
            standing,
            carried,
            Funds.all(upTo: event)
        )
        let byFund = Dictionary(grouping: standings, by: \.fund)
        return .all(
            funds.map { entered in
                FundPosition(
                    entered.fund,
                    byFund[entered.fund.id] ?? [],
                    brought: brought[entered.fund.id] ?? .zero,
                    asAt: day,
                    knownAt: event
                )
            }
        )
    }

    private func standings(
        fund: ID?,
        _ day: Day?,
        _ event: Int64?
    ) -> Query<[Positions.Standing]> {
        if let event { return Positions.known(upTo: event, asAt: day, fund: fund) }
        if let day { return Positions.asAt(day, fund: fund) }
        return Positions.now(fund: fund)
    }
}

/// One fund's position stands alone; several stand in a list `funds`.
extension Position.Answer: Codable {
    private struct Several: Codable {
        let funds: [FundPosition]
    }

    private enum CodingKeys: CodingKey {
        case funds
    }

    package init(from decoder: any Decoder) throws {
        let isSeveral = try decoder.container(keyedBy: CodingKeys.self).contains(.funds)
        self =
            isSeveral
            ? .all(try Several(from: decoder).funds) : .one(try FundPosition(from: decoder))
    }

    package func encode(to encoder: any Encoder) throws {
        switch self {
        case .one(let position): try position.encode(to: encoder)
        case .all(let positions): try Several(funds: positions).encode(to: encoder)
        }
    }
}
