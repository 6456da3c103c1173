package import Panel
import Store

/// Begins the return of the quarter that ended last, of every fund that has none of it.
///
/// Safe to run as often as one likes.
package struct DraftDueReturns: ActRequest {
    package static let act = Act.draftReturn
    package static let isOpenToLocal = true

    package init() {}

    package struct Answer: Codable, Sendable {
        package let drafted: [DraftedReturn]
    }

    package func perform(at desk: Desk) throws -> Answer {
        let funds = try desk.fetch(Funds.all(upTo: nil)).map(\.fund)
        let present = try desk.fetchEach(funds.map { Returns.all(of: $0.id) })
        let year = desk.settings.quarterYear
        let due = zip(funds, present).compactMap { fund, present in
            let quarter = ReturnQuarter(endedBefore: desk.today, of: fund, year)
            let isTold = present.contains { $0.span.to >= quarter.span.from }
            return quarter.isOf(fund) && !isTold ? (fund: fund, quarter: quarter) : nil
        }
        guard !due.isEmpty else { return Answer(drafted: []) }
        let references = try desk.newReferences(.fundReturn, count: due.count)
        for (reference, due) in zip(references, due) {
            desk.save(
                Returns.insert(
                    desk.newID(),
                    reference,
                    fund: due.fund.id,
                    due.quarter,
                    event: desk.event
                )
            )
        }
        desk.record("returns", ["drafted": references.joined(separator: " ")])
        return Answer(
            drafted: zip(references, due).map { DraftedReturn($0, $1.fund, $1.quarter) }
        )
    }
}
