import Money
package import Panel
import Secrets
import Store

/// Opens what an order's provider is told of the child: recorded before it is answered, whoever
/// reads, since it may say who the child is.
///
/// The provider's officers read it while their order is live. Those who decide on the case read it
/// afterwards too, with the reasons and what was told before: they must be able to answer who was
/// told what, and why.
package struct ReadDisclosure: ActRequest {
    package static let act = Act.readDisclosure
    package static let mayBePreviewed = false

    package var order: String

    package init(order: String) {
        self.order = order
    }

    /// Sent again with its key, the act answers the reference only: to read it again is another
    /// act.
    package struct Answer: Codable, Sendable {
        package let order: String
        package var given: Bool?
        package var basis: String?
        package var firstName: String?
        package var contact: String?
        package var safetyNote: String?
        /// For those who decide on the case, as all that follows.
        package var reason: String?
        package var by: String?
        package var recorded: String?
        /// What held before, the newest first.
        package var earlier: [Earlier]?
    }

    package struct Earlier: Codable, Sendable {
        package let given: Bool
        package let basis: String
        package let firstName: String?
        package let contact: String?
        package let safetyNote: String?
        package let reason: String?
        package let by: String
        package let recorded: String
    }

    package static func remembered(_ answer: Answer) -> Answer {
        Answer(order: answer.order)
    }

    package func perform(at desk: Desk) throws -> Answer {
        let order = try desk.order(order)
        let decides = desk.officer.readsCaseText
        guard decides || desk.officer.provider == order.provider.id else {
            throw Refusal.access(
                .notFound(noun: Noun.order.name, reference: order.reference, near: nil)
            )
        }
        guard decides || order.isLive else { throw Refusal.order(.ended) }
        let disclosed = try desk.fetch(Disclosures.of(order: order.id))
        guard let newest = disclosed.first else { throw Refusal.order(.nothingDisclosed) }
        guard decides || newest.isGiven else { throw Refusal.order(.withheld) }
        let texts = try desk.texts(of: decides ? disclosed : [newest])
        let told = texts[newest.id] ?? [:]
        guard !newest.isGiven || told.contains(where: { $0.key != .reason }) else {
            throw Refusal.order(.disclosureErased)
        }
        desk.record(order.reference, ["disclosed": "\(newest.event)"])
        var answer = Answer(
            order: order.reference,
            given: newest.isGiven,
            basis: newest.basis,
            firstName: told[.firstName],
            contact: told[.contact],
            safetyNote: told[.safetyNote]
        )
        guard decides else { return answer }
        answer.reason = told[.reason]
        answer.by = newest.officer
        answer.recorded = newest.recordedAt.description
        answer.earlier = disclosed.dropFirst().map { Earlier($0, texts[$0.id] ?? [:]) }
        return answer
    }
}

extension ReadDisclosure.Earlier {
    fileprivate init(_ disclosed: Disclosures.Disclosed, _ texts: [DisclosureText: String]) {
        given = disclosed.isGiven
        basis = disclosed.basis
        firstName = texts[.firstName]
        contact = texts[.contact]
        safetyNote = texts[.safetyNote]
        reason = texts[.reason]
        by = disclosed.officer
        recorded = disclosed.recordedAt.description
    }
}

extension Desk {
    /// The sealed words of disclosures, opened: by the disclosure, then by what they are.
    fileprivate func texts(
        of disclosed: [Disclosures.Disclosed]
    ) throws -> [ID: [DisclosureText: String]] {
        var texts: [ID: [DisclosureText: String]] = [:]
        for sealed in try fetch(CaseTexts.find(of: disclosed.map(\.id))) {
            guard let name = DisclosureText(rawValue: sealed.name) else { continue }
            texts[sealed.record, default: [:]][name] = try keyring.text(sealed)
        }
        return texts
    }
}
