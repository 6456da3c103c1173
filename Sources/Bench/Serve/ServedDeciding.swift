/// Deciding over HTTP: JSON, a token, an idempotency key, on one hot head.
struct ServedDeciding {
    let rows: ServedRows

    private struct Round {
        var ours: [Measured] = []
        var raw: [Measured] = []
        /// Microseconds of the server's processor time for an act.
        var costs: [Double] = []
        var idle: [Double] = []
        var loaded: [Double] = []
    }

    /// As fast as 32 connections are answered, beside pgbench with as many, one statement after
    /// another.
    func run() async throws -> [Row] {
        let load = Load(spread: .hot, clients: 32, seconds: rows.bench.seconds)
        var rounds = Round()
        var tallies = Tallies()
        for _ in 0..<rows.bench.rounds {
            try await round(load, &rounds, &tallies)
        }
        let name = ServedRows.names[0]
        tallies.complain(name)
        return [
            Row(
                name,
                unit: "decisions/s",
                ours: rounds.ours.map(\.rate).median,
                raw: rounds.raw.map(\.rate).median,
                Percentiles(rounds.ours.map(\.samples)),
                raw: Percentiles(rounds.raw.map(\.samples)),
                goal: "at least 1.5, p99 under 60 ms"
            ),
            Row(
                "decide-http-cpu-postgres",
                unit: "us",
                figure: rounds.costs.median,
                goal: "under 400"
            ),
            Row("memory-http-idle", unit: "MiB", figure: rounds.idle.median, goal: "under 50"),
            Row("memory-http-load", unit: "MiB", figure: rounds.loaded.median, goal: "under 120"),
        ]
    }

    private func round(
        _ load: Load,
        _ rounds: inout Round,
        _ tallies: inout Tallies
    ) async throws {
        rounds.ours.append(
            try await rows.serving { served, copy in
                let before = try Tally(of: copy, against: nil)
                rounds.idle.append(try served.memory())
                let callers = try Callers(load.clients, at: served.port)
                let next = rows.decisions(rows.proposed)
                let warmUp = try callers.ask(until: moment() + load.warmUp, next)
                let (begin, used) = (moment(), served.used)
                let samples = try callers.ask(until: begin + load.length - load.warmUp, next)
                rounds.costs.append(Double(served.used - used) / 1_000 / Double(samples.count))
                rounds.loaded.append(try served.memory())
                // Once it has gone, PostgreSQL has counted all that it did.
                try served.stop()
                tallies.ours = try Tally(of: copy, against: before)
                    .per(warmUp.count + samples.count)
                return Measured(samples, from: begin)
            }
        )
        let copy = try rows.ground.copy(rows.proposed.plot)
        let before = try Tally(of: copy, against: nil)
        let script = PgbenchScript(
            written: Written(rows.proposed, isKeyed: true),
            load: load,
            first: 0
        )
        let raw = try Pgbench(folder: rows.bench.folder).run(script.statements, load, in: copy)
        tallies.raw = try Tally(of: copy, against: before).per(raw.acts)
        rounds.raw.append(raw)
        try rows.ground.remove(copy)
    }

    /// Two hundred a second whatever becomes of them, each waited for from the moment it was due.
    func runOpen() async throws -> Row {
        try await rows.serving { served, _ in
            let callers = try Callers(32, at: served.port)
            let begin = moment()
            let length = UInt64(rows.bench.seconds) * 3_000_000_000
            let samples = try callers.ask(
                until: begin + length,
                every: 5_000_000,
                rows.decisions(rows.proposed)
            ).after(begin + length / 6)
            return Row(
                ServedRows.names[1],
                unit: "decisions/s",
                figure: samples.rate(from: begin + length / 6),
                samples,
                goal: "p99 under 15 ms"
            )
        }
    }
}
