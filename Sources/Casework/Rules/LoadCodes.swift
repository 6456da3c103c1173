package import Foundation
package import Panel
import Sheets
import Store

/// Takes in a file of code lists, all of it or nothing: each row judged as a single code is.
///
/// A row that says what is kept already is nothing new, so that the same file again changes nothing.
package struct LoadCodes: ActRequest {
    package static let act = Act.loadCodes

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
        package let lists: [String]
    }

    private struct Row: SheetRow {
        let number: Int
        let text: AddCode
    }

    private static let columns = SheetColumns(
        needed: ["list", "code", "label"],
        optional: ["family", "from", "to"]
    )

    package func perform(at desk: Desk) throws -> Answer {
        let sheet = try IncomingSheet(reading: file, columns: Self.columns, mostRows: 5000)
        let rows = sheet.rows.map { Row(number: $0.number, text: AddCode($0)) }
        let register = try CodeRegister(beside: true, at: desk)
        var said: Set<CodeLists.Key> = []
        let read = try rows.judged { row throws(AddCode.Faults) in
            let code = try register.judge(row.text)
            guard said.insert(code.key).inserted else {
                throw AddCode.Faults([TypedFault(.code, .rule(.saidTwice))])
            }
            return code
        }
        let added = zip(rows, read).filter { row, code in
            !register.isNothingNew(code, isDated: row.text.from != nil)
        }.map(\.1)
        let lists = Set(added.map(\.key.list)).sorted()
        let answer = Answer(
            added: added.count,
            unchanged: read.count - added.count,
            lists: lists
        )
        guard !added.isEmpty else { return answer }
        desk.save(added.map { CodeLists.insert($0, event: desk.event) })
        desk.record("codes", ["added": "\(added.count)", "lists": lists.joined(separator: " ")])
        return answer
    }
}
