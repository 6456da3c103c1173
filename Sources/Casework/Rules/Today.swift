package import Money
package import Panel

/// Which day it is by the house's own clock and zone: what a form of something delivered begins with.
package struct Today: LookUp {
    package static let act = Act.seeRules

    package init() {}

    package struct Answer: Codable, Sendable {
        package let today: Day
        /// By whose clock: `Europe/London`.
        package let timeZone: String
    }

    package func answer(at desk: ReadingDesk) throws -> Answer {
        Answer(today: desk.today, timeZone: desk.settings.timeZone)
    }
}
