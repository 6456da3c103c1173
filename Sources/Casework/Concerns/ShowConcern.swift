package import Panel
import Store

/// Opens what a concern says: recorded before it is answered, whoever reads.
package struct ShowConcern: ActRequest {
    package static let act = Act.readConcern
    package static let mayBePreviewed = false

    package var concern: String

    package init(concern: String) {
        self.concern = concern
    }

    package struct Answer: Codable, Sendable {
        package let concern: String
        package let state: ConcernState
        /// Nil where it was erased, and where the act was sent again with its key: to read it again
        /// is another act.
        package var text: String?
    }

    package static func remembered(_ answer: Answer) -> Answer {
        var answer = answer
        answer.text = nil
        return answer
    }

    package func perform(at desk: Desk) throws -> Answer {
        let concern = try desk.concern(concern)
        let sealed = try desk.fetch(CaseTexts.find(of: [concern.id]))
        let text = try sealed.first { $0.name == ConcernText.name }.map(desk.keyring.text)
        desk.record(concern.reference)
        return Answer(
            concern: concern.reference,
            state: concern.state(at: desk.now),
            text: text
        )
    }
}
