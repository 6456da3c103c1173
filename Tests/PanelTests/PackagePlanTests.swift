import Panel
import Testing

@Suite
struct `What was planned for a package` {
    private static func reading(
        _ domain: String? = nil,
        _ instrument: String? = nil,
        _ edition: String? = nil
    ) -> Reading {
        var reading = Reading(value: "7")
        reading.domain = domain
        reading.instrument = instrument
        reading.edition = edition
        return reading
    }

    private static let plan = PackagePlan(
        [
            ("goal", reading()), ("goal", reading()), ("distance", reading("safety")),
            ("score", reading("total", "sdq", "self")),
        ].enumerated().map { place, planned in
            PackagePlan.Planned(
                id: ID("planned \(place + 1)"),
                number: place + 1,
                measure: planned.0,
                planned.1
            )
        }
    )

    private static func named(
        _ number: String?,
        _ measure: String,
        _ reading: Reading
    ) -> String {
        do throws(Refusal) {
            let planned = try plan.planned(reading: number, by: measure, reading)
            return planned.map { $0.id.text } ?? "none"
        } catch {
            return error.code
        }
    }

    @Test
    func `is named by its number, by a report of the same thing`() {
        let rows: [(number: String?, measure: String, reading: Reading, named: String)] = [
            (nil, "goal", Self.reading(), "none"),
            (" ", "goal", Self.reading(), "none"),
            (" 2 ", "goal", Self.reading(), "planned 2"),
            ("two", "goal", Self.reading(), "malformed-number"),
            ("0", "goal", Self.reading(), "malformed-number"),
            ("5", "goal", Self.reading(), "outcome-not-planned"),
            ("3", "goal", Self.reading(), "planned-otherwise"),
            ("3", "distance", Self.reading("education"), "planned-otherwise"),
            ("3", "distance", Self.reading("safety"), "planned 3"),
            ("4", "score", Self.reading("total", "gad", "self"), "planned-otherwise"),
            ("4", "score", Self.reading("total", "sdq", "parent"), "planned-otherwise"),
            ("4", "score", Self.reading("peer", "sdq", "self"), "planned-otherwise"),
            ("4", "score", Self.reading("total", "sdq", "self"), "planned 4"),
        ]
        for row in rows {
            #expect(Self.named(row.number, row.measure, row.reading) == row.named, "\(row)")
        }
    }

    @Test
    func `is told in words to whoever reports something else by its number`() {
        let refusal = #expect(throws: Refusal.self) {
            try Self.plan.planned(reading: "4", by: "goal", Self.reading())
        }
        #expect(refusal?.sentence.contains("“score sdq self total”") == true)
    }
}
