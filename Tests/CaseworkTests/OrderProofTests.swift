import Casework
import Database
import Money
import Panel
import TestSupport
import Testing

@Suite struct `The doctor on orders` {
    /// Each names the checks that must find it.
    private static let damages: [(String, Set<String>)] = [
        (
            "UPDATE order_lines SET total_pence = total_pence + 1 WHERE version = 2",
            ["order-lines", "order-versions"]
        ),
        (
            "UPDATE order_lines SET total_pence = total_pence - 1 WHERE version = 1",
            ["order-lines"]
        ),
        (
            "UPDATE order_lines SET quantity_thousandths = 11000 WHERE version = 2",
            ["order-quantities"]
        ),
        (
            "DELETE FROM order_lines WHERE version = 2",
            ["order-versions", "order-completeness"]
        ),
        (
            """
            INSERT INTO order_versions (order_id, version, decision_id, effective_on, event_number)
            SELECT order_id, 4, decision_id, effective_on, event_number FROM order_versions
            WHERE version = 2
            """,
            ["order-versions", "order-completeness", "order-decisions"]
        ),
        (
            """
            DELETE FROM order_lines; DELETE FROM order_versions; DELETE FROM orders
            """,
            ["order-versions", "order-decisions"]
        ),
    ]

    @Test(arguments: Engine.allCases, damages.indices)
    func `finds what does not tie with what was decided and moved`(
        engine: Engine,
        damage: Int
    ) async throws {
        try await withCouncil(on: engine) { council in
            let funded = try await council.fundedCase()
            let sitting = try await council.openSitting()
            try await council.decide(
                .vary,
                funded.package,
                "\(funded.package)/1 x 14",
                in: sitting
            )
            try await council.close(sitting)
            try await council.expectSound()
            let (script, checks) = Self.damages[damage]
            try await council.unguard()
            try await council.damage(script)
            let found = try await council.look(Doctor(), as: .auditor).findings.map(\.check)
            #expect(Set(found) == checks)
        }
    }

    @Test(arguments: Engine.allCases)
    func `finds money that was released without a version that says so`(
        engine: Engine
    ) async throws {
        try await withCouncil(on: engine) { council in
            let funded = try await council.fundedCase()
            try await council.act(
                Advance("\(funded.order)/1", .release, 4500),
                as: .coordinator
            )
            let doctor = try await council.look(Doctor(), as: .auditor)
            #expect(doctor.findings.map(\.check) == ["order-versions"])
            #expect(doctor.findings.map(\.subject) == ["\(funded.package)/1"])
            #expect(doctor.findings.first?.expectedPence?.count == 49_500)
            #expect(doctor.findings.first?.foundPence?.count == 54_000)
        }
    }

    @Test(arguments: Engine.allCases)
    func `nobody changes or deletes a version, its lines or a disclosure`(
        engine: Engine
    ) async throws {
        try await withCouncil(on: engine) { council in
            let funded = try await council.fundedCase()
            try await council.act(
                DiscloseOrder(
                    order: funded.order,
                    basis: "safeguarding",
                    reason: "Needed to meet",
                    what: "first-name: Zed"
                ),
                as: .coordinator
            )
            for table in ["order_versions", "order_lines", "disclosures"] {
                for statement in ["UPDATE \(table) SET order_id = ''", "DELETE FROM \(table)"] {
                    let refused = DatabaseError.appendOnly("append-only: \(table)")
                    await #expect(throws: refused) {
                        try await council.database.write {
                            try $0.write(SQL(stringLiteral: statement))
                        }
                    }
                }
            }
        }
    }
}
