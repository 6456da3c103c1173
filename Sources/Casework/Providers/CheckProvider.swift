package import Money
package import Panel
import Store

/// Records that somebody looked at a provider's document, and how long it holds.
package struct CheckProvider: ActRequest {
    package static let act = Act.checkProvider

    package var provider: String
    /// A code of the list `check`.
    package var kind: String
    package var verifiedOn: String
    /// The last day it holds.
    package var expires: String

    package init(provider: String, kind: String, verifiedOn: String, expires: String) {
        self.provider = provider
        self.kind = kind
        self.verifiedOn = verifiedOn
        self.expires = expires
    }

    package struct Answer: Codable, Sendable {
        package let provider: String
        package let kind: String
        package let verifiedOn: Day
        package let expires: Day
        /// Below zero when it has lapsed already.
        package let daysLeft: Int
    }

    package func perform(at desk: Desk) throws -> Answer {
        let provider = try desk.provider(provider)
        let kind = try desk.code(kind, of: "check").code
        let verifiedOn = try Input.pastDay(verifiedOn, today: desk.today)
        let expires = try Input.day(expires)
        guard expires >= verifiedOn else { throw Refusal.provider(.checkLastsNoTime) }
        let check = Check(
            provider: provider.id,
            kind: kind,
            span: Span(from: verifiedOn, to: expires)
        )
        desk.save(
            Checks.insert(check, id: desk.newID(), by: desk.officer.id, event: desk.event)
        )
        desk.record(
            provider.reference,
            [
                "kind": kind, "verified_on": "\(verifiedOn)", "expires": "\(expires)",
                "verifier": desk.officer.reference,
            ]
        )
        return Answer(
            provider: provider.reference,
            kind: kind,
            verifiedOn: verifiedOn,
            expires: expires,
            daysLeft: desk.today.days(until: expires)
        )
    }
}
