/// Everything that can be done or looked up: the name in the audit chain, and the row of the
/// permission table.
package enum Act: String, CaseIterable, Sendable {
    // Officers and rules
    case addOfficer = "officer-add"
    case leaveOfficer = "officer-leave"
    case changeRoles = "officer-roles"
    case issueToken = "token-issue"
    case revokeToken = "token-revoke"
    case changeSetting = "setting-change"
    case changeLimit = "limit-change"
    case addCode = "code-add"
    case addMeasure = "measure-add"
    case addInstrument = "instrument-add"

    // Signing in on the web
    case inviteOfficer = "officer-invite"
    case acceptInvitation = "invitation-accept"
    case signIn = "sign-in"
    case signOut = "sign-out"
    case endSignIn = "sign-in-end"

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
    case monitorChild = "child-monitor"
    case readMonitoring = "child-monitoring"
    case proposePackage = "package-propose"
    case withdrawPackage = "package-withdraw"

    // The panel
    case openSitting = "sitting-open"
    case attendSitting = "sitting-attend"
    case withdrawAttendance = "sitting-unattend"
    case cancelSitting = "sitting-cancel"
    case declareInterest = "sitting-interest"
    case decide = "decide"
    case withdrawDecision = "decide-withdraw"
    case closeSitting = "sitting-close"
    case carryOut = "decision-carry-out"

    // Orders and what was delivered
    case discloseOrder = "order-disclose"
    case readDisclosure = "order-disclosure"
    case recordSession = "session-log"
    case importSessions = "session-import"
    case withdrawSession = "session-withdraw"
    case acceptSession = "session-accept"
    case withdrawAcceptance = "session-unaccept"
    case changeCharge = "charge-change"

    // Invoices
    case enterInvoice = "invoice-add"
    case uploadInvoices = "invoice-upload"
    case matchInvoice = "invoice-match"
    case unmatchInvoice = "invoice-unmatch"
    case holdInvoice = "invoice-hold"
    case releaseInvoice = "invoice-release"
    case rejectInvoice = "invoice-reject"

    // Payments
    case addContact = "contact-add"
    case readContact = "contact-read"
    case proposeBank = "bank-propose"
    case approveBank = "bank-approve"
    case refuseBank = "bank-refuse"
    case draftRun = "run-draft"
    case approveRun = "run-approve"
    case exportRun = "run-export"
    case confirmRun = "run-confirm"
    case cancelRun = "run-cancel"
    case lookAgain = "payment-look"
    case refund = "payment-refund"
    case clawBack = "payment-clawback"
    case writeBack = "payment-write-back"
    case creditInvoice = "invoice-credit"
    case requestCredit = "credit-request"
    case grantException = "exception-grant"
    case endException = "exception-end"

    // Months and years
    case closePeriod = "period-close"
    case recordReceipt = "receipt-add"
    case reverseReceipt = "receipt-reverse"
    case returnFunds = "fund-return"
    case carryFunds = "fund-carry"

    // What a funder is told
    case draftReturn = "return-draft"
    case explainReturn = "return-reason"
    case sayRisks = "return-risks"
    case setTarget = "return-target"
    case submitReturn = "return-submit"
    case acceptReturn = "return-accept"
    case publishReport = "report-publish"

    // What came of it
    case recordOutcome = "outcome-record"
    case verifyOutcome = "outcome-verify"
    case importOutcomes = "outcome-import"
    case planOutcomes = "outcome-plan"
    case completePackage = "package-complete"
    case answerFollowUp = "follow-up-answer"
    case remind = "remind"

    // Worries about a child
    case raiseConcern = "concern-raise"
    case acknowledgeConcern = "concern-acknowledge"
    case closeConcern = "concern-close"
    case readConcern = "concern-show"

    // Looking
    case seeOfficers = "see-officers"
    case seeRules = "see-rules"
    case seeMoney = "see-money"
    case seeProviders = "see-providers"
    case seeChildren = "see-children"
    case findChild = "child-find"
    case seePackages = "see-packages"
    case seeSittings = "see-sittings"
    case seeOrders = "see-orders"
    case seeSessions = "see-sessions"
    case seeInvoices = "see-invoices"
    case seePayments = "see-payments"
    case seePeriods = "see-periods"
    case seeReturns = "see-returns"
    case seeFairShare = "see-fair-share"
    case seeScrutiny = "see-scrutiny"
    case seeExceptions = "see-exceptions"
    case seeOutcomes = "see-outcomes"
    case seeConcerns = "see-concerns"
    case seeQueues = "see-queues"
    case seeEvents = "see-events"
    case trace = "trace"
    case prove = "doctor"
    case export = "export"
    case writeEvidence = "evidence"
}
