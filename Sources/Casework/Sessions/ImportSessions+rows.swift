import Foundation
package import Panel
import Sheets

extension ImportSessions {
    /// Several sessions that were typed into one form: the file they would have come in.
    ///
    /// - Parameter sessions: as they were typed; the first becomes row 2, under the header.
    package init(typed sessions: [SessionText]) {
        let header = CSVLine.header(SessionText.Column.allCases.map(\.rawValue))
        let rows = sessions.map { session in
            CSVLine.text(
                of: SessionText.Column.allCases.map { .text(session[$0]) }
            )
        }
        self.init(file: Data((header + rows.joined()).utf8))
    }
}

extension SessionText {
    /// A cell as it was typed.
    fileprivate subscript(column: Column) -> String {
        switch column {
        case .line: line
        case .date: on
        case .start: start ?? ""
        case .minutes: minutes ?? ""
        case .attendance: attendance
        case .quantity: quantity ?? ""
        case .note: note ?? ""
        }
    }
}
