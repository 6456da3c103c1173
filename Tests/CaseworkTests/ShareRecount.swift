import Database
import Money
import Panel
import TestSupport

/// Every row that the report on fair share is about, as it stands in the database, to be counted by
/// hand.
struct ShareRecount {
    let packages: [Row]
    let minuted: [Row]
    let sessions: [Row]
    let recorded: [Row]

    init(_ council: Council) async throws {
        (packages, minuted, sessions, recorded) = try await council.database.read { act in
            (
                try act.all(
                    """
                    SELECT id, child_id, proposed_on, referred_on, age FROM packages
                    WHERE id NOT IN (SELECT package_id FROM package_withdrawals)
                    """
                ),
                try act.all(
                    """
                    SELECT d.package_id, d.kind, s.sits_on FROM minutes m
                    JOIN decisions d ON d.id = m.decision_id
                    JOIN sittings s ON s.id = d.sitting_id
                    """
                ),
                try act.all(
                    """
                    SELECT l.package_id, s.happened_on, s.attendance FROM sessions s
                    JOIN lines l ON l.id = s.line_id
                    WHERE s.id NOT IN (SELECT session_id FROM session_withdrawals)
                        AND s.attendance IN ('attended', 'late')
                    """
                ),
                try act.all("SELECT child_id, characteristic, value FROM monitoring")
            )
        }
    }

    /// A child, counted by hand.
    struct Counted {
        var ages: [Int] = []
        var kinds: Set<String> = []
        var referred: [Day] = []
        var decided: [Day] = []
        var begun: [Day] = []

        var standing: String {
            ["fund", "refuse", "defer"].first { kinds.contains($0) } ?? "undecided"
        }
    }

    func children(from: Day, to: Day) throws -> [String: Counted] {
        var children: [String: Counted] = [:]
        for package in packages {
            let (id, child): (String, String) = (try package["id"], try package["child_id"])
            let proposed: Day = try package["proposed_on"]
            guard proposed >= from, proposed <= to else { continue }
            var counted = children[child] ?? Counted()
            if let age: Int = try package["age"] { counted.ages.append(age) }
            var kinds: Set<String> = []
            var funded: [Day] = []
            for row in minuted where try row["package_id"] == id && row["sits_on"] <= to {
                kinds.insert(try row["kind"])
                if try row["kind"] == "fund" { funded.append(try row["sits_on"]) }
            }
            counted.kinds.formUnion(kinds)
            let begun: [Day] = try sessions.filter {
                try $0["package_id"] == id && $0["happened_on"] <= to
            }.map { try $0["happened_on"] }
            if !begun.isEmpty {
                counted.begun += begun
                counted.decided += funded
                let referred: Day? = try package["referred_on"]
                counted.referred.append(referred ?? proposed)
            }
            children[child] = counted
        }
        return children
    }

    /// By what they are counted under.
    func groups(
        _ kind: ShareKind,
        of children: [String: Counted]
    ) throws -> [String: [Counted]] {
        var groups: [String: [Counted]] = [:]
        for (child, counted) in children {
            groups[try value(kind, of: child, counted), default: []].append(counted)
        }
        return groups
    }

    private func value(
        _ kind: ShareKind,
        of child: String,
        _ counted: Counted
    ) throws -> String {
        if kind == .ageBand {
            switch counted.ages.min() ?? 0 {
            case ..<12: return "under-12"
            case ..<14: return "12-to-13"
            case ..<16: return "14-to-15"
            case ..<18: return "16-to-17"
            default: return "18-and-over"
            }
        }
        let row = try recorded.first {
            try $0["child_id"] == child && $0["characteristic"] == kind.rawValue
        }
        return try row.map { try $0["value"] } ?? "not-asked"
    }
}

extension [Int] {
    /// Half of them are no more; of an even number half way between the two.
    var middle: Int? {
        guard !isEmpty else { return nil }
        let sorted = sorted()
        let half = sorted.count / 2
        if sorted.count % 2 == 1 { return sorted[half] }
        return Int((Double(sorted[half - 1] + sorted[half]) / 2).rounded())
    }
}
