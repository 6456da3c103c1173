import Database

/// How many rows each table was given or had changed.
struct Tally {
    private let rows: [String: Double]

    /// PostgreSQL counts what is inserted and updated; SQLite's tables are counted before and after.
    init(of plot: Ground.Plot, against before: Tally?) throws {
        var rows: [String: Double] = [:]
        switch plot.engine {
        case .postgres:
            let found = try Server(plot.address).run(
                "SELECT relname, n_tup_ins + n_tup_upd FROM pg_stat_user_tables"
            )
            for row in found {
                rows[row[0]] = Double(row[1])
            }
        case .sqlite:
            let file = try RawFile(plot.address)
            for table in Self.tables {
                rows[table] = Double(try file.number("SELECT count(*) FROM \(table)"))
            }
        }
        self.rows = rows.merging(before?.rows ?? [:]) { $0 - $1 }.filter { $0.value != 0 }
    }

    private init(rows: [String: Double]) {
        self.rows = rows
    }

    func per(_ acts: Int) -> Tally {
        Tally(rows: rows.mapValues { ($0 / Double(acts) * 100).rounded() / 100 })
    }

    /// The tables that were not written alike.
    func differences(from other: Tally) -> [String] {
        Set(rows.keys).union(other.rows.keys).sorted().compactMap { table in
            let (one, two) = (rows[table] ?? 0, other.rows[table] ?? 0)
            return abs(one - two) < 0.02 ? nil : "\(table) \(one) and \(two)"
        }
    }

    private static let tables = [
        "events", "case_texts", "decisions", "decision_lines", "packages", "sittings", "movements",
        "accounts", "account_days", "line_balances", "child_balances", "provider_balances",
        "idempotency_keys", "audit_heads",
    ]
}

/// What each side wrote an act.
struct Tallies {
    var ours: Tally?
    var raw: Tally?
    var piped: Tally?

    /// Says so where the raw side did not write the same rows.
    func complain(_ name: String) {
        for (side, tally) in [("raw", raw), ("the pipeline", piped)] {
            guard let ours, let tally else { continue }
            let differences = ours.differences(from: tally)
            guard !differences.isEmpty else { continue }
            print("\(name): ours and \(side) differ, rows an act: \(differences)")
        }
    }
}
