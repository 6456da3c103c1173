import Casework
import Database
import Money
import Panel
import TestSupport
import Testing

@Suite struct `The audit chain` {
    /// A funded package, with an event before and one after it that no other row names.
    private struct Scene {
        let cap: Int64
        let hold: Int64
        let commit: Int64
        let last: Int64

        init(_ council: Council) async throws {
            let means = try await council.means(childCap: "2,500")
            let cap = ChangeChildCap(fund: means.fund, amount: "3,000")
            try await council.act(cap, as: .finance)
            self.cap = try await council.events()
            let package = try await council.package(means, 10)
            let sitting = try await council.openSitting()
            try await council.decide(.fund, package, in: sitting)
            hold = try await council.events()
            try await council.close(sitting)
            commit = try await council.events()
            try await council.act(cap, as: .finance)
            last = try await council.events()
        }
    }

    private func verify(_ council: Council) async throws -> VerifyAudit.Answer {
        try await council.look(VerifyAudit(), as: .auditor)
    }

    private func expectFound(_ tampering: Tampering, in council: Council) async throws {
        try await council.damage(tampering.make)
        let found = try await verify(council)
        #expect(!found.sound && found.firstBroken == tampering.broken, "\(tampering.make)")
        #expect(found.events == tampering.broken - 1, "\(tampering.make)")
        #expect(found.message?.contains(tampering.says) == true, "\(found.message ?? "nothing")")
        try await council.damage(tampering.mend)
        #expect(try await verify(council).sound, "\(tampering.mend)")
    }

    @Test(arguments: Engine.allCases)
    func `breaks at the first event that was changed`(engine: Engine) async throws {
        try await withCouncil(on: engine) { council in
            let scene = try await Scene(council)
            try await council.unguard()
            let columns = [
                ("facts", "facts || ' '", "rtrim(facts)"),
                ("subject", "'FUND-2'", "'FUND-1'"), ("act", "'fund-award'", "'fund-child-cap'"),
                ("act_id", "'x' || act_id", "substr(act_id, 2)"),
                ("recorded_at", "recorded_at + 1", "recorded_at - 1"),
                (
                    "officer_id", "(SELECT id FROM officers WHERE ref = 'OFR-1')",
                    "(SELECT id FROM officers WHERE ref = 'OFR-4')"
                ),
            ]
            for (column, changed, original) in columns {
                try await expectFound(
                    Tampering(
                        "UPDATE events SET \(column) = \(changed) WHERE number = \(scene.cap)",
                        mended:
                            "UPDATE events SET \(column) = \(original) WHERE number = \(scene.cap)",
                        at: scene.cap,
                        says: "Event \(scene.cap) was changed"
                    ),
                    in: council
                )
            }
        }
    }

    @Test(arguments: Engine.allCases)
    func `breaks where an event was taken away, and where the head was moved`(
        engine: Engine
    ) async throws {
        try await withCouncil(on: engine) { council in
            let scene = try await Scene(council)
            try await council.unguard()
            let rows = [
                Tampering(
                    Tampering.taking("events", "number = \(scene.cap)"),
                    mended: Tampering.givingBack("events"),
                    at: scene.cap,
                    says: "Event \(scene.cap) is missing: the next is \(scene.cap + 1)"
                ),
                Tampering(
                    Tampering.taking("events", "number = \(scene.last)"),
                    mended: Tampering.givingBack("events"),
                    at: scene.last,
                    says: "Event \(scene.last - 1) is the last one, but the chain's head is "
                        + "\(scene.last)"
                ),
                Tampering(
                    "UPDATE audit_heads SET number = number + 1",
                    mended: "UPDATE audit_heads SET number = number - 1",
                    at: scene.last + 1,
                    says: "the chain's head is \(scene.last + 1)"
                ),
                Tampering(
                    "UPDATE audit_heads SET hash = (SELECT hash FROM events WHERE number = 1)",
                    mended: "UPDATE audit_heads SET hash = (SELECT hash FROM events"
                        + " WHERE number = \(scene.last))",
                    at: scene.last + 1,
                    says: "with another hash"
                ),
            ]
            for row in rows { try await expectFound(row, in: council) }
        }
    }

    @Test(arguments: Engine.allCases)
    func `breaks where a movement was changed`(engine: Engine) async throws {
        try await withCouncil(on: engine) { council in
            let scene = try await Scene(council)
            try await council.unguard()
            let other = "(SELECT id FROM officers WHERE ref = 'OFR-1')"
            let own = "(SELECT id FROM officers WHERE ref = 'OFR-2')"
            let columns = [
                ("pence", "44999", "45000"), ("reason", "'lapsed'", "'agreed'"),
                ("event_on", "'2026-11-17'", "'2026-11-18'"), ("authority", "'L1'", "NULL"),
                ("line_id", "NULL", "(SELECT id FROM lines)"),
                ("decision_id", "NULL", "(SELECT id FROM decisions)"),
                ("minuted_id", "NULL", "decision_id"), ("officer_id", other, own),
                ("officer_id", "NULL", own), ("ordinal", "2", "1"),
                ("recorded_at", "recorded_at + 1", "recorded_at - 1"),
            ]
            for (column, changed, original) in columns {
                let number = scene.commit
                try await expectFound(
                    Tampering(
                        "UPDATE movements SET \(column) = \(changed) WHERE event_number = \(number)",
                        mended: "UPDATE movements SET \(column) = \(original)"
                            + " WHERE event_number = \(number)",
                        at: number,
                        says: "ovement"
                    ),
                    in: council
                )
            }
        }
    }

    @Test(arguments: Engine.allCases)
    func `breaks where a movement was added, taken away or given to another event`(
        engine: Engine
    ) async throws {
        try await withCouncil(on: engine) { council in
            let scene = try await Scene(council)
            try await council.unguard()
            let (hold, cap) = (scene.hold, scene.cap)
            let columns =
                "act, fund_id, from_head, from_stage, to_head, to_stage, pence, line_id, "
                + "decision_id, minuted_id, officer_id, reason, authority, event_on, recorded_at"
            func adding(to event: Int64, as ordinal: Int) -> String {
                "INSERT INTO movements (event_number, ordinal, \(columns)) SELECT \(event), "
                    + "\(ordinal), \(columns) FROM movements WHERE event_number = \(hold)"
            }
            for (event, ordinal) in [(hold, 2), (cap, 1), (scene.last, 1)] {
                try await expectFound(
                    Tampering(
                        adding(to: event, as: ordinal),
                        mended: "DELETE FROM movements WHERE event_number = \(event)"
                            + " AND ordinal = \(ordinal)",
                        at: event,
                        says: "The movements of event \(event) were changed, added to or taken"
                    ),
                    in: council
                )
            }
            try await expectFound(
                Tampering(
                    Tampering.taking("movements", "event_number = \(hold)"),
                    mended: Tampering.givingBack("movements"),
                    at: hold,
                    says: "The movements of event \(hold) were"
                ),
                in: council
            )
            try await expectFound(
                Tampering(
                    "UPDATE movements SET event_number = \(cap) WHERE event_number = \(hold)",
                    mended:
                        "UPDATE movements SET event_number = \(hold) WHERE event_number = \(cap)",
                    at: cap,
                    says: "The movements of event \(cap) were"
                ),
                in: council
            )
        }
    }
}
