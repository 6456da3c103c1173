import Casework
import Database
import Panel
import Store

/// Reading over HTTP, and what it leaves the server's memory like.
struct ServedLooking {
    let rows: ServedRows

    private static let position = "/api/v1/position?fund=FUND-1"
    /// How often each form of the list is asked for in a round.
    private static let asks = 50

    func run() async throws -> [Row] {
        let auditor = rows.proposed.officers.auditor
        return try await rows.serving { served, copy in
            var measured = [
                try position(served, copy), try await list(served, copy),
            ]
            var left = rows.bench.requests
            let callers = try Callers(32, at: served.port)
            _ = try callers.ask(until: .max) {
                left -= 1
                return left < 0 ? nil : .get(Self.position, token: auditor)
            }
            measured.append(
                Row(
                    "memory-http-postgres",
                    unit: "MiB",
                    figure: try served.memory(),
                    goal: "under 120 after \(rows.bench.requests) requests"
                )
            )
            return measured
        }
    }

    /// Interleaved with pgbench, which reads the same rows in one snapshot.
    private func position(_ served: Served, _ copy: Ground.Plot) throws -> Row {
        let load = Load(spread: .hot, clients: 32, seconds: rows.bench.seconds)
        let callers = try Callers(load.clients, at: served.port)
        let pgbench = Pgbench(folder: rows.bench.folder)
        let fund = Proposed.prefix + "100000000000"
        let statements = [
            Funds.find("FUND-1").sql, Positions.now(fund: ID(fund)).sql,
            Positions.brought(fund: ID(fund)).sql,
        ]
        let script =
            (["BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY"] + statements.map(\.written)
            + ["COMMIT"]).map { $0 + ";\n" }.joined()
        var ours: [Measured] = []
        var raw: [Measured] = []
        for _ in 0..<rows.bench.rounds {
            let begin = moment()
            let samples = try callers.ask(until: begin + load.length) {
                .get(Self.position, token: rows.proposed.officers.auditor)
            }
            ours.append(Measured(samples, from: begin + load.warmUp))
            raw.append(try pgbench.run(script, load, in: copy))
        }
        return Row(
            "position-http-postgres",
            unit: "answers/s",
            ours: ours.map(\.rate).median,
            raw: raw.map(\.rate).median,
            Percentiles(ours.map(\.samples)),
            raw: Percentiles(raw.map(\.samples)),
            goal: "at least 0.5"
        )
    }

    /// A page of fifty rows for somebody who is signed in, beside the same rows for a program.
    private func list(_ served: Served, _ copy: Ground.Plot) async throws -> Row {
        let officers = rows.proposed.officers
        let page = Message.page("/movements", visit: try await officers.visit(to: copy))
        let json = Message.get("/api/v1/movement/list", token: officers.chair)
        let caller = try Callers(1, at: served.port)
        var ours = Samples()
        var raw = Samples()
        for round in 0...rows.bench.rounds {
            for _ in 0..<Self.asks {
                let html = try caller.ask(page)
                let beside = try caller.ask(json)
                guard round > 0 else { continue }
                ours.add(html)
                raw.add(beside)
            }
        }
        return Row(times: "list-html-postgres", ours, raw, goal: "at most 2.0 of its JSON")
    }
}

extension SQL {
    /// With its arguments written out.
    fileprivate var written: String {
        arguments.enumerated().reversed().reduce(text) { text, argument in
            text.replacing("$\(argument.offset + 1)", with: argument.element.literal)
        }
    }
}

extension Value {
    fileprivate var literal: String {
        switch self {
        case .integer(let integer): "\(integer)"
        case .text(let text): "'\(text)'"
        case .blob, .null: preconditionFailure("no such argument is written out")
        }
    }
}
