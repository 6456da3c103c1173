import Money
import Panel
import Store

extension KnownSetting {
    /// For a guard on what is paid: whether a value guards less than another.
    func isLooser(_ value: String, than other: String) -> Bool {
        if self == .secondFactorRoles {
            return !Set(value.split(separator: " ")).isSuperset(of: other.split(separator: " "))
        }
        guard let value = Int(value), let other = Int(other) else { return false }
        switch self {
        case .bankCoolingDays, .samplePerMille: return value < other
        case .unusualPerMille, .exceptionDays, .toleranceShare, .toleranceMost:
            return value > other
        case .secondFactorRoles, .invitationDays, .signInIdle, .signInHours, .timeZone, .panel,
            .holdDays, .sessionMost, .keyDays, .tokenDays, .largestAmount, .unearnedBy,
            .unearnedNotice, .tolerancePays, .paymentDays, .lateInterest, .lateCompensation,
            .concernHours, .concernNumber, .endReportDays, .mostPlanned, .councilName,
            .councilIdentifier, .givingPrefix, .publishedOver, .publishedDepartment,
            .publishedPurpose,
            .publishedCategory, .publishedRedacts, .publishedLeastChildren, .followUpWeeks,
            .followUpDays, .followUpOverdueDays, .outcomeDays, .persistentAbsence,
            .severeAbsence, .returnYear, .returnVariance, .engagedSessions, .ageBands,
            .baselineDays, .exitDays:
            return false
        }
    }
}

extension Desk {
    /// A guard that is loosened waits as long as a bank account does, and a day at least.
    ///
    /// While no provider has an account nothing can be paid, and all may be set up at once.
    ///
    /// - Parameter isLooser: than what holds on that day, and than what held yesterday: a guard that
    ///   was tightened today by mistake may be put back.
    func checkLoosening(_ isLooser: Bool, from day: Day) throws {
        guard isLooser else { return }
        let earliest = today.adding(days: max(settings.bankCoolingDays, 1))
        guard day < earliest, try fetch(BankAccounts.areThere) else { return }
        throw Refusal.rule(.loosenedTooSoon(earliest))
    }
}
