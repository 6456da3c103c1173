import Money
import Panel
import Reports
import Testing

@Suite struct `Packages like one` {
    private static func tally(_ funded: Int, _ started: Int = 0) -> PackageTally {
        var tally = PackageTally()
        (tally.funded, tally.started) = (funded, started)
        tally.actual = Pence(Int64(funded) * 124_000)
        return tally
    }

    private let packages = AlikePackages(
        [
            (CaseTraits(age: 14, level: "high"), tally(4, 3)),
            (CaseTraits(age: 15, level: "high"), tally(8, 6)),
            (CaseTraits(age: 16, level: "high"), tally(2)),
            (CaseTraits(age: 15, level: "low"), tally(3)),
            (CaseTraits(age: nil, level: nil), tally(1)),
        ],
        bands: .usual,
        weeks: [13],
        hiding: Suppression(threshold: 5)
    )

    private func found(_ age: Int?, _ level: String?) throws -> Alike {
        try #require(packages.like(CaseTraits(age: age, level: level), called: "PKG-1"))
    }

    @Test func `are of the same ages and level of risk, where they are enough`() throws {
        let alike = try found(15, "high")
        #expect(alike.ages == "14-to-15" && alike.level == "high" && alike.leftOut.isEmpty)
        #expect(alike.steps[0].packages == 12)
        #expect(
            alike.sentence(level: "high")
                == "12 packages like this one (aged 14 to 15, high risk): 9 started, 0 completed, "
                + "£1,240.00 each so far; no cause shown."
        )
    }

    @Test func `are of any age where they are too few, then of any level`() throws {
        let older = try found(17, "high")
        #expect(older.ages == nil && older.leftOut == ["age"])
        #expect(older.steps[0].packages == 14)
        #expect(older.sentence(level: "high").contains("like this one (of any age, high risk):"))
        let low = try found(15, "low")
        #expect(low.leftOut == ["age", "level"])
        #expect(low.steps[0].packages == 18)
        #expect(
            low.sentence(level: nil)
                .hasPrefix("18 packages (of any age, any level of risk): 9 started, ")
        )
    }

    @Test func `know nothing of an age or level that nobody wrote down`() throws {
        #expect(try found(nil, "high").leftOut == ["age"])
        #expect(try found(14, nil).leftOut == ["level"])
        #expect(try found(14, nil).steps[0].packages == 15)
    }

    @Test func `are not told of while all of them are few`() {
        let few = AlikePackages(
            [(CaseTraits(age: 14, level: "high"), Self.tally(4, 4))],
            bands: .usual,
            weeks: [],
            hiding: Suppression(threshold: 5)
        )
        #expect(few.like(CaseTraits(age: 14, level: "high"), called: "PKG-1") == nil)
    }
}
