import Money
import Panel

/// The settings that the program reads, and what each may hold.
enum KnownSetting: String, CaseIterable {
    case timeZone = "time-zone"
    case panel
    case holdDays = "hold-days"
    case sessionMost = "session-most"
    case keyDays = "key-days"
    case tokenDays = "token-days"
    case invitationDays = "invitation-days"
    case secondFactorRoles = "second-factor-roles"
    case signInIdle = "sign-in-idle-minutes"
    case signInHours = "sign-in-hours"
    case largestAmount = "largest-amount-pence"
    case bankCoolingDays = "bank-cooling-days"
    case samplePerMille = "sample-per-mille"
    case unusualPerMille = "unusual-per-mille"
    case exceptionDays = "exception-days"
    case unearnedBy = "unearned-by"
    case unearnedNotice = "unearned-notice-days"
    case toleranceShare = "tolerance-basis-points"
    case toleranceMost = "tolerance-pence"
    case tolerancePays = "tolerance-pays"
    case paymentDays = "payment-days"
    case lateInterest = "late-interest-basis-points"
    case lateCompensation = "late-compensation"
    case concernHours = "concern-hours"
    case concernNumber = "concern-number"
    case endReportDays = "end-report-days"
    case mostPlanned = "planned-outcomes-most"
    case councilName = "council-name"
    case councilIdentifier = "council-identifier"
    case givingPrefix = "360giving-prefix"
    case publishedOver = "published-over-pence"
    case publishedDepartment = "published-department"
    case publishedPurpose = "published-purpose"
    case publishedCategory = "published-category"
    case publishedRedacts = "published-redacts"
    case publishedLeastChildren = "published-least-children"
    case followUpWeeks = "follow-up-weeks"
    case followUpDays = "follow-up-days"
    case followUpOverdueDays = "follow-up-overdue-days"
    case outcomeDays = "outcome-days"
    case persistentAbsence = "persistent-absence-per-mille"
    case severeAbsence = "severe-absence-per-mille"
    case returnYear = "return-year"
    case returnVariance = "return-variance-per-mille"
    case engagedSessions = "engaged-sessions"
    case ageBands = "age-bands"
    case baselineDays = "baseline-days"
    case exitDays = "exit-days"
    case suspensionDays = "suspension-days"

    init(reading text: String) throws(Refusal) {
        guard let setting = KnownSetting(rawValue: text.trimmingSpaces().lowercased()) else {
            let names = Self.allCases.map(\.rawValue)
            throw .input(.unknownChoice(what: "setting", choices: names))
        }
        self = setting
    }
}
