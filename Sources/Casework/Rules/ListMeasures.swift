package import Panel
import Store

/// The measures that the council uses today, how each is read, and what it says that scores mean.
package struct ListMeasures: LookUp {
    package static let act = Act.seeRules

    package init() {}

    package struct Answer: Codable, Sendable {
        package let measures: [MeasureCard]
        /// By domain and score.
        package let anchors: [ShownAnchor]
    }

    package func answer(at desk: ReadingDesk) throws -> Answer {
        let book = try desk.measureBook()
        let codes = try desk.fetch(Rules.codes(MeasureBook.names, on: desk.today))
        let labels = Dictionary(codes.map { ($0.code, $0.label) }, uniquingKeysWith: { $1 })
        return Answer(
            measures: book.measures(on: desk.today).map { measure in
                MeasureCard(measure, labels[measure.code] ?? measure.code)
            },
            anchors: book.anchors(on: desk.today).map(ShownAnchor.init)
        )
    }
}

/// What the council says that a score of a domain means.
package struct ShownAnchor: Codable, Sendable {
    package let domain: String
    package let score: Int
    package let sentence: String

    init(_ anchor: Anchor) {
        domain = anchor.domain
        score = anchor.score
        sentence = anchor.sentence
    }
}
