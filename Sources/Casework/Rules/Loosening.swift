import Money
import Panel
import Store

extension KnownSetting {
    /// For a guard on what is paid, on who signs in or on who is told of: whether a value guards less
    /// than another.
    func isLooser(_ value: String, than other: String) -> Bool {
        if self == .secondFactorRoles {
            return !Set(value.split(separator: " ")).isSuperset(of: other.split(separator: " "))
        }
        guard let value = Int(value), let other = Int(other) else { return false }
        return switch self {
        case .bankCoolingDays, .samplePerMille, .publishedLeastChildren: value < other
        case .unusualPerMille, .exceptionDays, .toleranceShare, .toleranceMost: value > other
        default: false
        }
    }

    /// Whether it guards what is paid, who signs in or who is told of.
    var isGuard: Bool {
        isLooser("", than: Role.administrator.rawValue) || isLooser("0", than: "1")
            || isLooser("1", than: "0")
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
