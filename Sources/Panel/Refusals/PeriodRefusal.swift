package import Money

/// About months that are closed, and closing one.
package enum PeriodRefusal: Refusing {
    case closed(through: Day)
    case malformedMonth
    case notOver(Day)
    case notNext(String)
    case alreadyClosed
    case unfinished([String])

    package var code: String {
        switch self {
        case .closed: "period-closed"
        case .malformedMonth: "malformed-month"
        case .notOver: "period-not-over"
        case .notNext: "not-the-next-period"
        case .alreadyClosed: "period-already-closed"
        case .unfinished: "period-unfinished"
        }
    }

    package var sentence: String {
        switch self {
        case .closed(let day):
            "The books are closed up to \(day): date it later, and correct what is wrong as an "
                + "entry of the open month."
        case .malformedMonth: "This is not a month: write 2026-10."
        case .notOver(let day): "This month lasts until \(day): close it when it is over."
        case .notNext(let month): "Months are closed in their order: the next one is \(month)."
        case .alreadyClosed: "This month is closed already."
        case .unfinished(let sittings):
            "Open sittings of this month have decided on money: close them, or withdraw what they "
                + "decided: \(sittings.joined(separator: ", "))."
        }
    }
}
