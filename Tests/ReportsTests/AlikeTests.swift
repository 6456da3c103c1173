import Money
import Panel
import Reports
import Testing

@Suite struct `Packages like one` {
    private static func pieces(
        _ age: Int?,
        _ level: String?,
        _ funded: Int,
        _ started: Int = 0
    ) -> [PackagePiece] {
        (0..<funded).map { place in
            PackagePiece(
                service: "SRV-1",
                provider: "PRV-1",
                head: "mentoring",
                fund: "FUND-1",
                traits: CaseTraits(age: age, level: level),
                package: nil,
                packages: 1,
                sessions: place < started ? 1 : 0,
                isCompleted: false,
                lasting: .none,
                planned: Pence(124_000),
                actual: Pence(124_000)
            )
        }
    }

    private static let rules =
        CostRules(leastCount: 5, sessions: 1, weeks: [13], bands: .usual)

    private let packages = AlikePackages(
        pieces(14, "high", 8, 3) + pieces(15, "high", 8, 6) + pieces(16, "high", 5)
            + pieces(17, "low", 2) + pieces(15, "low", 6) + pieces(nil, nil, 6),
        rules
    )

    private func found(_ age: Int?, _ level: String?) throws -> Alike {
        try #require(packages.like(CaseTraits(age: age, level: level), called: "PKG-1"))
    }

    @Test func `are of the same ages and level of risk, where they are enough`() throws {
        let alike = try found(15, "high")
        #expect(alike.ages == "14-to-15" && alike.level == "high" && alike.leftOut.isEmpty)
        #expect(alike.steps[0].packages == 16)
        #expect(
            alike.sentence(level: "high")
                == "16 packages like this one (aged 14 to 15, high risk): 9 started, 0 completed, "
                + "£1,240.00 each so far; no cause shown."
        )
    }

    @Test func `are of any age where they are too few, or of any level`() throws {
        let older = try found(nil, "high")
        #expect(older.ages == nil && older.leftOut == ["age"])
        #expect(older.steps[0].packages == 21)
        #expect(older.sentence(level: "high").contains("like this one (of any age, high risk):"))
        let low = try found(17, "low")
        #expect(low.leftOut == ["age", "level"], "those of low risk would tell of the two")
        #expect(low.steps[0].packages == 35)
        #expect(
            low.sentence(level: nil)
                .hasPrefix("35 packages (of any age, any level of risk): 9 started, ")
        )
    }

    @Test func `know nothing of a level that nobody wrote down`() throws {
        #expect(try found(14, nil).leftOut == ["level"])
        #expect(try found(14, nil).steps[0].packages == 22)
    }

    @Test func `say of no step how few did not come so far`() throws {
        let most = AlikePackages(Self.pieces(14, "high", 12, 10), Self.rules)
            .like(CaseTraits(age: 14, level: "high"), called: "PKG-1")
        #expect(most?.sentence(level: "high").contains("how many started is not told") == true)
    }

    @Test func `are not told of while all of them are few`() {
        let few = AlikePackages(Self.pieces(14, "high", 4, 4), Self.rules)
        #expect(few.like(CaseTraits(age: 14, level: "high"), called: "PKG-1") == nil)
    }
}
