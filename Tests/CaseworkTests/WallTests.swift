import Casework
import Database
import Money
import Panel
import TestSupport
import Testing

/// What the database itself refuses, whatever program asks.
@Suite struct `The second wall` {
    /// At least one row in every table that only grows.
    private func scene(_ council: Council) async throws {
        let means = try await council.means(childCap: "2,500")
        let child = try await council.child()
        let package = try await council.fundedPackage(means, 10, child: child)
        let sitting = try await council.openSitting()
        let held = try await council.package(means, 5)
        try await council.decide(.fund, held, in: sitting)
        try await council.decide(.fund, held, in: sitting)
        try await council.declare("Mo Khan", means.provider, at: sitting)
        let outcome = RecordOutcome(
            child: child,
            package: package,
            measure: "goal",
            value: "5",
            on: Council.firstDay,
            evidence: "self"
        )
        try await council.act(outcome, as: .coordinator)
        try await council.report(on: child, package, of: means, planning: held)
    }

    /// The tables that the scene has rows in: no trigger refuses a change to no row.
    private static let filled = [
        "attendances", "decision_ends", "decision_lines", "decisions", "edges", "events",
        "interests", "minutes", "movements", "outcome_import_rows", "outcome_imports", "outcomes",
        "planned_outcomes", "provider_checks", "rates",
    ]

    private func expect(
        _ error: DatabaseError,
        of statement: String,
        in council: Council
    ) async throws {
        await #expect(throws: error, "\(statement)") {
            try await council.database.write { act in
                try act.write(SQL(stringLiteral: statement))
            }
        }
    }

    @Test(arguments: Engine.allCases)
    func `keeps what only grows from being changed, deleted, replaced or emptied`(
        engine: Engine
    ) async throws {
        try await withCouncil(on: engine) { council in
            try await scene(council)
            let columns = [
                "edges": "act", "events": "number", "decision_lines": "decision_id",
                "outcome_import_rows": "digest",
            ]
            for table in Self.filled {
                let column = columns[table] ?? "event_number"
                for statement in [
                    "UPDATE \(table) SET \(column) = \(column)", "DELETE FROM \(table)",
                ] {
                    try await expect(
                        .appendOnly("append-only: \(table)"),
                        of: statement,
                        in: council
                    )
                }
                let emptied =
                    engine == .sqlite
                    ? "INSERT OR REPLACE INTO \(table) SELECT * FROM \(table)"
                    : "TRUNCATE \(table) CASCADE"
                do {
                    try await council.database.write { act in
                        try act.write(SQL(stringLiteral: emptied))
                    }
                    Issue.record("\(emptied) was done")
                } catch DatabaseError.appendOnly {
                }
            }
            try await council.expectSound()
        }
    }

    @Test(arguments: Engine.allCases)
    func `keeps every account, line and child from being overspent`(engine: Engine) async throws {
        try await withCouncil(on: engine) { council in
            try await scene(council)
            for stage in Stage.allCases where stage != .outside {
                try await expect(
                    .constraint("\(stage.rawValue)_covers"),
                    of: "UPDATE accounts SET pence = -1 WHERE stage = '\(stage.rawValue)'",
                    in: council
                )
            }
            try await expect(
                .constraint("line_covers"),
                of: "UPDATE line_balances SET pence = pence - 45001 WHERE pence = 45000",
                in: council
            )
            try await expect(
                .constraint("child_cap"),
                of: "UPDATE child_balances SET pence = cap_pence + 1",
                in: council
            )
        }
    }

    @Test(arguments: Engine.allCases)
    func `keeps money from moving without a decision, a minute, an approval or an edge`(
        engine: Engine
    ) async throws {
        try await withCouncil(on: engine) { council in
            try await scene(council)
            func moving(_ act: String, _ from: String, _ to: String, _ more: String) -> String {
                "INSERT INTO movements (event_number, ordinal, act, fund_id, from_head, from_stage, "
                    + "to_head, to_stage, pence, line_id, decision_id, minuted_id, reason, event_on, "
                    + "recorded_at) SELECT event_number, 900, '\(act)', fund_id, 'mentoring', "
                    + "'\(from)', 'mentoring', '\(to)', \(more), 'x', '2026-11-18', 0 "
                    + "FROM movements WHERE act = 'commit'"
            }
            let foreign = engine == .sqlite ? "foreign-key" : nil
            let rows: [(String, String)] = [
                (
                    "movement_names_decision",
                    moving("hold", "available", "held", "1, NULL, NULL, NULL")
                ),
                (
                    "movement_names_decision",
                    moving("hold", "available", "held", "1, line_id, NULL, NULL")
                ),
                (
                    "commitment_is_minuted",
                    moving("commit", "held", "committed", "1, line_id, decision_id, NULL")
                ),
                (
                    "commitment_is_minuted",
                    moving(
                        "commit",
                        "held",
                        "committed",
                        "1, line_id, (SELECT max(decision_id) FROM decision_ends), minuted_id"
                    )
                ),
                (
                    foreign ?? "movements_minuted_id_fkey",
                    moving(
                        "commit",
                        "held",
                        "committed",
                        "1, line_id, (SELECT max(decision_id) FROM decision_ends), "
                            + "(SELECT max(decision_id) FROM decision_ends)"
                    )
                ),
                (
                    foreign ?? "movements_act_from_stage_to_stage_fkey",
                    moving("hold", "available", "committed", "1, line_id, decision_id, minuted_id")
                ),
                (
                    "movement_moves",
                    moving("virement", "available", "available", "1, NULL, NULL, NULL")
                ),
                (
                    "virement_names_approval",
                    moving("virement", "available", "available", "1, NULL, NULL, NULL")
                        .replacing("'mentoring', 'available', 1", with: "'travel', 'available', 1")
                ),
            ]
            for (name, statement) in rows {
                try await expect(.constraint(name), of: statement, in: council)
            }
            let nothing = moving("hold", "available", "held", "0, line_id, decision_id, NULL")
            await #expect(throws: DatabaseError.self) {
                try await council.database.write { try $0.write(SQL(stringLiteral: nothing)) }
            }
            try await council.expectSound()
        }
    }

    /// As when an older program's rule does not know the cap that a newer one has set.
    @Test(arguments: Engine.allCases)
    func `turns what it refuses into the refusal that the rule would have given`(
        engine: Engine
    ) async throws {
        try await withCouncil(on: engine) { council in
            let means = try await council.means()
            let package = try await council.package(means, 10)
            let sitting = try await council.openSitting()
            try await council.damage("UPDATE child_balances SET cap_pence = 44999")
            let refused = await refusal { try await council.decide(.fund, package, in: sitting) }
            #expect(refused == "exceeds-child-cap")
            #expect(try await council.decisions(of: sitting).isEmpty)
        }
    }
}
