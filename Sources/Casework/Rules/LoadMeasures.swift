package import Foundation
package import Panel
import Sheets
import Store

/// Takes in a file of measures, all of it or nothing: each row judged as a single measure is.
///
/// A row that says what is kept already is nothing new, so that the same file again changes nothing.
package struct LoadMeasures: ActRequest {
    package static let act = Act.loadMeasures

    /// CSV as it came.
    package var file: Data

    package init(file: Data) {
        self.file = file
    }

    package struct Answer: Codable, Sendable {
        /// How many are new, or changed.
        package let added: Int
        /// How many are kept just so already.
        package let unchanged: Int
        package let measures: [String]
    }

    private struct Row: SheetRow {
        let number: Int
        let text: AddMeasure
        /// yes, no, or nothing, which is no.
        let needsNote: String

        init(_ row: IncomingSheet.Row) {
            number = row.number
            text = AddMeasure(row)
            needsNote = row["needs_note"].lowercased()
        }
    }

    private static let columns: SheetColumns = {
        let needed = ["measure", "label", "kind"]
        let others = AddMeasure.Column.allCases.map(\.rawValue).filter { !needed.contains($0) }
        return SheetColumns(needed: needed, optional: others)
    }()

    package func perform(at desk: Desk) throws -> Answer {
        let sheet = try IncomingSheet(reading: file, columns: Self.columns, mostRows: 1000)
        let rows = sheet.rows.map { Row($0) }
        let register = try MeasureRegister(beside: true, at: desk)
        var said: Set<CodeLists.Key> = []
        let read = try rows.judged { row throws(AddMeasure.Faults) in
            let named = try register.judge(row.text)
            guard ["yes", "no", ""].contains(row.needsNote) else {
                let choices = Refusal.input(
                    .unknownChoice(what: "needs_note", choices: ["yes", "no"])
                )
                throw AddMeasure.Faults([TypedFault(.needsNote, choices)])
            }
            guard said.insert(named.name.key).inserted else {
                throw AddMeasure.Faults([TypedFault(.measure, .rule(.saidTwice))])
            }
            return named
        }
        let added = zip(rows, read).filter { row, named in
            !register.isNothingNew(named, isDated: row.text.from != nil)
        }.map(\.1)
        let answer = Answer(
            added: added.count,
            unchanged: read.count - added.count,
            measures: added.map(\.measure.code)
        )
        guard !added.isEmpty else { return answer }
        desk.save(added.map { Measures.insert($0.measure, event: desk.event) })
        desk.save(added.map { CodeLists.insert($0.name, event: desk.event) })
        desk.record(
            "measures",
            ["added": "\(added.count)", "measures": answer.measures.joined(separator: " ")]
        )
        return answer
    }
}
