import Casework
import Database
import Money
import Panel
import TestSupport
import Testing

@Suite struct `Whoever recorded a session` {
    @Test(arguments: Engine.allCases)
    func `accepts it by a named exception only, which has not ended or expired`(
        engine: Engine
    ) async throws {
        try await withCouncil(on: engine) { council in
            let funded = try await council.runningCase()
            for day in 1...4 {
                let text = SessionText(
                    line: "\(funded.order)/1",
                    on: "2026-12-0\(day)",
                    attendance: "attended"
                )
                try await council.act(RecordSession(text), as: .coordinator)
            }
            let me = try await council.look(WhoAmI(), as: .coordinator).officer
            let other = try await council.officer("Femi Cole", [.coordinator]).reference
            for (reference, rule, officer, expires) in [
                ("EXC-1", "record-accept", other, "2027-12-31"),
                ("EXC-2", "match-pay", me, "2027-12-31"),
                ("EXC-3", "record-accept", me, "2026-12-19"),
            ] {
                try await council.except(officer, from: rule, reference, until: expires)
                #expect(await refusal { try await council.accept("SES-1") } == "own-record")
            }
            try await council.except(me, from: "record-accept", "EXC-4", until: "2026-12-20")
            try await council.accept("SES-1")
            #expect(try await council.lastEvent().facts["exception"] == "EXC-4")
            try await council.expectOnlyExceptionsFound()
            try await council.unguard()
            for (day, expected) in [("2026-12-19", ["SES-1"]), ("2026-12-20", [])] {
                try await council.damage(
                    "UPDATE hand_exceptions SET expires_on = '\(day)' WHERE ref = 'EXC-4'"
                )
                let found = try await council.look(Doctor(), as: .auditor).findings
                #expect(found.filter { $0.check == "hands" }.map(\.subject) == expected)
            }
            council.time.advance(days: 1)
            #expect(await refusal { try await council.accept("SES-2") } == "own-record")
            try await council.except(me, from: "record-accept", "EXC-5", until: "2027-12-31")
            try await council.accept("SES-2")
            try await council.log(funded, on: "2026-12-10")
            try await council.end("EXC-5")
            #expect(await refusal { try await council.accept("SES-3") } == "own-record")
            try await council.expectOnlyExceptionsFound()
        }
    }
}

extension Council {
    /// All is sound but that no act granted the exceptions, which the doctor finds.
    fileprivate func expectOnlyExceptionsFound() async throws {
        let found = try await look(Doctor(), as: .auditor).findings
        #expect(Set(found.map(\.check)) == ["register-entries"])
        #expect(found.allSatisfy { $0.subject.hasPrefix("EXC-") })
    }

    /// Lets an officer act with both hands, without what granting looks at.
    fileprivate func except(
        _ officer: String,
        from rule: String,
        _ reference: String,
        until day: String
    ) async throws {
        try await database.write { transaction in
            try transaction.write(
                """
                INSERT INTO hand_exceptions (id, ref, rule, officer_id, reason, expires_on,
                    granted_by, event_number)
                SELECT \(reference), \(reference), \(rule), o.id, 'small-team', \(day), o.id,
                    (SELECT max(number) FROM events)
                FROM officers o WHERE o.ref = \(officer)
                """
            )
            try transaction.write(
                """
                INSERT INTO sequences (name, value) VALUES ('EXC', 1)
                ON CONFLICT (name) DO UPDATE SET value = sequences.value + 1
                """
            )
        }
    }

    fileprivate func end(_ exception: String) async throws {
        try await database.write { transaction in
            try transaction.write(
                """
                UPDATE hand_exceptions SET ended_event = (SELECT max(number) FROM events)
                WHERE ref = \(exception)
                """
            )
        }
    }
}
