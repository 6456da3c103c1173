package import Money

/// About the dated rules of a council: settings, codes and limits.
package enum RuleRefusal: Refusing {
    case valueUnreadable(setting: String, String)
    case daysNeeded
    case daysNotNeeded
    case beforeToday(Day)

    package var code: String {
        switch self {
        case .valueUnreadable: "value-unreadable"
        case .daysNeeded: "days-needed"
        case .daysNotNeeded: "days-not-needed"
        case .beforeToday: "before-today"
        }
    }

    package var sentence: String {
        switch self {
        case .valueUnreadable(let setting, let how): "The setting “\(setting)” must be \(how)."
        case .daysNeeded: "The limit per child needs the days it looks back over: add --days."
        case .daysNotNeeded: "Only the limit per child takes --days."
        case .beforeToday(let today):
            "A rule is not changed for days gone by: let it begin on \(today) or later."
        }
    }
}
