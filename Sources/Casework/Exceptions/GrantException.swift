package import Money
package import Panel
import Store

/// Lets one named officer do, for a while, what two should.
package struct GrantException: ActRequest {
    package static let act = Act.grantException

    package var officer: String
    /// propose-decide, record-accept, verify-approve, match-pay or draft-approve.
    package var rule: String
    /// The last day it holds.
    package var until: String
    /// A code of the list `exception-reason`.
    package var reason: String

    package init(officer: String, rule: String, until: String, reason: String) {
        self.officer = officer
        self.rule = rule
        self.until = until
        self.reason = reason
    }

    package struct Answer: Codable, Sendable {
        package let exception: String
        package let officer: String
        package let rule: HandRule
        package let expires: Day
    }

    package func perform(at desk: Desk) throws -> Answer {
        let officer = try desk.presentOfficer(officer)
        let rule = try HandRule(reading: rule)
        let expires = try Input.day(until)
        let reason = try desk.code(reason, of: "exception-reason").code
        try desk.fetch(HandExceptions.of(officer: officer.id)).checkGrant(
            of: rule,
            to: officer,
            until: expires,
            by: desk.officer.id,
            most: desk.settings.exceptionDays,
            on: desk.today
        )
        let exception = HandExceptions.New(
            id: desk.newID(),
            reference: try desk.newReference(.exception),
            rule: rule,
            officer: officer.id,
            reason: reason,
            expires: expires,
            grantedBy: desk.officer.id
        )
        desk.save(HandExceptions.insert(exception, event: desk.event))
        desk.record(
            exception.reference,
            [
                "officer": officer.reference, "rule": rule.rawValue, "reason": reason,
                "expires": "\(expires)",
            ]
        )
        return Answer(
            exception: exception.reference,
            officer: officer.reference,
            rule: rule,
            expires: expires
        )
    }
}
