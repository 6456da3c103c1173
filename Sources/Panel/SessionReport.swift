package import Money

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

    /// How many units it is: one unless said, or what the minutes make where hours are bought.
    package func quantity(in unit: String) -> Quantity {
        if let said { return said }
        guard unit == "hour", let minutes else { return Quantity(thousandths: 1000) }
        return Quantity(thousandths: max((Int64(minutes) * 1000 + 30) / 60, 1))
    }
}
