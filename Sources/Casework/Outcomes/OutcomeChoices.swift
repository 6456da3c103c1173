import Money
import Panel
import Sheets
import Store

/// What a person picks from in a workbook of outcomes: the codes of today, and what they mean.
struct OutcomeChoices {
    /// Rows below those that are prepared, for what was not planned.
    static let spareRows = 100

    /// By the cell that they are picked in.
    let ofEveryRow: [(cell: RecordOutcome.Column, list: SheetChoices)]
    /// What a measure's values are, where they are codes.
    let values: [String: SheetChoices]
    /// Everything else that a row may hold: to be looked up.
    let more: [SheetChoices]

    init(at desk: ReadingDesk) throws {
        let book = try desk.measureBook()
        let measures = book.measures(on: desk.today)
        let lists = Set(measures.flatMap { [$0.list, $0.domains, $0.reasons].compactMap(\.self) })
            .sorted()
        let codes = try desk.fetch(
            CodeLists.inForce(of: lists + [MeasureBook.names, "evidence"], on: desk.today)
        )
        let choices = Dictionary(grouping: codes, by: \.list).mapValues { codes in
            codes.map { SheetChoices.Choice($0.code, $0.label) }
        }
        let readable = Set(measures.map(\.code))
        let names = (choices[MeasureBook.names] ?? []).filter { readable.contains($0.text) }
        ofEveryRow = [
            (.measure, SheetChoices("measure", names)),
            (.evidence, SheetChoices("evidence", choices["evidence"] ?? [])),
            (
                .beneficiary,
                SheetChoices(
                    "beneficiary",
                    Beneficiary.allCases.map { SheetChoices.Choice($0.rawValue, $0.meaning) }
                )
            ),
        ]
        let anchors = book.anchors(on: desk.today).map { anchor in
            SheetChoices.Choice("\(anchor.domain) \(anchor.score)", anchor.sentence)
        }
        more =
            lists.compactMap { list in choices[list].map { SheetChoices(list, $0) } }
            + [SheetChoices(Anchor.list, anchors)]
        values = Dictionary(
            uniqueKeysWithValues: measures.compactMap { measure in
                measure.list.flatMap { list in
                    choices[list].map { (measure.code, SheetChoices(list, $0)) }
                }
            }
        )
    }
}

extension Beneficiary {
    fileprivate var meaning: String {
        switch self {
        case .child: "The child"
        case .family: "The family or a carer"
        }
    }
}
