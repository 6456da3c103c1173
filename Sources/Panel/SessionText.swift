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
    package enum Column: String, CaseIterable, Sendable {
        case line
        case date
        case start
        case minutes
        case attendance
        case quantity
        case note
    }

    /// Why a session is not recorded, and which cell it is about.
    package struct Fault: Error, Hashable, Sendable {
        package let column: Column
        package let refusal: Refusal

        package init(_ column: Column, _ refusal: Refusal) {
            self.column = column
            self.refusal = refusal
        }
    }

    package enum Reading: Sendable {
        case sound(SessionReport)
        /// One at least, in the order of the columns.
        case faulty([Fault])
    }

    /// All the faults of a session that cannot be read.
    package func read() -> Reading {
        var faults: [Fault] = []
        func read<Value>(
            _ column: Column,
            _ body: () throws(Refusal) -> Value
        ) -> Value? {
            do {
                return try body()
            } catch {
                faults.append(Fault(column, error))
                return nil
            }
        }
        let line = read(.line) { () throws(Refusal) in try OrderLineReference(reading: self.line) }
        let day = read(.date) { () throws(Refusal) in try Input.day(on) }
        let start = read(.start) { () throws(Refusal) in try self.start.map(Self.time) ?? "" }
        let minutes = read(.minutes) { () throws(Refusal) in try self.minutes.map(Self.minutes) }
        let quantity = read(.quantity) { () throws(Refusal) in
            try self.quantity.map(Input.quantity)
        }
        let note = read(.note) { () throws(Refusal) in try self.note.map(Self.note) }
        guard let line, let day, let start, let minutes, let quantity, let note else {
            return .faulty(faults)
        }
        return .sound(
            SessionReport(
                line: line,
                on: day,
                start: start,
                minutes: minutes,
                attendance: attendance.trimmingSpaces().lowercased(),
                quantity: quantity,
                note: note
            )
        )
    }

    private static func time(_ text: String) throws(Refusal) -> String {
        let parts = text.trimmingSpaces().split(separator: ":", omittingEmptySubsequences: false)
        guard parts.count == 2, parts.allSatisfy({ $0.count == 2 }),
            parts.allSatisfy({ $0.allSatisfy(\.isASCIIDigit) }),
            let hour = Int(parts[0]), let minute = Int(parts[1]), hour < 24, minute < 60
        else { throw .session(.malformedTime) }
        return parts.joined(separator: ":")
    }

    private static func minutes(_ text: String) throws(Refusal) -> Int {
        try Input.number(text, what: "length in minutes", in: 1...1440)
    }

    private static func note(_ text: String) throws(Refusal) -> String {
        try Input.narrative(text, what: "note")
    }
}

/// A session that was read, and not judged yet.
package struct SessionReport: Hashable, Sendable {
    package let line: OrderLineReference
    package let on: Day
    /// `16:30`; empty where it was not said.
    package let start: String
    package let minutes: Int?
    package let attendance: String
    private let said: Quantity?
    package let note: String?

    package init(
        line: OrderLineReference,
        on: Day,
        start: String,
        minutes: Int?,
        attendance: String,
        quantity: Quantity?,
        note: String?
    ) {
        self.line = line
        self.on = on
        self.start = start
        self.minutes = minutes
        self.attendance = attendance
        said = quantity
        self.note = note
    }

    /// The same, for whoever has sealed the note already.
    package var withoutNote: SessionReport {
        SessionReport(
            line: line,
            on: on,
            start: start,
            minutes: minutes,
            attendance: attendance,
            quantity: said,
            note: nil
        )
    }

    /// How many units it is: one unless said, or what the minutes make where hours are bought.
    package func quantity(in unit: String) -> Quantity {
        if let said { return said }
        guard unit == "hour", let minutes else { return Quantity(thousandths: 1000) }
        return Quantity(thousandths: max((Int64(minutes) * 1000 + 30) / 60, 1))
    }
}
