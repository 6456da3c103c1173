import Money
import Panel
import Testing

@Suite
struct `Recording a session` {
    private typealias Facts = DeliveryFacts

    private static let recording = Recording(
        today: Facts.today,
        most: Quantity(thousandths: 24_000),
        attendances: Facts.codes,
        charges: Facts.charges
    )

    private static func read(_ text: SessionText) throws -> SessionReport {
        try #require(text.read().report)
    }

    private static func text(
        on day: Day = Facts.today,
        attendance: String = "attended"
    ) -> SessionText {
        SessionText(line: "ORD-1/1", on: "\(day)", attendance: attendance)
    }

    /// Everything is wrong at first; each row repairs what the last was refused for.
    @Test
    func `is refused for one reason at a time, in a fixed order`() throws {
        var text = Self.text(on: Facts.today.adding(days: 1), attendance: "present")
        text.quantity = "24.001"
        var line = Facts.line(
            orderedOn: Facts.today.adding(days: -50),
            endedOn: Facts.today.adding(days: -3)
        )
        var standing: String? = "SES-4"
        let day = { (days: Int) in "\(Facts.today.adding(days: days))" }
        let repairs: [(String, SessionText.Column, () -> Void)] = [
            ("in-the-future", .date, { text.on = day(-61) }),
            ("outside-line-dates", .date, { text.on = day(-51) }),
            ("before-order", .date, { text.on = day(-2) }),
            ("order-ended", .date, { text.on = day(-3) }),
            ("unknown-code", .attendance, { text.attendance = "Booked" }),
            ("attendance-unfit", .attendance, { line = Facts.line(terms: .onBooking) }),
            (
                "charge-unknown", .attendance,
                {
                    text.attendance = "attended"
                    line = Facts.line()
                }
            ),
            ("session-too-long", .quantity, { text.quantity = "24" }),
            ("already-recorded", .date, { standing = nil }),
        ]
        for (code, column, repair) in repairs {
            let faults = Self.recording.faults(of: text.read(), on: line, standing: standing)
            #expect(faults.first?.refusal.code == code)
            #expect(faults.first?.column == column)
            repair()
        }
        #expect(Self.recording.faults(of: text.read(), on: line, standing: nil).isEmpty)
        let charged = Self.recording.charged(for: try Self.read(text), on: line)
        #expect(charged == Quantity(thousandths: 24_000))
    }

    @Test(
        arguments: [
            ("session", nil, nil, 1000), ("session", "90", nil, 1000),
            ("session", "90", "1.5", 1500), ("hour", "90", nil, 1500), ("hour", "50", nil, 833),
            ("hour", "1", nil, 17), ("hour", nil, nil, 1000), ("hour", "90", "2", 2000),
        ] as [(String, String?, String?, Int64)]
    )
    func `counts units as they are bought`(
        unit: String,
        minutes: String?,
        quantity: String?,
        thousandths: Int64
    ) throws {
        var text = Self.text()
        text.minutes = minutes
        text.quantity = quantity
        let report = try Self.read(text)
        #expect(report.quantity(in: unit) == Quantity(thousandths: thousandths))
    }

    @Test
    func `has every cell that cannot be read named at once`() {
        let text = SessionText(
            line: "ORD-1",
            on: "31/02/2026",
            start: "24:00",
            minutes: "1441",
            attendance: "",
            quantity: "1,5",
            note: " "
        )
        let faults = text.read().faults
        #expect(text.read().report == nil)
        #expect(faults.map(\.column) == [.line, .date, .start, .minutes, .quantity, .note])
        #expect(
            faults.map(\.refusal.code) == [
                "malformed-reference", "malformed-date", "malformed-time", "malformed-number",
                "malformed-quantity", "empty-text",
            ]
        )
    }

    @Test
    func `has what is wrong in other cells named with it`() {
        var text = Self.text(on: Facts.today.adding(days: 1), attendance: "booked")
        text.minutes = "long"
        let faults = Self.recording.faults(of: text.read(), on: Facts.line(), standing: "SES-1")
        #expect(faults.map(\.column) == [.minutes, .date, .attendance])
        #expect(
            faults.map(\.refusal.code)
                == ["malformed-number", "in-the-future", "attendance-unfit"]
        )
        text.on = "never"
        let again = Self.recording.faults(of: text.read(), on: Facts.line(), standing: nil)
        #expect(again.map(\.column) == [.date, .minutes, .attendance])
    }

    @Test(arguments: ["00:00", "09:05", "9:05", "23:59", " 16:30 "])
    func `takes a time of day`(time: String) throws {
        var text = Self.text()
        text.start = time
        #expect(try Self.read(text).start.count == 5)
    }

    @Test(arguments: ["9:5", ":30", "12:60", "24:00", "noon", "12.30", "12:3", "-1:00", "12:30:00"])
    func `refuses what is no time of day`(time: String) {
        var text = Self.text()
        text.start = time
        #expect(text.read().faults.map(\.refusal.code) == ["malformed-time"])
    }
}
