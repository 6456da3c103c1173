import Money
import Panel
import Testing

@Suite struct `How far somebody came` {
    private func mark(
        _ number: Int,
        by rater: String? = "self",
        on scale: String = "0 to 10",
        _ better: Better = .higher
    ) -> Came.Mark {
        Came.Mark(number: number, rater: rater, scale: scale, better: better)
    }

    @Test func `is told by the way in which the measure gets better`() {
        for (before, after, higher, lower) in [
            (3, 7, Came.improved, Came.worse), (7, 3, .worse, .improved), (5, 5, .same, .same),
        ] {
            #expect(Came(from: mark(before), to: mark(after)) == higher)
            let (from, to) = (
                mark(before, on: "level", .lower), mark(after, on: "level", .lower)
            )
            #expect(Came(from: from, to: to) == lower)
        }
    }

    @Test func `is not told where either reading is missing`() {
        #expect(Came(from: nil, to: mark(3)) == .noBaseline)
        #expect(Came(from: nil, to: nil) == .noBaseline)
        #expect(Came(from: mark(3), to: nil) == .noExit)
    }

    @Test func `is not told between two raters, two scales or two ways of getting better`() {
        for after in [
            mark(7, by: "provider"), mark(7, on: "0 to 20"), mark(7, .lower),
        ] {
            #expect(Came(from: mark(3), to: after) == .measuredOtherwise)
        }
        #expect(Came(from: mark(3, by: nil), to: mark(7)) == .improved, "nobody knows who")
    }

    @Test func `is read in days around the start and the end, which a setting says`() throws {
        let day = try #require(Day(reading: "2026-11-18"))
        let window = try #require(DistanceRule.Window(reading: " 7  0 "))
        #expect(window.text == "7 0")
        let span = window.span(around: day)
        #expect("\(span.from) \(span.to)" == "2026-11-11 2026-11-18")
        for text in ["", "28", "28 28 28", "-1 3", "28 400", "four weeks"] {
            #expect(DistanceRule.Window(reading: text) == nil, "\(text)")
        }
    }
}
