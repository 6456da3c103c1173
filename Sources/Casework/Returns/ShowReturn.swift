package import Money
package import Panel
package import Reports
import Secrets
import Store

/// One return: where it stands, who vouches for it, and its figures.
///
/// A draft's are today's, a submitted one's those that were known then, and so are those of a draft
/// that was discarded.
package struct ShowReturn: LookUp {
    package static let act = Act.seeReturns

    package var `return`: String
    /// As it would have been when an event had just been recorded.
    package var knownAt: String?

    package init(return: String, knownAt: String? = nil) {
        self.return = `return`
        self.knownAt = knownAt
    }

    package struct Answer: Codable, Sendable {
        package let state: ReturnState
        package let submittedBy: String?
        package let acceptedBy: String?
        package let acceptedOn: Day?
        /// The funder's.
        package let reference: String?
        package let documentSha256: String?
        package let sheetSha256: String?
        /// Why it was discarded, and by whom.
        package let discardedFor: String?
        package let discardedBy: String?
        /// Heads whose variance needs a reason and has none.
        package let unexplained: [String]
        package let figures: QuarterReturn
    }

    package func answer(at desk: ReadingDesk) throws -> Answer {
        let entry = try desk.fundReturn(`return`)
        let figures = try desk.figures(of: entry, knownAt: knownAt)
        return Answer(
            state: entry.state,
            submittedBy: entry.submission?.byOfficer,
            acceptedBy: entry.acceptance?.byOfficer,
            acceptedOn: entry.acceptance?.on,
            reference: entry.acceptance?.reference,
            documentSha256: entry.acceptance.map { Link.text($0.documentHash) },
            sheetSha256: entry.acceptance.map { Link.text($0.sheetHash) },
            discardedFor: entry.discard?.reason,
            discardedBy: entry.discard?.byOfficer,
            unexplained: [.draft, .submitted].contains(entry.state) ? figures.unexplained : [],
            figures: figures
        )
    }
}

extension ReadingDesk {
    /// As it would have been when an event had just been recorded, where that is said.
    func figures(of entry: Returns.Entry, knownAt text: String?) throws -> QuarterReturn {
        guard let text else { return try figures(of: entry) }
        return try figures(
            of: entry,
            knownAt: event(knownAt: text),
            rules(of: entry, isSubmitted: entry.submission != nil)
        )
    }

    /// As a return stands: what was sent once it is accepted, what was known when it was submitted,
    /// or what is known now.
    func figures(of entry: Returns.Entry) throws -> QuarterReturn {
        if let frozen = try fetch(Returns.frozen(entry.id)) {
            return try AnswerText.read(QuarterReturn.self, from: frozen.document)
        }
        return try figures(
            of: entry,
            knownAt: entry.submission?.event ?? entry.discard?.event
                ?? fetch(Events.head).number,
            rules(of: entry, isSubmitted: entry.submission != nil)
        )
    }
}
