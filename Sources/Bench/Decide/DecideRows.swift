import Database
import Foundation

/// Deciding through Casework beside the raw database writing the same rows.
struct DecideRows {
    let bench: Bench
    let ground: Ground
    let proposed: Proposed

    /// Interleaved rounds: ours, raw, raw as one pipeline, and again.
    func run(_ load: Load) async throws -> [Row] {
        var ours: [Measured] = []
        var raw: [Measured] = []
        var piped: [Measured] = []
        var tallies = Tallies()
        for _ in 0..<bench.rounds {
            ours.append(
                try await measured(&tallies.ours) { try await decide(load, in: $0, proposed) }
            )
            switch ground.engine {
            case .sqlite:
                raw.append(
                    try await measured(&tallies.raw) { try decideRaw(load, in: $0, proposed) }
                )
            case .postgres:
                let script = PgbenchScript(
                    written: Written(proposed),
                    load: load,
                    first: load.first(in: proposed)
                )
                let pgbench = Pgbench(folder: bench.folder)
                raw.append(
                    try await measured(&tallies.raw) {
                        try pgbench.run(script.statements, load, in: $0)
                    }
                )
                piped.append(
                    try await measured(&tallies.piped) {
                        try pgbench.run(script.pipeline, load, in: $0)
                    }
                )
            }
        }
        let name = "\(load.name)-\(ground.engine.rawValue)"
        tallies.complain(name)
        return [row(name, ours, raw)]
            + (piped.isEmpty ? [] : [row("\(name)-pipeline", ours, piped)])
    }

    /// On a fresh copy, whose rows are counted when it is done.
    private func measured(
        _ tally: inout Tally?,
        _ body: (Ground.Plot) async throws -> Measured
    ) async throws -> Measured {
        let copy = try ground.copy(proposed.plot)
        let before = try Tally(of: copy, against: nil)
        let measured = try await body(copy)
        guard measured.acts > 0 else { throw Trouble("nothing was decided in time") }
        tally = try Tally(of: copy, against: before).per(measured.acts)
        try ground.remove(copy)
        return measured
    }

    private func row(_ name: String, _ ours: [Measured], _ raw: [Measured]) -> Row {
        let goals = [
            "decide-hot-32-postgres": "at least 2.0, lower p99",
            "decide-hot-1-postgres": "at least 1.0",
            "decide-hot-32-sqlite": "at least 1.0",
        ]
        return Row(
            name,
            unit: "decisions/s",
            ours: ours.map(\.rate).median,
            raw: raw.map(\.rate).median,
            Percentiles(ours.map(\.samples)),
            raw: Percentiles(raw.map(\.samples)),
            goal: goals[name] ?? ""
        )
    }
}
