import Casework
import Database
import Money
import Panel
import TestSupport
import Testing

@Suite struct `Recording what was delivered` {
    /// Each row is refused, then repaired.
    @Test(arguments: Engine.allCases)
    func `is refused in order, and then says what it will be worth`(
        engine: Engine
    ) async throws {
        try await withCouncil(on: engine) { council in
            let funded = try await council.runningCase()
            var text = SessionText(
                line: "PKG-1/1",
                on: "?",
                start: "25:30",
                minutes: "0",
                attendance: "present",
                quantity: "0"
            )
            let rows: [(String, (inout SessionText) -> Void)] = [
                ("malformed-reference", { $0.line = "ORD-9/1" }),
                ("malformed-date", { $0.on = "2026-12-21" }),
                ("malformed-time", { $0.start = "09:30" }),
                ("malformed-number", { $0.minutes = "60" }),
                ("malformed-quantity", { $0.quantity = nil }),
                ("not-found", { $0.line = "\(funded.order)/2" }),
                ("not-found", { $0.line = "\(funded.order)/1" }),
                ("in-the-future", { $0.on = "2026-11-30" }),
                ("outside-line-dates", { $0.on = "2026-12-01" }),
                ("unknown-code", { $0.attendance = "booked" }),
                ("attendance-unfit", { $0.attendance = "Absent-Unacceptable" }),
            ]
            for (code, repair) in rows {
                let refused = await refusal {
                    try await council.casework.perform(RecordSession(text), as: funded.worker)
                }
                #expect(refused == code)
                repair(&text)
            }
            let forbidden = await refusal {
                try await council.act(RecordSession(text), as: .finance)
            }
            #expect(forbidden == "not-permitted")
            let recorded = try await council.casework.perform(
                RecordSession(text),
                as: funded.worker
            )
            #expect(recorded.session.session == "SES-1")
            #expect(recorded.session.state == .recorded)
            #expect(recorded.session.start == "09:30")
            #expect(recorded.session.attendance == "absent-unacceptable")
            #expect(recorded.worth.worthPence == Pence(2250))
            #expect(recorded.left.leftQuantity == "11.5")
            #expect(recorded.left.leftPence == Pence(51_750))
            #expect(try await council.standing(funded.order) == [Pence(54_000), .zero])
            let event = try await council.lastEvent()
            #expect(event.act == "session-log")
            #expect(event.subject == "SES-1")
            #expect(
                event.facts == [
                    "order_line": "\(funded.order)/1", "on": "2026-12-01",
                    "attendance": "absent-unacceptable", "quantity": "1", "worth_pence": "2250",
                ]
            )
            try await council.expectSound()
        }
    }

    @Test(arguments: Engine.allCases)
    func `twice on one day needs two times, and withdrawn it is recorded anew`(
        engine: Engine
    ) async throws {
        try await withCouncil(on: engine) { council in
            let funded = try await council.runningCase()
            let first = try await council.log(funded, on: "2026-12-01")
            do {
                try await council.log(funded, on: "1 Dec 2026")
                Issue.record("it was recorded twice")
            } catch let refusal as Refusal {
                #expect(refusal.code == "already-recorded")
                #expect(refusal.sentence.contains(first))
            }
            var timed = SessionText(
                line: "\(funded.order)/1",
                on: "2026-12-01",
                attendance: "late"
            )
            timed.start = "16:30"
            _ = try await council.casework.perform(RecordSession(timed), as: funded.worker)
            let wrong = await refusal {
                try await council.act(
                    WithdrawSession(session: first, reason: "bored"),
                    as: .coordinator
                )
            }
            #expect(wrong == "unknown-code")
            let withdrawn = try await council.casework.perform(
                WithdrawSession(session: first, reason: "wrong-attendance"),
                as: funded.worker
            )
            #expect(withdrawn.state == .withdrawn)
            let again = await refusal {
                try await council.act(
                    WithdrawSession(session: first, reason: "wrong-day"),
                    as: .coordinator
                )
            }
            #expect(again == "session-withdrawn")
            let anew = try await council.log(funded, on: "2026-12-01", "late")
            #expect(anew == "SES-3")
            #expect(try await council.session(first).more.withdrawnFor == "wrong-attendance")
            let standing = await refusal { try await council.log(funded, on: "2026-12-01") }
            #expect(standing == "already-recorded")
            try await council.expectSound()
        }
    }

    @Test(arguments: Engine.allCases)
    func `beyond the line is kept, and says which variation it needs`(
        engine: Engine
    ) async throws {
        try await withCouncil(on: engine) { council in
            let funded = try await council.runningCase()
            try await council.log(funded, on: "2026-12-01", quantity: "11.5")
            let text = SessionText(
                line: "\(funded.order)/1",
                on: "2026-12-02",
                attendance: "attended"
            )
            let beyond = try await council.act(RecordSession(text), as: .coordinator)
            #expect(beyond.worth.worthPence == Pence(4500))
            #expect(beyond.left.leftQuantity == "0")
            #expect(beyond.left.leftPence == .zero)
            #expect(beyond.left.variation == "\(funded.package)/1 x 12.5")
        }
    }

    @Test(arguments: Engine.allCases)
    func `is for the provider's own orders that go on, and for coordinators`(
        engine: Engine
    ) async throws {
        try await withCouncil(on: engine) { council in
            let funded = try await council.runningCase()
            let session = try await council.log(funded, on: "2026-12-01")
            let other = try await council.provider("Sailing")
            let stranger = try await council.officer("Lu Ash", [.provider], provider: other).caller
            let text = SessionText(
                line: "\(funded.order)/1",
                on: "2026-12-02",
                attendance: "attended"
            )
            for request in [
                { try await council.casework.perform(RecordSession(text), as: stranger) },
                {
                    try await council.casework.perform(
                        WithdrawSession(session: session, reason: "wrong-day"),
                        as: stranger
                    )
                }, { try await council.casework.look(ShowSession(session: session), as: stranger) },
                {
                    try await council.casework.look(ListSessions(order: funded.order), as: stranger)
                },
            ] as [() async throws -> any Sendable] {
                let refused = await refusal { _ = try await request() }
                #expect(refused == "not-found")
            }
            let listed = try await council.casework.look(ListSessions(), as: stranger)
            #expect(listed.items.isEmpty)

            let sitting = try await council.openSitting(on: "2026-12-20")
            try await council.decide(.end, funded.package, in: sitting)
            try await council.close(sitting)
            let ended = await refusal {
                try await council.casework.perform(RecordSession(text), as: funded.worker)
            }
            #expect(ended == "not-found")
            try await council.act(RecordSession(text), as: .coordinator)
            council.time.advance(days: 1)
            var later = text
            later.on = "2026-12-21"
            let refused = await refusal { [later] in
                try await council.act(RecordSession(later), as: .coordinator)
            }
            #expect(refused == "order-ended")
            let own = try await council.casework.look(ListSessions(), as: funded.worker)
            #expect(own.items.map(\.session) == ["SES-2", "SES-1"])
        }
    }
}
