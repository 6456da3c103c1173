package import Money
package import Panel
import Store

/// Sets what a no-show rule charges for one kind of attendance, for services from a day on.
///
/// A rule that is not there yet begins with this.
package struct ChangeCharge: ActRequest {
    package static let act = Act.changeCharge

    package var rule: String
    /// A code of the list `attendance`.
    package var attendance: String
    /// Of a unit: `50%`.
    package var share: String
    /// Today unless said.
    package var from: String?

    package init(rule: String, attendance: String, share: String, from: String? = nil) {
        self.rule = rule
        self.attendance = attendance
        self.share = share
        self.from = from
    }

    package struct Answer: Codable, Sendable {
        package let rule: String
        package let attendance: String
        package let share: String
        package let from: Day
    }

    package func perform(at desk: Desk) throws -> Answer {
        let rule = try Input.codeWord(rule, what: "rule")
        let attendance = try desk.code(attendance, of: "attendance").code
        let share = try Input.share(share)
        let from = try desk.ruleDay(from)
        desk.save(
            NoShowRules.insert(
                ChargeShare(rule: rule, attendance: attendance, perMille: share, from: from),
                event: desk.event
            )
        )
        desk.record(
            rule,
            ["attendance": attendance, "per_mille": "\(share)", "from": "\(from)"]
        )
        return Answer(
            rule: rule,
            attendance: attendance,
            share: Self.text(share),
            from: from
        )
    }

    /// `33.3%`.
    static func text(_ perMille: Int) -> String {
        "\(Quantity(thousandths: Int64(perMille) * 100))%"
    }
}
