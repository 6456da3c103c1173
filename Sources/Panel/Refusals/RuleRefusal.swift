package import Money

/// About the dated rules of a council: settings, codes and limits.
package enum RuleRefusal: Refusing {
    case valueUnreadable(setting: String, String)
    case daysNeeded
    case daysNotNeeded
    case vatRateNeeded
    case measureNeeds(String)
    case measureUnread
    case anchorUnreadable
    case scaleUpsideDown
    case saidTwice
    case beforeToday(Day)
    case loosenedTooSoon(Day)
    case exceedsLimit(Limit, would: Pence)

    package var code: String {
        switch self {
        case .valueUnreadable: "value-unreadable"
        case .daysNeeded: "days-needed"
        case .daysNotNeeded: "days-not-needed"
        case .vatRateNeeded: "vat-rate-needed"
        case .measureNeeds: "measure-incomplete"
        case .measureUnread: "measure-unread"
        case .anchorUnreadable: "anchor-unreadable"
        case .scaleUpsideDown: "scale-upside-down"
        case .saidTwice: "said-twice"
        case .beforeToday: "before-today"
        case .loosenedTooSoon: "loosened-too-soon"
        case .exceedsLimit: "exceeds-limit"
        }
    }

    package var sentence: String {
        switch self {
        case .valueUnreadable(let setting, let how): "The setting “\(setting)” must be \(how)."
        case .daysNeeded: "This limit needs the days it looks back over: add --days."
        case .daysNotNeeded: "This limit looks back over no days: leave --days out."
        case .measureNeeds(let what): "A measure that is read in this way needs \(what)."
        case .measureUnread:
            "Nobody has said how this measure is read: add it with “diversion measure add”."
        case .anchorUnreadable:
            "An anchor’s code is a domain and a score, such as safety-5; its label is what that "
                + "score means."
        case .saidTwice: "The file says this twice from the same day: take one row out."
        case .scaleUpsideDown: "The scale ends before it starts: change one of its ends."
        case .beforeToday(let today):
            "A rule is not changed for days gone by: let it begin on \(today) or later."
        case .loosenedTooSoon(let earliest):
            "This loosens a guard, which waits as a new bank account does: let it begin on "
                + "\(earliest) or later."
        case .exceedsLimit(let limit, let would):
            "This would make \(would) that you \(limit.deed); your limit is \(limit.most): let "
                + "another officer do it, or have the limit changed."
        case .vatRateNeeded:
            "A VAT code needs its rate in hundredths of a percent as its family: 2000 is 20%."
        }
    }
}

extension Limit {
    /// What it adds up, as an officer does it.
    fileprivate var deed: String {
        switch measure {
        case .package, .child, .provider: "decide on"
        case .run: "approve today"
        case .correction: "put right within \(days ?? 1) days"
        case .transfer: "move out of funds or between their heads within \(days ?? 1) days"
        }
    }
}
