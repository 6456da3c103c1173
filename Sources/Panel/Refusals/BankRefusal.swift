package import Money

/// About where providers are paid, and the numbers they are called back on.
///
/// No sentence here says a digit of an account.
package enum BankRefusal: Refusing {
    case malformedPhone
    case detailsUnreadable
    case nameMissing
    case malformedSortCode
    case malformedAccountNumber
    case noContact(String)
    case changeUnderWay(String)
    case sameAsInUse
    case notProposed
    case ownProposal
    case contactOfAnother
    case calledContactTooNew
    case calledBeforeProposal(Day)
    case overAlready

    package var code: String {
        switch self {
        case .malformedPhone: "malformed-phone"
        case .detailsUnreadable: "bank-details-unreadable"
        case .nameMissing: "account-name-missing"
        case .malformedSortCode: "malformed-sort-code"
        case .malformedAccountNumber: "malformed-account-number"
        case .noContact: "contact-needed"
        case .changeUnderWay: "bank-change-under-way"
        case .sameAsInUse: "same-bank-account"
        case .notProposed: "bank-not-proposed"
        case .ownProposal: "own-proposal"
        case .contactOfAnother: "contact-of-another"
        case .calledContactTooNew: "called-contact-too-new"
        case .calledBeforeProposal: "called-before-proposal"
        case .overAlready: "bank-over-already"
        }
    }

    package var sentence: String {
        switch self {
        case .malformedPhone:
            "A telephone number is 9 to 15 digits, a plus in front if need be: 0115 496 0000."
        case .detailsUnreadable:
            "Bank details are read from standard input as lines “name: …”, “sort-code: …”, "
                + "“account-number: …”."
        case .nameMissing: "The bank details have no line “name: …”."
        case .malformedSortCode: "A sort code is six digits, such as 20-00-00."
        case .malformedAccountNumber: "An account number is eight digits; six or seven will do."
        case .noContact(let provider):
            "No number of \(provider) is held to call back on, so nobody could approve this: a "
                + "coordinator first adds one with “contact add \(provider) --phone -”."
        case .changeUnderWay(let reference):
            "\(reference) is under way for this provider: let it come into use, or refuse it first."
        case .sameAsInUse: "This provider is paid on that account already."
        case .notProposed: "This account is not waiting for approval."
        case .ownProposal: "You proposed this account: another finance officer must approve it."
        case .contactOfAnother: "That number is another provider's: call this one's."
        case .calledContactTooNew:
            "That number came in with or after this change: call one that was held before it."
        case .calledBeforeProposal(let day):
            "The account was proposed on \(day): call after that, and say on which day."
        case .overAlready: "This account is refused or replaced already."
        }
    }
}
