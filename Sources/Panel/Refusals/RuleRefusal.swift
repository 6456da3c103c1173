package import Money

/// About the dated rules of a council: settings, codes and limits.
package enum RuleRefusal: Refusing {
    case valueUnreadable(setting: String, String)
    case daysNeeded
    case daysNotNeeded
    case vatRateNeeded
    case beforeToday(Day)
    case loosenedTooSoon(Day)

    package var code: String {
        switch self {
        case .valueUnreadable: "value-unreadable"
        case .daysNeeded: "days-needed"
        case .daysNotNeeded: "days-not-needed"
        case .vatRateNeeded: "vat-rate-needed"
        case .beforeToday: "before-today"
        case .loosenedTooSoon: "loosened-too-soon"
        }
    }

    package var sentence: String {
        switch self {
        case .valueUnreadable(let setting, let how): "The setting “\(setting)” must be \(how)."
        case .daysNeeded: "The limit per child needs the days it looks back over: add --days."
        case .daysNotNeeded: "Only the limit per child takes --days."
        case .beforeToday(let today):
            "A rule is not changed for days gone by: let it begin on \(today) or later."
        case .loosenedTooSoon(let earliest):
            "This loosens a guard on what is paid, which waits as a new bank account does: let it "
                + "begin on \(earliest) or later."
        case .vatRateNeeded:
            "A VAT code needs its rate in hundredths of a percent as its family: 2000 is 20%."
        }
    }
}
