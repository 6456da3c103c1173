import Database
import Money

/// Packages that wait for a decision: half of them under one head, half spread over 1,000.
///
/// What Casework would write, made set-wise: the rows of a decision are what is measured, not these.
struct Proposed: Sendable {
    /// How many packages stand under the hot head, and as many again are spread.
    let count: Int
    let officers: Officers
    let today: Day
    let plot: Ground.Plot

    /// Sittings with a quorum, to decide in and to close.
    static let sittings = 12
    static let funds = 125
    /// From a line's first day to its last.
    static let days = 60
    /// Packages decided in the past.
    static let decided = 10_000
    static let heads = [
        "mentoring", "education-employment", "family-support", "activities", "therapeutic",
        "travel", "equipment", "contingency",
    ]

    /// Rows are told apart by numbers; ids begin with this.
    static let prefix = "00000000-0000-7000-8000-"

    static func sitting(_ number: Int, on day: Day) -> String {
        number == 0 ? "CCEP-\(day)" : "CCEP-\(day).\(number + 1)"
    }

    init(on ground: Ground, count: Int, today: Day) async throws {
        self.count = count
        self.today = today
        plot = try await ground.make("bench_proposed")
        let database = try plot.open()
        officers = try await Officers(in: database)
        let script = Self.script(
            count: count,
            today: today,
            sealedBy: officers.keyName
        )
        try await database.migrate { try $0.run(script: script) }
        try await database.migrate { try $0.run(script: "ANALYZE") }
        await database.close()
    }
}
