import Casework
import Database
import Panel
import TestSupport
import Testing

@Suite struct `No-show rules` {
    @Test(arguments: Engine.allCases)
    func `are changed for days to come, by an administrator, in order`(
        engine: Engine
    ) async throws {
        try await withCouncil(on: engine) { council in
            var words = ["Stand ard", "present", "50", "never"]
            let rows: [(String, Int, String)] = [
                ("malformed-code", 0, "strict"), ("unknown-code", 1, "late"),
                ("malformed-share", 2, "100.1%"), ("malformed-share", 2, "33.33%"),
                ("malformed-share", 2, "-1%"), ("malformed-share", 2, "33.3 %"),
                ("malformed-date", 3, "2026-11-17"), ("before-today", 3, "2026-11-20"),
            ]
            for (code, position, repaired) in rows {
                let refused = await refusal {
                    try await council.act(change(words), as: .administrator)
                }
                #expect(refused == code)
                words[position] = repaired
            }
            let refused = await refusal { try await council.act(change(words), as: .coordinator) }
            #expect(refused == "not-permitted")
            let made = try await council.act(change(words), as: .administrator)
            #expect([made.rule, made.attendance, made.share] == ["strict", "late", "33.3%"])
            let event = try await council.look(ListEvents(), as: .auditor).items[0]
            #expect(event.subject == "strict")
            #expect(
                event.facts
                    == ["attendance": "late", "per_mille": "333", "from": "2026-11-20"]
            )
        }
    }

    private func change(_ words: [String]) -> ChangeCharge {
        ChangeCharge(rule: words[0], attendance: words[1], share: words[2], from: words[3])
    }

    @Test(arguments: Engine.allCases)
    func `are listed as they hold today and from later days on`(engine: Engine) async throws {
        try await withCouncil(on: engine) { council in
            let raise = ChangeCharge(
                rule: "standard",
                attendance: "absent-unacceptable",
                share: "75%",
                from: "2026-11-20"
            )
            try await council.act(raise, as: .administrator)
            let provider = try await council.provider("Forest Fields")
            let worker = try await council.officer("Pat Rowe", [.provider], provider: provider)
            func shares() async throws -> [String] {
                try await council.casework.look(ListCharges(), as: worker.caller).items
                    .filter { $0.rule == "standard" && $0.attendance == "absent-unacceptable" }
                    .map { "\($0.share) \($0.inForce)" }
            }
            #expect(try await shares() == ["50% true", "75% false"])
            council.time.advance(days: 2)
            #expect(try await shares() == ["75% true"])
        }
    }
}
