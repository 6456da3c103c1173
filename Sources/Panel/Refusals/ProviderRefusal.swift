package import Money

/// About providers, their checks and their rate card.
package enum ProviderRefusal: Refusing {
    case malformedCharityNumber
    case malformedCompanyNumber
    case exists(String)
    case charityNumberTaken(String)
    case companyNumberTaken(String)
    case supplierNumberTaken(String)
    case grantOutsideVAT
    case serviceExists(String)
    case notOffered
    case priceBeforeCurrent(Day)
    case checkLastsNoTime
    case alreadyApproved
    case alreadySuspended
    case checksMissing([String])
    case ownVerification
    case nothingCorrected
    case alreadyLeft
    case leavesSuspended

    package var code: String {
        switch self {
        case .malformedCharityNumber: "malformed-charity-number"
        case .malformedCompanyNumber: "malformed-company-number"
        case .exists: "provider-exists"
        case .charityNumberTaken: "charity-number-taken"
        case .companyNumberTaken: "company-number-taken"
        case .supplierNumberTaken: "supplier-number-taken"
        case .grantOutsideVAT: "grant-outside-vat"
        case .serviceExists: "service-exists"
        case .notOffered: "not-offered"
        case .priceBeforeCurrent: "price-before-current"
        case .checkLastsNoTime: "check-lasts-no-time"
        case .alreadyApproved: "already-approved"
        case .alreadySuspended: "already-suspended"
        case .checksMissing: "checks-missing"
        case .ownVerification: "own-verification"
        case .nothingCorrected: "nothing-corrected"
        case .alreadyLeft: "already-left"
        case .leavesSuspended: "leaves-suspended"
        }
    }

    package var sentence: String {
        switch self {
        case .malformedCharityNumber:
            "A charity number is six or seven digits, SC and six digits, or NIC and six digits."
        case .malformedCompanyNumber:
            "A company number is eight characters, such as 01234567 or SC123456."
        case .exists(let reference): "A provider of that name is there already: \(reference)."
        case .charityNumberTaken(let reference):
            "That charity number belongs to \(reference) already."
        case .companyNumberTaken(let reference):
            "That company number belongs to \(reference) already."
        case .supplierNumberTaken(let reference):
            "That supplier number belongs to \(reference) already."
        case .grantOutsideVAT:
            "A grant is outside the scope of VAT: give it the code outside-scope, or buy it as a purchase."
        case .serviceExists(let reference):
            "This provider offers that service already, as \(reference): change its price instead."
        case .notOffered: "This service is not offered on that day: see its rate card."
        case .priceBeforeCurrent(let day):
            "The price in force starts on \(day): a new one must start on a later day."
        case .checkLastsNoTime: "A check must expire on or after the day it was verified."
        case .alreadyApproved: "This provider is approved already."
        case .alreadySuspended: "This provider is suspended already."
        case .checksMissing(let kinds):
            "These checks are missing or have lapsed: \(kinds.joined(separator: ", ")). Record them "
                + "first."
        case .ownVerification:
            "You verified this provider's checks: another officer must approve it."
        case .nothingCorrected: "It is so already: give a name or a number that is another."
        case .alreadyLeft: "This provider has left already."
        case .leavesSuspended:
            "This provider is suspended, which stands: leaving would let it start what is ordered."
        }
    }
}
