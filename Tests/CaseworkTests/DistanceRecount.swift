import Database
import Money
import Panel
import TestSupport

/// Every row that the report on distance is about, as it stands in the database, to be counted by
/// hand.
struct DistanceRecount {
    private let packages: [Row]
    private let lines: [Row]
    private let ended: [Row]
    private let sessions: [Row]
    private let outcomes: [Row]
    private let planned: [Row]

    init(_ council: Council) async throws {
        (packages, lines, ended, sessions, outcomes, planned) =
            try await council.database.read { act in
                (
                    try act.all(
                        "SELECT id, child_id, level, proposed_on FROM packages ORDER BY id"
                    ),
                    try act.all("SELECT package_id, to_on FROM lines"),
                    try act.all(
                        """
                        SELECT d.package_id, d.effective_on, s.sits_on FROM minutes m
                        JOIN decisions d ON d.id = m.decision_id
                        JOIN sittings s ON s.id = d.sitting_id WHERE d.kind = 'end'
                        """
                    ),
                    try act.all(
                        """
                        SELECT l.package_id, s.happened_on FROM sessions s
                        JOIN lines l ON l.id = s.line_id
                        WHERE s.id NOT IN (SELECT session_id FROM session_withdrawals)
                            AND s.attendance IN ('attended', 'late')
                        """
                    ),
                    try act.all("SELECT * FROM outcomes ORDER BY id"),
                    try act.all("SELECT * FROM planned_outcomes ORDER BY id")
                )
            }
    }

    struct Told {
        let key: [String]
        let value: String?
        let on: Day
        let rater: String?
        /// The planned outcome that it reads.
        let planned: String?
    }

    /// By measure, beneficiary, domain, instrument and edition how many came how.
    func counts(from: Day, to: Day) throws -> [[String]: [String: Int]] {
        var newest: [[String]: (end: Day, came: String)] = [:]
        for package in packages {
            let id: String = try package["id"]
            let child: String = try package["child_id"]
            let begun: [Day] = try sessions.filter { try $0["package_id"] == id }
                .map { try $0["happened_on"] }
            guard let start = begun.min(), let end = try end(of: id), from <= end, end <= to else {
                continue
            }
            let told = try self.told(of: package, id)
            for key in Set(told.map(\.key)) {
                let came = came(told.filter { $0.key == key }, start, end)
                if newest[key + [child]].map({ $0.end <= end }) ?? true {
                    newest[key + [child]] = (end, came)
                }
            }
        }
        var counts: [[String]: [String: Int]] = [:]
        for (key, (_, came)) in newest {
            counts[key.dropLast(), default: [:]][came, default: 0] += 1
        }
        return counts
    }

    private func end(of package: String) throws -> Day? {
        let lasts: [Day] = try lines.filter { try $0["package_id"] == package }
            .map { try $0["to_on"] }
        let ends: [Day] = try ended.filter { try $0["package_id"] == package }.map { row in
            let effective: Day? = try row["effective_on"]
            return try effective ?? row["sits_on"]
        }
        return (ends + [lasts.max()].compactMap(\.self)).min()
    }

    private func told(of package: Row, _ id: String) throws -> [Told] {
        var told: [Told] = []
        if let level: String = try package["level"] {
            let on: Day = try package["proposed_on"]
            told.append(
                Told(
                    key: ["risk", "child", "", "", ""],
                    value: level,
                    on: on,
                    rater: nil,
                    planned: nil
                )
            )
        }
        for row in planned where try row["package_id"] == id {
            let on: Day? = try row["baseline_on"]
            let isFamily = try row["measure"] == "family-confidence"
            told.append(
                Told(
                    key: try key(row, for: isFamily ? "family" : "child"),
                    value: try row["baseline"],
                    on: try on ?? row["due_on"],
                    rater: nil,
                    planned: try row["id"]
                )
            )
        }
        for row in outcomes where try row["package_id"] == id {
            let measure: String = try row["measure"]
            guard Self.isHigherBetter(measure, "") != nil else { continue }
            let isCounted = ["attendance", "missing-episodes"].contains(measure)
            told.append(
                Told(
                    key: try key(row, for: try row["beneficiary"]),
                    value: try row["value"],
                    on: try row["happened_on"],
                    rater: isCounted ? nil : try row["evidence"],
                    planned: try row["planned_id"]
                )
            )
        }
        return told
    }

    private func key(_ row: Row, for beneficiary: String) throws -> [String] {
        let (domain, instrument, edition): (String?, String?, String?) = (
            try row["domain"], try row["instrument"], try row["edition"]
        )
        return [
            try row["measure"], beneficiary, domain ?? "", instrument ?? "", edition ?? "",
        ]
    }

    private static func isHigherBetter(_ measure: String, _ domain: String) -> Bool? {
        switch measure {
        case "goal", "distance", "family-confidence", "attendance": true
        case "risk", "missing-episodes": false
        case "score": domain == "prosocial"
        default: nil
        }
    }

    private func came(_ told: [Told], _ start: Day, _ end: Day) -> String {
        let known = told.filter { $0.value != nil }
        let own = Dictionary(grouping: known.filter { $0.planned != nil }, by: \.planned).values
            .map { pair(of: $0, start, end) }
            .filter { !$0.before.isEmpty && !$0.after.isEmpty }
            .filter { isAlike($0.before[0], $0.after[0]) }
        let whole = pair(of: known, start, end)
        let before = own.isEmpty ? whole.before : own.flatMap(\.before)
        let after = own.isEmpty ? whole.after : own.flatMap(\.after)
        guard !before.isEmpty else { return "no-baseline" }
        guard !after.isEmpty else { return "no-exit" }
        guard zip(before, after).allSatisfy(isAlike), Set(before.map(scale)).count == 1 else {
            return "measured-otherwise"
        }
        let change = after.map(number).reduce(0, +) - before.map(number).reduce(0, +)
        guard change != 0 else { return "same" }
        let isBetter = Self.isHigherBetter(before[0].key[0], before[0].key[2]) == (change > 0)
        return isBetter ? "improved" : "worse"
    }

    private func number(_ told: Told) -> Int {
        let value = told.value ?? ""
        if let level = ["low", "medium", "high"].firstIndex(of: value) { return level }
        let parts = value.split(separator: "/").compactMap { Int($0) }
        return parts.count == 2 ? parts[0] * 100 / parts[1] : parts[0]
    }
}
