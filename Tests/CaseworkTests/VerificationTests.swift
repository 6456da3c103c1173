import Casework
import Database
import Money
import Panel
import TestSupport
import Testing

@Suite struct `The evidence of an outcome` {
    private static func goal(_ council: Council) async throws -> RecordOutcome {
        let means = try await council.means()
        let child = try await council.child()
        let package = try await council.fundedPackage(means, 1, child: child)
        return RecordOutcome(
            child: child,
            package: package,
            measure: "goal",
            value: "6",
            on: Council.firstDay,
            evidence: "self"
        )
    }

    @Test(arguments: Engine.allCases)
    func `is verified by a second person, beside what was reported`(engine: Engine) async throws {
        try await withCouncil(on: engine) { council in
            var goal = try await Self.goal(council)
            try await council.act(goal, as: .coordinator)
            goal.value = "7"
            try await council.act(goal, as: .coordinator)
            let verified = try await council.act(
                VerifyOutcome(outcome: "out-1", evidence: "document"),
                as: .chair
            )
            #expect(verified.evidence == "self" && verified.verified == "document")
            #expect(
                try await council.newest() == "The chair: outcome-verify OUT-1 evidence=self "
                    + "verified=document"
            )
            let second = VerifyOutcome(outcome: "OUT-1", evidence: "official")
            try await council.act(second, as: .chair)
            let shown = try await council.look(ShowOutcome(outcome: "OUT-1"), as: .finance)
            #expect(shown.outcome.evidence == "self" && shown.outcome.verified == "official")
            #expect(shown.more.verifiedBy != nil)
            #expect(shown.more.verifiedBy != shown.outcome.reportedBy)
            let listed = try await council.look(ListOutcomes(), as: .finance).items
            #expect(listed.map(\.verified) == [nil, "official"])
            let open = try await council.look(ListOutcomes(unverified: true), as: .finance).items
            #expect(open.map(\.outcome) == ["OUT-2"])
            try await council.expectSound()
        }
    }

    @Test(arguments: Engine.allCases)
    func `is refused in order, and not verified by whoever reported it`(
        engine: Engine
    ) async throws {
        try await withCouncil(on: engine) { council in
            try await council.act(Self.goal(council), as: .coordinator)
            let request = VerifyOutcome(outcome: "x", evidence: "self")
            let other = try await council.officer("Femi Cole", [.coordinator])
            try await council.expectRefused(as: .finance, [("not-permitted", request)])
            try await council.expectRefused(as: .auditor, [("not-permitted", request)])
            try await council.expectRefused(
                as: .coordinator,
                [
                    ("malformed-reference", request),
                    ("not-found", VerifyOutcome(outcome: "OUT-9", evidence: "self")),
                    ("unknown-code", VerifyOutcome(outcome: "OUT-1", evidence: "self")),
                    ("own-report", VerifyOutcome(outcome: "OUT-1", evidence: "document")),
                ]
            )
            let seen = VerifyOutcome(outcome: "OUT-1", evidence: "document")
            _ = try await council.casework.perform(seen, as: other.caller)
            let again = await refusal {
                try await council.casework.perform(seen, as: other.caller)
            }
            #expect(again == "already-verified")
        }
    }

    @Test(arguments: Engine.allCases)
    func `is verified alone by a named exception, which the event tells`(
        engine: Engine
    ) async throws {
        try await withCouncil(on: engine) { council in
            try await council.act(Self.goal(council), as: .coordinator)
            let me = try await council.look(WhoAmI(), as: .coordinator).officer
            let other = try await council.officer("Ola Grant", [.administrator]).caller
            let granted = try await council.casework.perform(
                GrantException(
                    officer: me,
                    rule: "report-verify",
                    until: "2026-12-01",
                    reason: "small-team"
                ),
                as: other
            )
            try await council.act(
                VerifyOutcome(outcome: "OUT-1", evidence: "official"),
                as: .coordinator
            )
            #expect(try await council.lastEvent().facts["exception"] == granted.exception)
            try await council.expectSound()
        }
    }
}
