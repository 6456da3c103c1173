package import Panel
import Store

/// Begins the return of the quarter that ended last, of every fund that has none of it.
///
/// Safe to run as often as one likes. Quarters before it that were passed over are begun by hand.
package struct DraftDueReturns: ActRequest {
    package static let act = Act.draftReturn
    package static let isOpenToLocal = true

    package init() {}

    package struct Answer: Codable, Sendable {
        package let drafted: [DraftedReturn]
    }

    package func perform(at desk: Desk) throws -> Answer {
        let due = try desk.dueReturns()
        guard !due.isEmpty else { return Answer(drafted: []) }
        let references = try desk.newReferences(.fundReturn, count: due.count)
        for (reference, due) in zip(references, due) {
            try desk.begin(reference, of: due.fund, due.quarter)
        }
        desk.record("returns", ["drafted": references.joined(separator: " ")])
        return Answer(
            drafted: zip(references, due).map { DraftedReturn($0, $1.fund, $1.quarter) }
        )
    }
}

extension ReadingDesk {
    /// Of each fund the quarter that ended last, where it has no return yet.
    func dueReturns() throws -> [(fund: Fund, quarter: ReturnQuarter)] {
        let year = settings.quarterYear
        return try untold().compactMap { fund, quarters in
            let last = ReturnQuarter(endedBefore: today, of: fund, year)
            return quarters.first == last ? (fund: fund, quarter: last) : nil
        }
    }
}
