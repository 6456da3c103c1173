import Money
import Panel

/// What reports tell, counted again by hand from whole tables: slowly, and in no way as the
/// database does it.
struct Recount {
    let all: WholeTables
    /// Of one fund by its id, or of all.
    var fund: String?

    private var lines: [WholeTables.Line] {
        all.lines.filter { fund == nil || $0.fund == fund }
    }

    private func isMinuted(_ decision: WholeTables.Decision, _ kinds: String...) -> Bool {
        all.minuted.contains(decision.id) && kinds.contains(decision.kind)
    }

    private func isPart(_ package: String) -> Bool {
        lines.contains { $0.package == package }
    }

    private static func came(_ session: WholeTables.Session) -> Bool {
        ["attended", "late"].contains(session.attendance)
    }

    /// Neither it nor its acceptance was taken back.
    private var standing: [WholeTables.Session] {
        let own = Set(lines.map(\.id))
        return all.sessions.filter {
            own.contains($0.line) && !all.withdrawn.contains($0.id)
                && !all.unaccepted.contains($0.id)
        }
    }

    // MARK: What it cost

    /// By key and step: how many, planned, spent.
    func costs(
        weeks: [Int],
        on today: Day,
        by key: (WholeTables.Line) -> String?
    ) -> [String: [String: [Int64]]] {
        var packages: [String: [String: [WholeTables.Line]]] = [:]
        for line in lines where planned(line) > 0 {
            guard let key = key(line) else { continue }
            packages[key, default: [:]][line.package, default: []].append(line)
        }
        return packages.mapValues { packages in
            let sums = [planned, actual].map { sum in
                packages.values.joined().reduce(0) { $0 + sum($1) }
            }
            func count(_ isSo: (String, [WholeTables.Line]) -> Bool) -> [Int64] {
                [Int64(packages.count { isSo($0.key, $0.value) })] + sums
            }
            var steps = [
                "funded": count { _, _ in true },
                "started": count { _, lines in sessions(lines) >= 1 },
                "engaged": count { _, lines in sessions(lines) >= 3 },
                "completed": count { package, _ in all.completed[package] != nil },
            ]
            for weeks in weeks {
                steps["sustained-\(weeks)"] = count { package, _ in
                    lasted(package, on: today) >= weeks
                }
            }
            return steps
        }
    }

    private func planned(_ line: WholeTables.Line) -> Int64 {
        all.changes.filter { change in
            change.line == line.id
                && all.decisions.contains {
                    $0.id == change.decision && isMinuted($0, "fund", "vary")
                }
        }.reduce(0) { $0 + $1.pence }
    }

    private func actual(_ line: WholeTables.Line) -> Int64 {
        all.movements.filter { $0.line == line.id }.reduce(0) { sum, moved in
            switch moved.edge {
            case .accept: sum + moved.pence
            case .unaccept, .refund, .clawback: sum - moved.pence
            default: sum
            }
        }
    }

    private func sessions(_ lines: [WholeTables.Line]) -> Int {
        standing.count { session in
            all.accepted[session.id] != nil && Self.came(session)
                && lines.contains { $0.id == session.line }
        }
    }

    /// As far as the time to ask is over.
    private func lasted(_ package: String, on today: Day) -> Int {
        let starts = Set(all.outcomes.filter { $0.package == package }.map(\.id))
        return all.followUps.filter {
            starts.contains($0.outcome) && $0.until < today && all.answers[$0.id] == "sustained"
        }.map(\.weeks).max() ?? 0
    }

    // MARK: What was done in a quarter, and what came of it

    func outputs(in span: Span) -> [String: Int] {
        var firsts: [String: Day] = [:]
        for session in standing where Self.came(session) {
            guard let line = all.lines.first(where: { $0.id == session.line }) else { continue }
            firsts[line.package] = min(firsts[line.package] ?? session.on, session.on)
        }
        let sessions = standing.filter { span.contains($0.on) }
        return [
            "referred": all.packages.count { span.contains($0.on) && isPart($0.id) },
            "funded": decided("fund", in: span), "deferred": decided("defer", in: span),
            "refused": decided("refuse", in: span), "ended": decided("end", in: span),
            "started": firsts.values.count(where: span.contains),
            "completed": all.completed.count { span.contains($0.value) && isPart($0.key) },
            "sessions-delivered": sessions.count(where: Self.came),
            "sessions-not-attended": sessions.count { !Self.came($0) },
        ]
    }

    private func decided(_ kind: String, in span: Span) -> Int {
        Set(
            all.decisions.filter { decision in
                isMinuted(decision, kind) && isPart(decision.package)
                    && all.sittings[decision.sitting].map(span.contains) ?? false
            }.map(\.package)
        ).count
    }

    /// Children, by measure or by the family of an activity; and whose starts lasted, and of whom
    /// something was met.
    func outcomes(in span: Span, families: [String: String]) -> [String: Int] {
        var counts = reported(in: span, families)
        let starts = all.outcomes.filter { isPart($0.package) }
        for weeks in [4, 13, 26, 52] {
            let lasted = starts.filter { start in
                all.followUps.filter {
                    $0.outcome == start.id && $0.weeks >= weeks && all.answers[$0.id] == "sustained"
                }.map(\.until).min().map(span.contains) ?? false
            }
            counts["sustained-\(weeks)"] = Set(lasted.map(\.child)).count
        }
        let over = all.packages.filter { package in
            isPart(package.id) && all.met.contains(package.id)
                && all.completed[package.id].map(span.contains) ?? false
        }
        counts["outcome-met"] = Set(over.map(\.child)).count
        return counts
    }

    private func reported(in span: Span, _ families: [String: String]) -> [String: Int] {
        let told = all.outcomes.filter { span.contains($0.on) && isPart($0.package) }
        let byWhat = Dictionary(grouping: told) { outcome in
            outcome.measure == "activity" ? families[outcome.value] ?? "?" : outcome.measure
        }
        return byWhat.mapValues { Set($0.map(\.child)).count }
    }

    // MARK: Money

    /// What stands in each stage under a head on a day, by the ledger alone.
    func stages(of head: String, on day: Day) -> StageSums {
        all.movements.filter { $0.on <= day && (fund == nil || $0.fund == fund) }
            .reduce(into: [:]) { sums, moved in
                if moved.fromHead == head { sums[moved.edge.from] += Pence(-moved.pence) }
                if moved.toHead == head { sums[moved.edge.to] += Pence(moved.pence) }
            }
    }

    /// What was delivered under a head, by the day of the service.
    func served(_ head: String, _ isIn: (WholeTables.Session) -> Bool) -> Pence {
        let own = Set(lines.filter { $0.head == head }.map(\.id))
        return standing.filter { own.contains($0.line) && isIn($0) }
            .map { Pence(all.accepted[$0.id] ?? 0) }.sum()
    }

    /// Delivered by a day, and accepted after it.
    func late(_ head: String, after day: Day) -> Pence {
        served(head) { $0.on <= day && (all.acceptedOn[$0.id].map { $0 > day } ?? false) }
    }
}
