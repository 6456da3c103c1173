import Casework
import Database
import Money
import Panel
import TestSupport
import Testing

@Suite struct `Exceptions to separate hands` {
    @Test(arguments: Engine.allCases)
    func `granting is refused in order`(engine: Engine) async throws {
        try await withCouncil(on: engine) { council in
            let payer = try await council.officer("Pam Hart", [.payer]).reference
            let gone = try await council.officer("Gil Ward", [.payer]).reference
            try await council.act(LeaveOfficer(officer: gone), as: .administrator)
            let own = try await council.officer("Ann", [.administrator, .payer])
            let rows: [(String, [String])] = [
                ("not-found", ["OFR-99", "x", "x", "x"]),
                ("already-left", [gone, "x", "x", "x"]),
                ("unknown-choice", [payer, "x", "x", "x"]),
                ("malformed-date", [payer, "match-pay", "x", "x"]),
                ("unknown-code", [payer, "match-pay", "2026-11-17", "x"]),
                ("role-lacks", [payer, "verify-approve", "2026-11-17", "absence"]),
                ("own-exception", [own.reference, "match-pay", "2026-11-17", "absence"]),
                ("expires-before-today", [payer, "match-pay", "2026-11-17", "absence"]),
                ("exception-too-long", [payer, "match-pay", "2027-02-17", "absence"]),
            ]
            for (code, words) in rows {
                let request = GrantException(
                    officer: words[0],
                    rule: words[1],
                    until: words[2],
                    reason: words[3]
                )
                let refused = await refusal {
                    try await council.casework.perform(request, as: own.caller)
                }
                #expect(refused == code)
            }
            let sound = GrantException(
                officer: payer,
                rule: "match-pay",
                until: "2027-02-16",
                reason: "absence"
            )
            let granted = try await council.act(sound, as: .administrator)
            let twice = await refusal { try await council.act(sound, as: .administrator) }
            #expect(twice == "exception-exists")
            let end = EndException(exception: granted.exception)
            try await council.act(end, as: .administrator)
            let ended = await refusal { try await council.act(end, as: .administrator) }
            #expect(ended == "exception-ended")
            let second = try await council.act(sound, as: .administrator)
            council.time.advance(days: 91)
            let over = await refusal {
                try await council.act(
                    EndException(exception: second.exception),
                    as: .administrator
                )
            }
            #expect(over == "exception-expired")
            let listed = try await council.look(ListExceptions(officer: payer), as: .auditor)
            #expect(listed.items.map(\.state) == ["expired", "ended"])
        }
    }

    @Test(arguments: Engine.allCases)
    func `lets one officer approve on own checks, says so, and expires`(
        engine: Engine
    ) async throws {
        try await withCouncil(on: engine) { council in
            let both = try await council.officer("Sam Both", [.coordinator, .finance])
            func provider(_ name: String) async throws -> ApproveProvider {
                let provider = try await council.provider(name)
                for kind in ["governing-document", "safeguarding-policy", "dbs", "insurance"] {
                    let check = CheckProvider(
                        provider: provider,
                        kind: kind,
                        verifiedOn: "2026-11-01",
                        expires: "2027-12-31"
                    )
                    _ = try await council.casework.perform(check, as: both.caller)
                }
                return ApproveProvider(provider: provider)
            }
            let forest = try await provider("Forest Fields")
            let sailing = try await provider("Sailing")
            func refused(_ request: ApproveProvider) async -> String {
                await refusal { try await council.casework.perform(request, as: both.caller) }
            }
            #expect(await refused(forest) == "own-verification")
            let grant = GrantException(
                officer: both.reference,
                rule: "verify-approve",
                until: "2026-11-20",
                reason: "small-team"
            )
            let exception = try await council.act(grant, as: .administrator).exception
            council.time.advance(days: 2)
            _ = try await council.casework.perform(forest, as: both.caller)
            let event = try await council.look(
                ListEvents(subject: forest.provider, act: "provider-approve"),
                as: .auditor
            ).items.first
            #expect(event?.facts["exception"] == exception)
            council.time.advance(days: 1)
            #expect(await refused(sailing) == "own-verification")
        }
    }
}
