package import Money
package import Panel
import Store

/// One session, with its note for those who read case texts.
package struct ShowSession: LookUp {
    package static let act = Act.seeSessions

    package var session: String

    package init(session: String) {
        self.session = session
    }

    package struct Answer: Sendable {
        package let session: ShownSession
        package let more: More
    }

    package struct More: Codable, Sendable {
        package let recordedAt: String
        package let event: Int64
        package let acceptedBy: String?
        package let acceptedOn: Day?
        /// Why it was withdrawn, or its acceptance.
        package let withdrawnFor: String?
        package let invoice: String?
        package let note: String?
    }

    package func answer(at desk: ReadingDesk) throws -> Answer {
        let session = try desk.session(session)
        return Answer(
            session: ShownSession(session),
            more: More(
                recordedAt: session.recordedAt.description,
                event: session.event,
                acceptedBy: session.accepter,
                acceptedOn: session.acceptedOn,
                withdrawnFor: session.withdrawal,
                invoice: session.invoice,
                note: try desk.caseTexts(of: session.id)["note"]
            )
        )
    }
}

/// In JSON all fields stand side by side.
extension ShowSession.Answer: Codable {
    package init(from decoder: any Decoder) throws {
        session = try ShownSession(from: decoder)
        more = try ShowSession.More(from: decoder)
    }

    package func encode(to encoder: any Encoder) throws {
        try session.encode(to: encoder)
        try more.encode(to: encoder)
    }
}

extension ReadingDesk {
    /// The session of this reference; to a provider's own officer there is no other's.
    func session(_ text: String) throws -> Sessions.Session {
        let reference = try Noun.session.read(text)
        let found = try fetch(Sessions.named([reference], provider: onlyProvider))
        return try self.found(found.first, .session, reference)
    }
}
