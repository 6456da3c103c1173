package import Money
package import Panel
import Store

/// The council's settings: those in force today, then what is to come.
package struct ListSettings: LookUp {
    package static let act = Act.seeRules

    package init() {}

    package struct Answer: Codable, Sendable {
        package let items: [Item]
    }

    package struct Item: Codable, Sendable {
        package let name: String
        package let value: String
        package let from: Day
        /// Today.
        package let inForce: Bool
    }

    package func answer(at desk: ReadingDesk) throws -> Answer {
        let rows = try desk.fetch(Rules.settings)
        let items = Dictionary(grouping: rows, by: \.name).values.flatMap { rows in
            rows.holding(on: desk.today, from: \.from).map { row, isInForce in
                Item(name: row.name, value: row.value, from: row.from, inForce: isInForce)
            }
        }
        return Answer(items: items.sorted { ($0.name, $0.from) < ($1.name, $1.from) })
    }
}

extension Array {
    /// Of the dated rows of one rule, oldest first, the one in force on a day and those to come; of
    /// those with one first day only the newest.
    func holding(on day: Day, from: (Element) -> Day) -> [(row: Element, isInForce: Bool)] {
        let current = lastIndex { from($0) <= day }
        return indices[(current ?? startIndex)...].compactMap { position in
            let row = self[position]
            let next = position + 1 < endIndex ? from(self[position + 1]) : nil
            return next == from(row) ? nil : (row, position == current)
        }
    }
}
