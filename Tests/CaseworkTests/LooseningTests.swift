import Casework
import Database
import Money
import Panel
import TestSupport
import Testing

@Suite struct `A guard` {
    private func change(_ name: String, _ value: String, from: String? = nil) -> ChangeSetting {
        ChangeSetting(name: name, value: value, from: from)
    }

    private func proposeAccount(_ council: Council) async throws {
        let provider = try await council.provider("Forest Fields")
        _ = try await council.contact(of: provider)
        _ = try await council.act(
            ProposeBank(
                provider: provider,
                details: "name: B\nsort-code: 200000\naccount-number: 87654321"
            ),
            as: .finance
        )
    }

    private static let looser = [
        ("bank-cooling-days", "2"), ("sample-per-mille", "99"), ("unusual-per-mille", "2001"),
        ("exception-days", "91"), ("tolerance-basis-points", "501"), ("tolerance-pence", "2501"),
        ("published-least-children", "4"),
    ]

    @Test(arguments: Engine.allCases)
    func `is loosened after the cooling-off only, once there is an account`(
        engine: Engine
    ) async throws {
        try await withCouncil(on: engine) { council in
            try await proposeAccount(council)
            func refused(_ request: some ActRequest) async -> String {
                await refusal { _ = try await council.act(request, as: .administrator) }
            }
            for (name, value) in Self.looser {
                #expect(await refused(change(name, value)) == "loosened-too-soon", "\(name)")
                let early = change(name, value, from: "2026-11-20")
                #expect(await refused(early) == "loosened-too-soon", "\(name)")
                let later = change(name, value, from: "2026-11-21")
                try await council.act(later, as: .administrator)
            }
            for (measure, amount, days) in [
                ("package", "10,000.01", nil), ("child", "15,000", "364"),
                ("child", "15,001", "365"),
            ] {
                let limit = ChangeLimit(role: "chair", measure: measure, amount: amount, days: days)
                #expect(await refused(limit) == "loosened-too-soon", "\(measure)")
            }
            let run = ChangeLimit(role: "payer", measure: "run", amount: "100,000.01")
            #expect(await refused(run) == "loosened-too-soon")
            let shorter = ChangeLimit(
                role: "finance",
                measure: "correction",
                amount: "10,000",
                days: "29"
            )
            #expect(await refused(shorter) == "loosened-too-soon")
            let erased = ChangeRetention(class: "looked-after", since: "birth", years: "5")
            #expect(await refused(erased) == "loosened-too-soon")
            // What guards nothing that is paid is changed at once.
            try await council.set("hold-days", to: "30")
        }
    }

    @Test(arguments: Engine.allCases)
    func `is tightened at once, and put back on the day that was done`(
        engine: Engine
    ) async throws {
        try await withCouncil(on: engine) { council in
            try await proposeAccount(council)
            try await council.set("sample-per-mille", to: "1000")
            try await council.set("sample-per-mille", to: "100")
            let lower = await refusal { try await council.set("sample-per-mille", to: "99") }
            #expect(lower == "loosened-too-soon")
            try await council.set("sample-per-mille", to: "1000")
            council.time.advance(days: 1)
            let back = await refusal { try await council.set("sample-per-mille", to: "100") }
            #expect(back == "loosened-too-soon")
        }
    }

    @Test(arguments: Engine.allCases)
    func `is set up at once while no provider has an account`(engine: Engine) async throws {
        try await withCouncil(on: engine) { council in
            for (name, value) in Self.looser { try await council.set(name, to: value) }
            try await council.set("bank-cooling-days", to: "0")
            try await proposeAccount(council)
            // Without a cooling-off it still waits a day.
            let today = await refusal { try await council.set("sample-per-mille", to: "0") }
            #expect(today == "loosened-too-soon")
            let tomorrow = change("sample-per-mille", "0", from: "2026-11-19")
            try await council.act(tomorrow, as: .administrator)
        }
    }

    @Test(arguments: Engine.allCases)
    func `and every other rule keeps what held before, and the newest of a day holds`(
        engine: Engine
    ) async throws {
        try await withCouncil(on: engine) { council in
            for (value, label, share) in [("7", "Seven", "70%"), ("8", "Eight", "80%")] {
                try await council.set("hold-days", to: value)
                try await council.act(
                    ChangeLimit(role: "chair", measure: "package", amount: "\(value)00"),
                    as: .administrator
                )
                try await council.act(
                    AddCode(list: "attendance", code: "late", label: label, family: "on-delivery"),
                    as: .administrator
                )
                try await council.act(
                    ChangeCharge(rule: "standard", attendance: "late", share: share),
                    as: .administrator
                )
            }
            let settings = try await council.look(ListSettings(), as: .auditor).items
            #expect(settings.filter { $0.name == "hold-days" }.map(\.value) == ["8"])
            let limits = try await council.look(ListLimits(role: "chair"), as: .auditor).items
            let package = limits.filter { $0.measure == .package }
            #expect(package.map(\.amountPence) == [Pence(80_000)])
            let codes = try await council.look(ListCodes(list: "attendance"), as: .auditor).items
            let late = codes.filter { $0.code == "late" }
            #expect(late.map(\.label) == ["Attended, late", "Eight"])
            #expect(late.map(\.inForce) == [false, true])
            let charges = try await council.look(ListCharges(), as: .auditor).items
                .filter { $0.rule == "standard" && $0.attendance == "late" }
            #expect(charges.map(\.share) == ["80%"])
            let counts = try await council.database.read { transaction in
                try transaction.rows(of: [
                    "SELECT value FROM settings WHERE name = 'hold-days' AND event_number > 0",
                    "SELECT pence FROM limits WHERE event_number > 0",
                    "SELECT label FROM codes WHERE event_number > 0 AND list = 'attendance'",
                    "SELECT per_mille FROM charge_shares WHERE event_number > 0",
                ]).map(\.count)
            }
            #expect(counts == [2, 2, 2, 2])
        }
    }
}
