import Money
package import Panel
import Store

/// One event of the audit chain, with the money that it moved.
package struct ShowEvent: LookUp {
    package static let act = Act.seeEvents

    /// Its number.
    package var event: String

    package init(event: String) {
        self.event = event
    }

    package struct Answer: Codable, Sendable {
        package let event: Int64
        package let act: String
        /// `local` when nobody was signed in.
        package let officer: String
        package let name: String?
        package let subject: String
        package let recordedAt: String
        package let hash: String
        package let facts: [String: String]
        package let movements: [ShownMovement]
    }

    package func answer(at desk: ReadingDesk) throws -> Answer {
        let number = try desk.eventNumber(event)
        let hidden = desk.officer.seesEveryEvent ? [] : Act.ofConcerns
        let (found, movements) = try desk.fetch(
            Events.find(number, hiding: hidden),
            Movements.of(decisions: [], events: [number])
        )
        guard let listed = found else {
            throw Refusal.access(.notFound(noun: "event", reference: "\(number)", near: nil))
        }
        let item = try ListEvents.Item(listed)
        return Answer(
            event: item.event,
            act: item.act,
            officer: item.officer,
            name: listed.name,
            subject: item.subject,
            recordedAt: item.recordedAt,
            hash: item.hash,
            facts: item.facts,
            movements: movements.map(ShownMovement.init)
        )
    }
}

extension ReadingDesk {
    /// The number of an event as typed; there need be none.
    func eventNumber(_ text: String) throws -> Int64 {
        Int64(try Input.number(text, what: "event", in: 1...999_999_999))
    }
}
