package import Money
package import Panel
import Store

/// Gives a setting another value from a day on.
package struct ChangeSetting: ActRequest {
    package static let act = Act.changeSetting

    package var name: String
    package var value: String
    /// Today unless said.
    package var from: String?

    package init(name: String, value: String, from: String? = nil) {
        self.name = name
        self.value = value
        self.from = from
    }

    package struct Answer: Codable, Sendable {
        package let name: String
        package let value: String
        /// What holds on that day until then; none where nothing was said.
        package let was: String?
        package let from: Day
    }

    package func perform(at desk: Desk) throws -> Answer {
        let setting = try KnownSetting(reading: name)
        let value = try setting.value(reading: value)
        let from = try desk.ruleDay(from)
        let was = desk.settings.text(setting.rawValue, on: from)
        let isLooser = [from, desk.today.adding(days: -1)].allSatisfy { day in
            desk.settings.text(setting.rawValue, on: day)
                .map { setting.isLooser(value, than: $0) } ?? false
        }
        try desk.checkLoosening(isLooser, from: from)
        desk.save(
            Rules.insert(setting: setting.rawValue, value: value, from: from, event: desk.event)
        )
        desk.record(setting.rawValue, ["value": value, "from": "\(from)"])
        return Answer(name: setting.rawValue, value: value, was: was, from: from)
    }
}
