import Money
import Panel
import Testing

@Suite
struct `What is reported of a measure` {
    private static func read(
        _ measure: String,
        _ fields: [Told.Field: String?],
        on day: Day = Measuring.today
    ) throws -> Reading {
        try Measuring.book.read(Told(measure, fields), on: day).reading
    }

    @Test(arguments: [
        ("activity", [Told.Field.value: " 230 "], "230"), ("Activity", [.value: "230"], "230"),
        ("goal", [.value: "07"], "7"), ("goal", [.value: "0", .days: " "], "0"),
        ("attendance", [.value: "41/50"], "41/50"),
        ("attendance", [.attended: "0", .possible: "9999"], "0/9999"),
        (
            "attendance",
            [.present: "38", .approved: "3", .authorised: "4", .unauthorised: "5"], "41/50"
        ),
        ("attendance", [.present: "0", .unauthorised: "5", .notPossible: "2"], "0/5"),
        ("distance", [.value: "5", .domain: "Safety"], "5"),
        ("exclusion", [.value: "suspension", .days: "2", .reasons: "pp, DB"], "suspension"),
        ("job-start", [:], "started"), ("job-start", [.value: "Started"], "started"),
        (
            "score",
            [.value: "40", .instrument: "SDQ", .edition: "self", .domain: "total"], "40"
        ),
        ("missing", [.value: "12"], "12"),
    ])
    func `is read by its kind`(measure: String, fields: [Told.Field: String], value: String) throws
    {
        #expect(try Self.read(measure, fields.mapValues { $0 }).value == value)
    }

    /// The code of what is wrong, one thing at a time.
    @Test(arguments: [
        ("unknown-code", "mood", [Told.Field.value: "1"]),
        ("retired-code", "old", [:]), ("no-reading", "unread", [:]), ("no-reading", "to-come", [:]),
        ("value-unreadable", "activity", [:]), ("value-unreadable", "activity", [.value: " "]),
        ("value-unreadable", "activity", [.value: "230", .attended: "1"]),
        ("unknown-code", "activity", [.value: "999"]),
        ("retired-code", "activity", [.value: "270"]),
        ("score-off-scale", "goal", [.value: "11"]), ("score-off-scale", "goal", [.value: "-1"]),
        ("score-off-scale", "goal", [.value: "7.5"]), ("score-off-scale", "goal", [.value: "x"]),
        ("value-unreadable", "goal", [.value: "7", .domain: "safety"]),
        ("value-unreadable", "distance", [.value: "4"]),
        ("unknown-code", "distance", [.value: "4", .domain: "luck"]),
        ("score-off-scale", "distance", [.value: "0", .domain: "safety"]),
        ("value-unreadable", "attendance", [:]), ("value-unreadable", "attendance", [.value: "41"]),
        ("value-unreadable", "attendance", [.value: "41/0"]),
        ("value-unreadable", "attendance", [.value: "1/2/3"]),
        ("value-unreadable", "attendance", [.possible: "2"]),
        ("value-unreadable", "attendance", [.attended: "1", .possible: "10000"]),
        ("value-unreadable", "attendance", [.value: "1/2", .attended: "1", .possible: "2"]),
        ("value-unreadable", "attendance", [.value: "1/2", .present: "1"]),
        ("value-unreadable", "attendance", [.authorised: "4"]),
        ("value-unreadable", "attendance", [.present: "0", .notPossible: "4"]),
        ("value-unreadable", "attendance", [.present: "1", .approved: "-1"]),
        ("attended-more-than-possible", "attendance", [.value: "51/50"]),
        ("value-unreadable", "exclusion", [.value: "suspension"]),
        ("value-unreadable", "exclusion", [.value: "suspension", .reasons: "pp db ow va"]),
        ("unknown-code", "exclusion", [.value: "suspension", .reasons: "zz"]),
        ("unknown-code", "exclusion", [.value: "expelled", .reasons: "pp"]),
        ("malformed-number", "exclusion", [.value: "suspension", .days: "1.5", .reasons: "pp"]),
        ("value-unreadable", "job-start", [.value: "soon"]),
        ("value-unreadable", "score", [.value: "4", .instrument: "sdq", .domain: "total"]),
        (
            "unknown-instrument", "score",
            [.value: "4", .instrument: "sdq", .edition: "parent", .domain: "total"]
        ),
        (
            "retired-code", "score",
            [.value: "4", .instrument: "sdq", .edition: "self", .domain: "peer"]
        ),
        (
            "score-off-scale", "score",
            [.value: "41", .instrument: "sdq", .edition: "self", .domain: "total"]
        ),
        ("score-off-scale", "missing", [.value: "100"]),
    ])
    func `is refused by what is wrong`(code: String, measure: String, fields: [Told.Field: String])
    {
        let refused = #expect(throws: Refusal.self) {
            try Self.read(measure, fields.mapValues { $0 })
        }
        #expect(refused?.code == code)
    }

    @Test
    func `is read as it was read on its day`() throws {
        #expect(try Self.read("activity", [.value: "270"], on: Measuring.yesterday).value == "270")
        #expect(try Self.read("old", [:], on: Measuring.yesterday).value == "started")
    }

    @Test
    func `keeps every kind of session, each reason once, and what was scored`() throws {
        let sessions = try Self.read("attendance", [.present: "3", .approved: "1"])
        #expect(sessions.attended == 4 && sessions.possible == 4)
        #expect(sessions.sessions?.present == 3 && sessions.sessions?.unauthorised == 0)
        #expect(try Self.read("attendance", [.value: "4/4"]).sessions == nil)
        let exclusion = try Self.read(
            "exclusion",
            [.value: "suspension", .days: "3", .reasons: "db pp db"]
        )
        #expect(exclusion.reasons == ["db", "pp"] && exclusion.days == 3)
        #expect(try Self.read("distance", [.value: "2", .domain: "safety"]).domain == "safety")
    }

    @Test
    func `is a start where it says so, or where it counts as education, employment or training`()
        throws
    {
        for (measure, value, isStart) in [
            ("job-start", nil, true), ("activity", "230", true), ("activity", "610", false),
            ("goal", "10", false),
        ] {
            let (read, reading) = try Measuring.book.read(
                Told(measure, [.value: value]),
                on: Measuring.today
            )
            #expect(
                Measuring.book.isStart(read, reading, on: Measuring.today) == isStart,
                "\(measure)"
            )
        }
        #expect(Measuring.book.group(of: "activity", "610", on: Measuring.today) == "neet")
        #expect(Measuring.book.group(of: "goal", "7", on: Measuring.today) == nil)
    }

    @Test(arguments: [
        (50, 50, nil), (46, 50, nil), (45, 50, Absence.persistent), (26, 50, .persistent),
        (25, 50, .severe), (0, 1, .severe), (9, 10, .persistent),
    ])
    func `is persistent or severe absence from a share on`(
        attended: Int,
        possible: Int,
        absence: Absence?
    ) {
        let rule = AbsenceRule(persistent: 100, severe: 500)
        #expect(rule.absence(attended: attended, possible: possible) == absence)
    }
}
