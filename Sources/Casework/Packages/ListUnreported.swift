package import Money
package import Panel
import Store

/// Packages that are over, their lines run out or ended early, and that nobody has completed yet, the
/// longest over first.
package struct ListUnreported: LookUp {
    package typealias Answer = Listed<Item>

    package static let act = Act.seeSittings
    package static let sorts = EndReports.sorts.words

    /// Only those that are over for longer than the council allows.
    package var overdue: Bool?
    package var paging: Paging

    package init(overdue: Bool? = nil, paging: Paging = Paging()) {
        self.overdue = overdue
        self.paging = paging
    }

    package struct Item: Codable, Sendable {
        package let package: String
        package let child: String
        /// The last day of its last line, or the day on which it was ended.
        package let endedOn: Day
        /// By when its end report should be there.
        package let dueOn: Day
    }

    package func answer(at desk: ReadingDesk) throws -> Listed<Item> {
        let before = overdue == true ? desk.endReportsOverdueBefore : desk.today
        let page = try paging.page(by: EndReports.sorts)
        return Listed(try desk.fetch(EndReports.due(before: before, page))) { due in
            Item(
                package: due.package,
                child: due.child,
                endedOn: due.endedOn,
                dueOn: due.endedOn.adding(days: desk.settings.endReportDays)
            )
        }
    }
}

extension ReadingDesk {
    /// A package that was over before this day should have its end report.
    var endReportsOverdueBefore: Day { today.adding(days: -settings.endReportDays) }
}
