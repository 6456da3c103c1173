package import Money
package import Panel
import Store

/// The quarters of which a return can be begun: over, of a fund, without one, and before no quarter
/// of which one was submitted.
package struct ListDueReturns: LookUp {
    package static let act = Act.seeReturns

    package init() {}

    package struct Answer: Codable, Sendable {
        package let items: [Item]
    }

    package struct Item: Codable, Sendable {
        package let fund: String
        package let name: String
        package let quarter: String
        package let from: Day
        package let to: Day
    }

    package func answer(at desk: ReadingDesk) throws -> Answer {
        Answer(
            items: try desk.untold().flatMap { fund, quarters in
                quarters.map { quarter in
                    Item(
                        fund: fund.reference,
                        name: fund.name,
                        quarter: quarter.text,
                        from: quarter.span.from,
                        to: quarter.span.to
                    )
                }
            }
        )
    }
}

extension ReadingDesk {
    /// Of each fund the quarters that are over, have no return yet and may have one, the newest first.
    func untold() throws -> [(fund: Fund, quarters: [ReturnQuarter])] {
        let funds = try fetch(Funds.all(upTo: nil)).map(\.fund)
        let present = try fetchEach(funds.map { Returns.all(of: $0.id) })
        return zip(funds, present).map { fund, present in
            let told = present.filter(\.state.isVouched).map(\.span.to).max()
            let quarters = ReturnQuarter.over(before: today, of: fund, settings.quarterYear)
            return (
                fund,
                quarters.filter { quarter in
                    (told.map { quarter.span.from > $0 } ?? true)
                        && !present.contains { $0.span.overlaps(quarter.span) }
                }
            )
        }
    }
}
