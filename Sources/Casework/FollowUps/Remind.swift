import Money
package import Panel
import Store

/// Writes down of each follow-up that nobody answered in its days that it is not known, and counts
/// for whom others are overdue, and the end reports that are.
///
/// Safe to run as often as one likes.
package struct Remind: ActRequest {
    package static let act = Act.remind
    package static let isOpenToLocal = true

    package init() {}

    package struct Answer: Codable, Sendable {
        /// The follow-ups that have become not known.
        package let notKnown: [String]
        package let overdue: [Overdue]
        /// How many packages are over for longer than the council allows, and have no end report.
        package let endReports: Int
        /// There are more than one act takes: run it again.
        package let isUnfinished: Bool
    }

    package struct Overdue: Codable, Sendable {
        /// Nil for those that coordinators ask.
        package let provider: String?
        package let name: String?
        package let followUps: Int
    }

    /// How many one act writes down.
    private static let most = 500

    package func perform(at desk: Desk) throws -> Answer {
        let (lapsed, overdue, endReports) = try desk.fetch(
            FollowUps.lapsed(on: desk.today, most: Self.most),
            FollowUps.overdue(on: desk.today, patience: desk.settings.followUpPatience),
            EndReports.overdue(before: desk.endReportsOverdueBefore)
        )
        if !lapsed.isEmpty {
            desk.save(FollowUps.lapse(lapsed.map(\.id), at: desk.now, event: desk.event))
            desk.record("follow-ups", ["not-known": "\(lapsed.count)"])
        }
        return Answer(
            notKnown: lapsed.map(\.reference),
            overdue: overdue.map {
                Overdue(provider: $0.provider, name: $0.name, followUps: $0.count)
            },
            endReports: endReports,
            isUnfinished: lapsed.count == Self.most
        )
    }
}
