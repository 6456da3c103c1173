package import Money
package import Panel
package import Reports
import Store

/// How far children came by each measure: how many improved, stayed the same or got worse between
/// the start and the end of their support, and of how many nobody knows.
///
/// Of those whose support ended in the year so far, at the end of a quarter; what is told of a few
/// is hidden.
package struct ReportDistance: LookUp {
    package static let act = Act.seeScrutiny

    /// The last month of a quarter, such as `2026-09`; the last that is over unless said.
    package var to: String?

    package init(to: String? = nil) {
        self.to = to
    }

    package struct Answer: Codable, Sendable {
        /// The year's first day.
        package let from: Day
        package let to: Day
        /// Smaller counts are not told.
        package let leastCount: Int
        package let caution: String
        package let method: String
        package let distances: [Distance]
    }

    package func answer(at desk: ReadingDesk) throws -> Answer {
        let told = try desk.distance(upTo: to)
        return Answer(
            from: told.from,
            to: told.to,
            leastCount: told.leastCount,
            caution: Distance.caution,
            method: Distance.method,
            distances: told.distances
        )
    }
}
