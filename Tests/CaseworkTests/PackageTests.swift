import Casework
import Database
import Money
import Panel
import TestSupport
import Testing

@Suite struct `Packages` {
    @Test(arguments: Engine.allCases)
    func `are proposed line by line, each at the rate card's price of its first day`(
        engine: Engine
    ) async throws {
        try await withCouncil(on: engine) { council in
            let means = try await council.means()
            let other = try await council.fund("Families")
            let reprice = RepriceService(service: means.service, price: "50", from: "2026-12-01")
            try await council.act(reprice, as: .coordinator)
            let child = try await council.child()
            let proposed = try await council.act(
                ProposePackage(
                    child: child.lowercased(),
                    fund: means.fund,
                    goals: ["Back in education", "A place on a course"],
                    lines: [
                        "\(means.service) x 12 from 2026-11-18 to 2027-03-31",
                        "\(means.service) x 1.333 from 2026-12-01 to 2026-12-31 for family "
                            + "fund \(other)",
                    ],
                    referredOn: "2026-11-02",
                    level: "High",
                    levelReason: "Missing twice"
                ),
                as: .coordinator
            )
            #expect(proposed.package == "PKG-1" && proposed.child == child)
            #expect(proposed.lines == ["PKG-1/1", "PKG-1/2"])
            #expect(proposed.totalPence == Pence(54_000 + 6665))
            #expect(
                try await council.newest() == "The coordinator: package-propose PKG-1 "
                    + "child=\(child) lines=2 pence=60665"
            )
            let shown = try await council.shown("pkg-1")
            #expect(shown.state == "proposed" && shown.proposedBy == "OFR-3")
            #expect(shown.ageAtProposal == 15 && shown.level == "high")
            #expect(shown.levelReason == "Missing twice")
            #expect(shown.goal == "Back in education\nA place on a course")
            #expect(shown.referredOn == Day(reading: "2026-11-02"))
            #expect(shown.totalPence == proposed.totalPence && shown.promisedPence == .zero)
            #expect(shown.lines.map(\.beneficiary) == [.child, .family])
            #expect(shown.lines.map(\.fund) == [means.fund, other])
            #expect(shown.lines.map(\.quantity) == ["12", "1.333"])
            #expect(shown.lines.map(\.pricePence) == [Pence(4500), Pence(5000)])
            #expect(shown.lines.map(\.head) == ["mentoring", "mentoring"])
            #expect(shown.lines.map(\.unit) == ["session", "session"])
            try await council.expectSound()
        }
    }

    /// The day after the sixteenth birthday is in the same package year as the day before it, but
    /// the age is not.
    @Test(arguments: Engine.allCases)
    func `keep the age at which they were proposed`(engine: Engine) async throws {
        try await withCouncil(on: engine) { council in
            let means = try await council.means()
            let child = try await council.child()
            for (day, age) in [("2027-04-29", 15), ("2027-04-30", 16)] {
                council.time.set(try #require(Day(reading: day)))
                let package = try await council.package(means, 1, child: child)
                #expect(try await council.shown(package).ageAtProposal == age)
            }
            council.time.advance(days: 100)
            #expect(try await council.shown("PKG-1").ageAtProposal == 15)
        }
    }

    @Test(arguments: Engine.allCases)
    func `goals and reasons are sealed, and stand nowhere in plain`(engine: Engine) async throws {
        try await withCouncil(on: engine) { council in
            let means = try await council.means()
            let child = try await council.child()
            try await council.act(
                ProposePackage(
                    child: child,
                    fund: means.fund,
                    goals: ["Rosalind's stables"],
                    lines: ["\(means.service) x 1 from 2026-11-18 to 2026-11-18"],
                    level: "low",
                    levelReason: "Sees Zbigniew rarely"
                ),
                as: .coordinator
            )
            let texts: [String] = try await council.database.read { snapshot in
                try snapshot.all("SELECT sealed FROM case_texts").map { row in
                    String(decoding: try row["sealed"] as [UInt8], as: UTF8.self)
                }
                    + snapshot.all("SELECT facts FROM events").map { try $0["facts"] }
                    + snapshot.all("SELECT answer FROM idempotency_keys").map { try $0["answer"] }
            }
            #expect(texts.count > 10)
            #expect(!texts.contains { $0.contains("stables") || $0.contains("Zbigniew") })
        }
    }

    @Test(arguments: Engine.allCases)
    func `are refused for one reason at a time`(engine: Engine) async throws {
        try await withCouncil(on: engine) { council in
            _ = try await council.means()
            let child = try await council.child()
            let days = "from 2026-11-18 to 2026-12-31"
            let wrong = ProposePackage(
                child: "CH-1",
                goals: ["", " "],
                lines: [],
                referredOn: "x",
                level: "extreme",
                levelReason: " "
            )
            let proposed = try await council.repaired(
                wrong,
                as: .coordinator,
                [
                    ("malformed-reference", { $0.child = mistyped(child) }),
                    ("mistyped-reference", { $0.child = "CH-0000000" }),
                    ("not-found", { $0.child = child }),
                    ("empty-text", { $0.goals = ["a\u{0}b"] }),
                    ("control-character", { $0.goals = [String(repeating: "g", count: 10_001)] }),
                    ("text-too-long", { $0.goals = ["Work"] }),
                    ("malformed-date", { $0.referredOn = "2026-11-19" }),
                    ("referred-after-today", { $0.referredOn = nil }),
                    ("unknown-code", { $0.level = "high" }),
                    ("empty-text", { $0.levelReason = nil }),
                    ("level-without-reason", { $0.levelReason = "Missing twice" }),
                    ("no-lines", { $0.lines = Array(repeating: "?", count: 41) }),
                    ("too-many-lines", { $0.lines = ["?"] }),
                    ("malformed-line", { $0.lines = ["SVC x 0 \(days)"] }),
                    ("malformed-reference", { $0.lines = ["SVC-9 x 0 \(days)"] }),
                    ("malformed-quantity", { $0.lines = ["SVC-9 x 1 from x to y"] }),
                    ("malformed-date", { $0.lines = ["SVC-9 x 1 from 2026-12-02 to 2026-12-01"] }),
                    ("ends-before-it-starts", { $0.lines = ["SVC-9 x 1 \(days) for dog fund 1"] }),
                    ("unknown-choice", { $0.lines = ["SVC-9 x 1 \(days) for child fund 1"] }),
                    ("malformed-reference", { $0.lines = ["SVC-9 x 1 \(days)"] }),
                    ("not-found", { $0.lines = ["SVC-1 x 1 \(days)"] }),
                    ("no-fund", { $0.fund = "FUND-9" }), ("not-found", { $0.fund = "FUND-1" }),
                ]
            )
            #expect(proposed.package == "PKG-1")
        }
    }

    private func mistyped(_ child: String) -> String {
        String(child.dropLast()) + (child.last == "0" ? "1" : "0")
    }

    @Test(arguments: Engine.allCases)
    func `a line fits the rate card, the fund's period and what money can be`(
        engine: Engine
    ) async throws {
        try await withCouncil(on: engine) { council in
            let means = try await council.means()
            let child = try await council.child()
            let dear = try await council.service("Villa", of: means.provider, price: "999,999,999")
            let rows: [(String, String)] = [
                ("rate-card-ended", "\(means.service) x 1 from 2026-10-31 to 2027-04-01"),
                ("outside-fund-period", "\(means.service) x 1 from 2026-11-01 to 2027-04-01"),
                ("amount-too-large", "\(dear) x 2 from 2026-11-01 to 2027-03-31"),
                ("amount-too-large", "\(dear) x 999999999 from 2026-11-01 to 2027-03-31"),
            ]
            try await council.expectRefused(
                as: .coordinator,
                rows.map { code, line in
                    let request = ProposePackage(
                        child: child,
                        fund: means.fund,
                        goals: ["Work"],
                        lines: ["\(means.service) x 1 from 2026-11-01 to 2027-03-31", line]
                    )
                    return (code, request)
                }
            )
        }
    }
}
