import Casework
import Database
import Money
import Panel
import TestSupport
import Testing

@Suite struct `The doctor on sessions` {
    /// Each names the checks that must find it.
    private static let damages: [(String, Set<String>)] = [
        (
            "UPDATE acceptances SET value_pence = value_pence + 1",
            ["acceptances", "line-deliveries"]
        ),
        (
            "DELETE FROM acceptance_withdrawals",
            ["acceptances", "line-deliveries"]
        ),
        (
            """
            UPDATE acceptances SET charged_thousandths = 12000 WHERE session_id IN (
                SELECT id FROM sessions WHERE ref = 'SES-4');
            UPDATE sessions SET quantity_thousandths = 12000 WHERE ref = 'SES-4'
            """, ["accepted-quantities"]
        ),
        (
            """
            UPDATE acceptances SET charged_thousandths = 1001 WHERE session_id IN (
                SELECT id FROM sessions WHERE ref = 'SES-4')
            """, ["session-records"]
        ),
        ("UPDATE sessions SET happened_on = '2026-11-30' WHERE ref = 'SES-4'", ["session-records"]),
        (
            """
            INSERT INTO session_withdrawals (session_id, reason, event_number)
            SELECT session_id, 'disputed', event_number FROM acceptances
            """, ["session-records"]
        ),
        ("DELETE FROM session_withdrawals", ["session-slots"]),
        (
            "UPDATE acceptances SET accepted_by = (SELECT recorded_by FROM sessions WHERE ref = 'SES-1')",
            ["hands"]
        ),
        ("UPDATE sessions SET import_id = NULL WHERE ref = 'SES-5'", ["session-imports"]),
    ]

    @Test(arguments: Engine.allCases, damages.indices)
    func `finds what does not tie with what moved, was ordered and recorded`(
        engine: Engine,
        damage: Int
    ) async throws {
        try await withCouncil(on: engine) { council in
            let funded = try await council.runningCase()
            let first = try await council.log(funded, on: "2026-12-01")
            _ = try await council.casework.perform(
                WithdrawSession(session: first, reason: "wrong-attendance"),
                as: funded.worker
            )
            for (day, attendance) in [
                ("2026-12-01", "absent-unacceptable"), ("2026-12-02", "late"),
                ("2026-12-03", "late"),
            ] {
                try await council.log(funded, on: day, attendance)
            }
            let file = sheet("\(funded.order)/1,2026-12-04,,,attended,,")
            _ = try await council.casework.perform(ImportSessions(file: file), as: funded.worker)
            try await council.accept("SES-2", "SES-3")
            try await council.accept("SES-4")
            try await council.act(
                WithdrawAcceptance(session: "SES-3", reason: "disputed"),
                as: .coordinator
            )
            try await council.expectSound()
            let (script, checks) = Self.damages[damage]
            try await council.unguard()
            try await council.damage(script)
            let found = try await council.look(Doctor(), as: .auditor).findings.map(\.check)
            #expect(Set(found) == checks)
        }
    }

    @Test(arguments: Engine.allCases)
    func `nobody changes or deletes what was recorded or accepted`(
        engine: Engine
    ) async throws {
        try await withCouncil(on: engine) { council in
            let funded = try await council.runningCase()
            let file = sheet(
                "\(funded.order)/1,2026-12-04,,,attended,,",
                "\(funded.order)/1,2026-12-05,,,attended,,"
            )
            _ = try await council.casework.perform(ImportSessions(file: file), as: funded.worker)
            try await council.act(
                WithdrawSession(session: "SES-2", reason: "wrong-day"),
                as: .coordinator
            )
            try await council.accept("SES-1")
            try await council.act(
                WithdrawAcceptance(session: "SES-1", reason: "disputed"),
                as: .coordinator
            )
            for table in [
                "session_imports", "sessions", "session_withdrawals", "acceptances",
                "acceptance_withdrawals",
            ] {
                for statement in [
                    "UPDATE \(table) SET event_number = 1", "DELETE FROM \(table)",
                ] {
                    await #expect(throws: DatabaseError.appendOnly("append-only: \(table)")) {
                        try await council.database.write {
                            try $0.write(SQL(stringLiteral: statement))
                        }
                    }
                }
            }
        }
    }
}
