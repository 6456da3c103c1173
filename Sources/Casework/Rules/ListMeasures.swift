package import Panel
import Store

/// The measures that the council uses today, and how each is read.
package struct ListMeasures: LookUp {
    package static let act = Act.seeRules

    package init() {}

    package struct Answer: Codable, Sendable {
        package let measures: [MeasureCard]
    }

    package func answer(at desk: ReadingDesk) throws -> Answer {
        let book = try desk.measureBook()
        let codes = try desk.fetch(Rules.codes(MeasureBook.names, on: desk.today))
        let labels = Dictionary(codes.map { ($0.code, $0.label) }, uniquingKeysWith: { $1 })
        return Answer(
            measures: book.measures(on: desk.today).map { measure in
                MeasureCard(measure, labels[measure.code] ?? measure.code)
            }
        )
    }
}
