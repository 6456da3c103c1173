package import Money
package import Panel
package import Store

/// What is committed and not delivered, by head and by how long its lines have been over: what has
/// lapsed is for the panel to release.
package struct ListCommitments: LookUp {
    package static let act = Act.seeMoney

    package var fund: String?

    package init(fund: String? = nil) {
        self.fund = fund
    }

    package struct Answer: Codable, Sendable {
        package let items: [Item]
    }

    package struct Item: Codable, Sendable {
        package let fund: String
        package let head: String
        /// not-begun, running, over-30-days-at-most, over-90-days-at-most or over-longer.
        package let age: Commitments.Age
        package let lines: Int
        package let committedPence: Pence
    }

    package func answer(at desk: ReadingDesk) throws -> Answer {
        let fund = try fund.map { try desk.fund($0).id }
        let aged = try desk.fetch(Commitments.aged(on: desk.today, fund: fund))
        return Answer(
            items: aged.map {
                Item(
                    fund: $0.fund,
                    head: $0.head,
                    age: $0.age,
                    lines: $0.lines,
                    committedPence: $0.amount
                )
            }
        )
    }
}
