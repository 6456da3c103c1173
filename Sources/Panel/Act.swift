/// Everything that can be done or looked up: the name in the audit chain, and the row of the
/// permission table.
package enum Act: String, CaseIterable, Sendable {
    // Officers and rules
    case addOfficer = "officer-add"
    case leaveOfficer = "officer-leave"
    case issueToken = "token-issue"
    case revokeToken = "token-revoke"
    case changeSetting = "setting-change"
    case changeLimit = "limit-change"
    case addCode = "code-add"

    // Money
    case addFund = "fund-add"
    case changeAward = "fund-award"
    case allocate = "fund-allocate"
    case deallocate = "fund-deallocate"
    case vire = "fund-virement"
    case changeChildCap = "fund-child-cap"
    case expireHolds = "hold-expire"

    // Providers
    case addProvider = "provider-add"
    case checkProvider = "provider-check"
    case approveProvider = "provider-approve"
    case suspendProvider = "provider-suspend"
    case offerService = "provider-offer"
    case repriceService = "provider-reprice"

    // Children and packages
    case addChild = "child-add"
    case readIdentity = "child-identity"
    case proposePackage = "package-propose"

    // The panel
    case openSitting = "sitting-open"
    case attendSitting = "sitting-attend"
    case declareInterest = "sitting-interest"
    case decide = "decide"
    case withdrawDecision = "decide-withdraw"
    case closeSitting = "sitting-close"

    // What came of it
    case recordOutcome = "outcome-record"

    // Looking
    case seeOfficers = "see-officers"
    case seeRules = "see-rules"
    case seeMoney = "see-money"
    case seeProviders = "see-providers"
    case seeChildren = "see-children"
    case findChild = "child-find"
    case seePackages = "see-packages"
    case seeSittings = "see-sittings"
    case seeOutcomes = "see-outcomes"
    case seeEvents = "see-events"
    case trace = "trace"
    case prove = "doctor"
    case export = "export"
}
