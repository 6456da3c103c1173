package import Money

/// About a fund's own money.
package enum FundRefusal: Refusing {
    case exists(String)
    case sameHead
    case sameFund
    case otherFunder(String)
    /// The fund to carry into, its last day, and the last day of the one that is left.
    case notLater(String, ends: Day, after: Day)
    case exceedsUnallocated(asked: Pence, there: Pence)
    case exceedsAvailable(head: String, asked: Pence, there: Pence)
    case beforeFunds(Day, there: Pence)
    case capBelowPromised
    case receiptExists(String)
    case receiptReversed(Day)
    case nothingChanged
    case endNotLater(Day)
    case letterNeeded
    case carriedInto(String, ends: Day)
    case returnSubmitted(String)

    package var code: String {
        switch self {
        case .exists: "fund-exists"
        case .sameHead: "same-head"
        case .sameFund: "same-fund"
        case .otherFunder: "other-funder"
        case .notLater: "not-a-later-fund"
        case .exceedsUnallocated: "exceeds-unallocated"
        case .exceedsAvailable: "exceeds-available"
        case .beforeFunds: "before-funds"
        case .capBelowPromised: "cap-below-promised"
        case .receiptExists: "receipt-exists"
        case .receiptReversed: "receipt-reversed"
        case .nothingChanged: "nothing-changed"
        case .endNotLater: "end-not-later"
        case .letterNeeded: "letter-needed"
        case .carriedInto: "carried-into"
        case .returnSubmitted: "return-submitted"
        }
    }

    package var sentence: String {
        switch self {
        case .exists(let reference):
            "This funder's fund of that name and first day is there already: \(reference)."
        case .sameHead: "The two heads are the same: choose another."
        case .sameFund: "The two funds are the same: choose another."
        case .otherFunder(let funder):
            "That fund is granted by another funder, \(funder): return the money to the one that "
                + "granted it."
        case .notLater(let fund, let ends, let after):
            "\(fund) ends on \(ends): money is carried into a fund that is not over and ends after "
                + "\(after)."
        case .exceedsUnallocated(let asked, let there):
            "\(asked) is more than the \(there) that is unallocated: give a smaller amount."
        case .exceedsAvailable(let head, let asked, let there):
            "\(asked) is more than the \(there) that is available under \(head): give a smaller "
                + "amount."
        case .beforeFunds(let day, let there):
            "On \(day) only \(there) of that money was there: give a later date or a smaller amount."
        case .capBelowPromised:
            "A child has more than that promised already: choose a higher cap."
        case .receiptExists(let reference):
            "Cash of that day, amount and reference is written down already: \(reference)."
        case .receiptReversed(let day): "It is reversed already, and does not count from \(day) on."
        case .nothingChanged: "It is so already: give another name, or a later last day."
        case .endNotLater(let day):
            "The fund lasts until \(day): its last day only moves out, to a later one."
        case .letterNeeded:
            "A later last day is the funder's to agree: give the reference of the letter."
        case .carriedInto(let next, let ends):
            "Money of this fund was carried into \(next), which ends on \(ends): give an earlier day, "
                + "or move that one out first."
        case .returnSubmitted(let reference):
            "\(reference) is submitted, and its figures go by the fund as it is: have it accepted "
                + "first."
        }
    }
}
