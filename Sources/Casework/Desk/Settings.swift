package import Money
package import Panel
import Store

/// The dated settings as they hold on one day.
package struct Settings: Sendable {
    private let rows: [Rules.Setting]
    package let today: Day
    /// The council's: `Europe/London` unless changed.
    package let timeZone: String

    /// Takes all settings ever, oldest first.
    init(_ rows: [Rules.Setting], now: Instant) {
        let utc = now.day(in: "UTC")
        let zone = rows.last { $0.name == "time-zone" && $0.from <= utc }?.value ?? "UTC"
        timeZone = zone
        today = now.day(in: zone)
        self.rows = rows
    }

    /// - Parameter day: today unless said.
    package func text(_ name: String, on day: Day? = nil) -> String? {
        rows.last { $0.name == name && $0.from <= day ?? today }?.value
    }

    /// A number that a setting must hold.
    package func number(_ name: String, on day: Day? = nil, unless missing: Int) -> Int {
        text(name, on: day).flatMap(Int.init) ?? missing
    }

    package var largestAmount: Pence {
        Pence(Int64(number("largest-amount-pence", unless: 100_000_000_000)))
    }

    /// Days that a hold lasts after it was recorded.
    package var holdDays: Int { number("hold-days", unless: 14) }

    /// The most units that one delivery may be.
    var sessionMost: Quantity {
        Quantity(thousandths: Int64(number("session-most", unless: 24)) * 1000)
    }

    /// Days that an idempotency key is kept.
    package var keyDays: Int { number("key-days", unless: 30) }

    /// Days that a token is good for unless said.
    package var tokenDays: Int { number("token-days", unless: 365) }

    /// Days in which an invitation to choose a password must be taken up.
    package var invitationDays: Int { number("invitation-days", unless: 7) }

    /// Who signs in with a code from a telephone beside the password.
    package var secondFactorRoles: Set<Role> {
        guard let text = text("second-factor-roles") else { return Set(Role.allCases) }
        return Set(text.split(separator: " ").compactMap { Role(rawValue: String($0)) })
    }

    /// Minutes after which a sign-in ends that nothing was asked with.
    package var signInIdleMinutes: Int { number("sign-in-idle-minutes", unless: 60) }

    /// Hours after which every sign-in ends.
    package var signInHours: Int { number("sign-in-hours", unless: 12) }

    /// Days between the approval of a bank account and its use.
    package var bankCoolingDays: Int { number("bank-cooling-days", unless: 3) }

    /// Of a thousand invoices that are paid, how many are drawn by lot for a second look.
    package var samplePerMille: Int { number("sample-per-mille", unless: 100) }

    /// An invoice above so many thousandths of its provider's median is unusual.
    package var unusualPerMille: Int { number("unusual-per-mille", unless: 2000) }

    /// What of a booking is asked back when a package ends early.
    package var unearned: UnearnedRule {
        UnearnedRule(
            by: text("unearned-by").flatMap(UnearnedRule.By.init) ?? .days,
            noticeDays: number("unearned-notice-days", unless: 0)
        )
    }

    /// Days that an exception to separate hands lasts at most.
    package var exceptionDays: Int { number("exception-days", unless: 90) }

    /// How much more than what was delivered an invoice may ask for.
    package var tolerance: Tolerance {
        Tolerance(
            basisPoints: Int64(number("tolerance-basis-points", unless: 0)),
            most: Pence(Int64(number("tolerance-pence", unless: 0))),
            pays: text("tolerance-pays").flatMap(Tolerance.Pays.init) ?? .delivered
        )
    }

    /// Days in which an invoice is to be paid that was received on a day.
    package func paymentDays(on day: Day) -> Int {
        number("payment-days", on: day, unless: 30)
    }

    /// What paying late costs, where it should have been paid by a day.
    package func lateCharge(on day: Day) -> LateCharge {
        LateCharge(
            interestBasisPoints: Int64(number("late-interest-basis-points", on: day, unless: 0)),
            compensation: text("late-compensation", on: day).flatMap([LateCharge.Band].init) ?? []
        )
    }

    /// Hours in which a concern is to be acknowledged.
    package var concernHours: Int { number("concern-hours", unless: 24) }

    /// Where the council is rung about a child in danger; nil where nobody has said.
    package var concernNumber: String? { text("concern-number") }

    /// Days after a package's last one by which its end report is there.
    package var endReportDays: Int { number("end-report-days", unless: 28) }

    /// Outcomes that are planned for a package at most.
    package var mostPlanned: Int { number("planned-outcomes-most", unless: 20) }

    /// What sittings and decisions are called by.
    package var panel: String { text("panel") ?? "CCEP" }
}
