import Casework
import Database
import Money
import Panel
import TestSupport
import Testing

@Suite struct `Equality monitoring` {
    private func recorded(_ council: Council) async throws -> [String] {
        try await council.database.read { transaction in
            try transaction.all(
                "SELECT characteristic, value FROM monitoring ORDER BY characteristic"
            ).map { try "\($0["characteristic"] as String) \($0["value"] as String)" }
        }
    }

    @Test(arguments: Engine.allCases)
    func `is refused in order, and needs no answer`(engine: Engine) async throws {
        try await withCouncil(on: engine) { council in
            let child = try await council.child()
            let rows: [(String, Role, MonitorChild)] = [
                ("not-permitted", .chair, MonitorChild(child: "CH")),
                ("not-permitted", .finance, MonitorChild(child: child, sex: "female")),
                ("malformed-reference", .coordinator, MonitorChild(child: "CH")),
                (
                    "not-found", .coordinator,
                    MonitorChild(child: ChildReference.text(lot: 1), sex: "?")
                ),
                ("unknown-code", .coordinator, MonitorChild(child: child, sex: "?", care: "?")),
                (
                    "unknown-code", .coordinator,
                    MonitorChild(child: child, ethnicity: "white", send: "ehcp")
                ),
                ("nothing-monitored", .coordinator, MonitorChild(child: child)),
            ]
            for (code, role, request) in rows {
                let refused = await refusal { try await council.act(request, as: role) }
                #expect(refused == code)
            }
            let all = MonitorChild(
                child: child,
                sex: "prefers-not-to-say",
                ethnicity: "not-asked",
                send: " SEN-support ",
                care: "prefers-not-to-say"
            )
            #expect(try await council.act(all, as: .coordinator).child == child)
        }
    }

    @Test(arguments: Engine.allCases)
    func `keeps what is said last, and what is not said as it was`(engine: Engine) async throws {
        try await withCouncil(on: engine) { council in
            let child = try await council.child()
            try await council.act(
                MonitorChild(child: child, sex: "female", care: "looked-after"),
                as: .coordinator
            )
            try await council.act(
                MonitorChild(child: child, ethnicity: "mixed", care: "care-leaver"),
                as: .coordinator
            )
            let now = ["care care-leaver", "ethnicity mixed", "sex female"]
            #expect(try await recorded(council) == now)
        }
    }

    @Test(arguments: Engine.allCases)
    func `is read by a recorded act, and is in no event, key or other answer`(
        engine: Engine
    ) async throws {
        try await withCouncil(on: engine) { council in
            let child = try await council.child()
            let said = MonitorChild(child: child, sex: "female", care: "looked-after")
            try await council.act(said, as: .coordinator, key: "k1")
            for role in [Role.chair, .finance, .auditor, .administrator] {
                let refused = await refusal {
                    try await council.act(ReadMonitoring(child: child, reason: "?"), as: role)
                }
                #expect(refused == "not-permitted")
            }
            let curious = await refusal {
                try await council.act(ReadMonitoring(child: child, reason: "?"), as: .coordinator)
            }
            #expect(curious == "unknown-code")
            let read = ReadMonitoring(child: child, reason: "subject-access")
            let shown = try await council.act(read, as: .coordinator, key: "k2")
            #expect([shown.sex, shown.care] == ["female", "looked-after"])
            #expect([shown.ethnicity, shown.send] == ["not-asked", "not-asked"])
            let again = try await council.act(read, as: .coordinator, key: "k2")
            #expect(again.child == child && again.sex == nil && again.care == nil)
            let told = try await council.database.read { transaction in
                try transaction.rows(of: [
                    "SELECT act, subject, facts FROM events WHERE act LIKE 'child-monitor%'",
                    "SELECT answer FROM idempotency_keys",
                ]).joined().flatMap(\.values).map { "\($0)" }
            }
            #expect(told.contains { $0.contains("child-monitoring") })
            #expect(told.contains { $0.contains("subject-access") })
            #expect(!told.contains { $0.contains("female") || $0.contains("looked-after") })
        }
    }

    @Test(arguments: Engine.allCases)
    func `goes with the identity, and is not asked for any more`(engine: Engine) async throws {
        try await withCouncil(on: engine) { council in
            let child = try await council.child()
            let other = try await council.child("Oluchi Vane")
            for (child, sex) in [(child, "female"), (other, "male")] {
                try await council.act(MonitorChild(child: child, sex: sex), as: .coordinator)
            }
            try await council.erase(child)
            #expect(try await recorded(council) == ["sex male"])
            let refused = await refusal {
                try await council.act(MonitorChild(child: child, sex: "male"), as: .coordinator)
            }
            #expect(refused == "identity-erased")
        }
    }

    @Test
    func `is not there at all while a provider's act lasts`() async throws {
        try await withCouncil(on: .postgres) { council in
            let child = try await council.child()
            try await council.act(MonitorChild(child: child, sex: "female"), as: .coordinator)
            let seen = try await council.database.write { transaction in
                let all = try transaction.all("SELECT value FROM monitoring").count
                try transaction.narrow(to: "any")
                return [all, try transaction.all("SELECT value FROM monitoring").count]
            }
            #expect(seen == [1, 0])
        }
    }
}
