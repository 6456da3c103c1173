package import Money

/// About what a council publishes.
package enum PublicationRefusal: Refusing {
    case publisherUnknown(setting: String)
    case notQuarters
    case nothingAwarded
    case notQuarterEnd
    case alreadyPublished(Day, event: Int64)

    package var code: String {
        switch self {
        case .publisherUnknown: "publisher-unknown"
        case .notQuarters: "not-quarters"
        case .nothingAwarded: "nothing-awarded"
        case .notQuarterEnd: "not-quarter-end"
        case .alreadyPublished: "already-published"
        }
    }

    package var sentence: String {
        switch self {
        case .publisherUnknown(let setting):
            "Nobody has said who publishes: an administrator sets “\(setting)” first."
        case .notQuarters:
            "Awards are published by whole quarters: begin with April, July, October or January, "
                + "and end with the month before one of them."
        case .nothingAwarded:
            "Nothing granted in these months is told by them, and a file of no grants is none: choose "
                + "others, or a whole year."
        case .notQuarterEnd:
            "This is told at the end of a quarter: give the last month of one, such as 2026-09."
        case .alreadyPublished(let day, let event):
            "What was done until \(day) is published already, and stays as it was told: it is the "
                + "report as it is known at event \(event)."
        }
    }
}
