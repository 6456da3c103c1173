package import Money

/// A session as it is typed, or as it stands in a row of a file: read cell by cell, so that what is
/// wrong is known by its column.
package struct SessionText: Codable, Hashable, Sendable {
    /// `ORD-1/2`.
    package var line: String
    package var on: String
    /// `16:30`.
    package var start: String?
    package var minutes: String?
    /// A code of the list `attendance`.
    package var attendance: String
    package var quantity: String?
    /// What was noted about it, for those who decide on the case.
    package var note: String?

    package init(
        line: String,
        on: String,
        start: String? = nil,
        minutes: String? = nil,
        attendance: String,
        quantity: String? = nil,
        note: String? = nil
    ) {
        self.line = line
        self.on = on
        self.start = start
        self.minutes = minutes
        self.attendance = attendance
        self.quantity = quantity
        self.note = note
    }

    /// The columns of a file, in the order in which they are read.
    package enum Column: String, CellColumn {
        case line
        case date
        case start
        case minutes
        case attendance
        case quantity
        case note
    }

    package typealias Fault = TypedFault<Column>
    package typealias Faults = TypedFaults<Column>

    /// What could be read of a session, and what could not.
    package struct Reading: Sendable {
        package let line: OrderLineReference?
        package let on: Day?
        package let attendance: String
        package let faults: [Fault]
        /// Nil where something could not be read.
        package let report: SessionReport?
    }

    package func read() -> Reading {
        var cells = TypedCells<Column>()
        let line = cells.read(.line) { () throws(Refusal) in
            try OrderLineReference(reading: self.line)
        }
        let day = cells.read(.date) { () throws(Refusal) in try Input.day(on) }
        let start = cells.read(.start) { () throws(Refusal) in
            try self.start.map(Self.time) ?? ""
        }
        let minutes = cells.read(.minutes) { () throws(Refusal) in
            try self.minutes.map(Self.minutes)
        }
        let quantity = cells.read(.quantity) { () throws(Refusal) in
            try self.quantity.map(Input.quantity)
        }
        let note = cells.read(.note) { () throws(Refusal) in try self.note.map(Self.note) }
        let attendance = attendance.trimmingSpaces().lowercased()
        var report: SessionReport?
        if let line, let day, let start, let minutes, let quantity, let note {
            report = SessionReport(
                line: line,
                on: day,
                start: start,
                minutes: minutes,
                attendance: attendance,
                quantity: quantity,
                note: note
            )
        }
        return Reading(
            line: line,
            on: day,
            attendance: attendance,
            faults: cells.faults,
            report: report
        )
    }

    private static func time(_ text: String) throws(Refusal) -> String {
        let parts = text.trimmingSpaces().split(separator: ":", omittingEmptySubsequences: false)
        guard parts.count == 2, (1...2).contains(parts[0].count), parts[1].count == 2,
            parts.allSatisfy({ $0.allSatisfy(\.isASCIIDigit) }),
            let hour = Int(parts[0]), let minute = Int(parts[1]), hour < 24, minute < 60
        else { throw .session(.malformedTime) }
        return (parts[0].count == 1 ? "0" : "") + parts.joined(separator: ":")
    }

    private static func minutes(_ text: String) throws(Refusal) -> Int {
        try Input.number(text, what: "length in minutes", in: 1...1440)
    }

    private static func note(_ text: String) throws(Refusal) -> String {
        try Input.narrative(text, what: "note")
    }
}
