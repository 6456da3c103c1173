import Casework
import Database
import Money
import Panel
import TestSupport
import Testing

@Suite struct `Accepting what was delivered` {
    /// Each row is refused, then repaired.
    @Test(arguments: Engine.allCases)
    func `is refused in order, all of it or none`(engine: Engine) async throws {
        try await withCouncil(on: engine) { council in
            let funded = try await council.runningCase()
            for day in 1...4 {
                try await council.log(funded, on: "2026-12-0\(day)")
            }
            let own = SessionText(line: "\(funded.order)/1", on: "2026-12-05", attendance: "late")
            try await council.act(RecordSession(own), as: .coordinator)
            try await council.log(funded, on: "2026-12-06", quantity: "11")
            let withdraw = WithdrawSession(session: "SES-1", reason: "wrong-day")
            try await council.act(withdraw, as: .coordinator)
            try await council.accept("SES-2")
            var request = AcceptSessions(upTo: "?")
            let rows: [(String, (inout AcceptSessions) -> Void)] = [
                ("nothing-named", { $0.sessions = ["SES1"] }),
                ("nothing-named", { $0.upTo = nil }),
                ("malformed-reference", { $0.sessions = ["SES-99"] }),
                ("not-found", { $0.sessions = (1...6).map { "SES-\($0)" } }),
                ("session-withdrawn", { $0.sessions.removeFirst() }),
                ("already-accepted", { $0.sessions.removeFirst() }),
                ("own-record", { $0.sessions = ["SES-3", "SES-6", "SES-4"] }),
                ("exceeds-commitment", { $0.sessions = ["ses-4", "SES-3"] }),
            ]
            for (code, repair) in rows {
                let refused = await refusal { [request] in
                    try await council.act(request, as: .coordinator)
                }
                #expect(refused == code)
                repair(&request)
            }
            for role in [Role.finance, .chair] {
                let refused = await refusal { [request] in
                    try await council.act(request, as: role)
                }
                #expect(refused == "not-permitted")
            }
            #expect(try await council.standing(funded.order) == [Pence(49_500), Pence(4500)])
            let accepted = try await council.act(request, as: .coordinator)
            #expect(accepted.sessions.map(\.session) == ["SES-3", "SES-4"])
            #expect(accepted.lines.map(\.committedPence) == [Pence(40_500)])
            #expect(try await council.standing(funded.order) == [Pence(40_500), Pence(13_500)])
            let event = try await council.lastEvent()
            #expect(event.subject == "SES-4")
            #expect(event.facts["pence"] == "9000")
            #expect(event.facts["exception"] == nil)
            try await council.expectSound()
        }
    }

    @Test(arguments: Engine.allCases)
    func `of all that an order has up to a day, dated today, the day of service kept`(
        engine: Engine
    ) async throws {
        try await withCouncil(on: engine) { council in
            let funded = try await council.runningCase()
            for (day, attendance) in [
                ("2026-12-09", "absent-unacceptable"), ("2026-12-01", "attended"),
                ("2026-12-10", "attended"), ("2026-12-02", "absent-logistics"),
            ] {
                try await council.log(funded, on: day, attendance)
            }
            let upTo = AcceptSessions(order: funded.order, upTo: "2026-12-09")
            let accepted = try await council.act(upTo, as: .coordinator)
            #expect(accepted.accepted == 3)
            #expect(accepted.sessions.map(\.session) == ["SES-2", "SES-4", "SES-1"])
            #expect(accepted.sessions.map(\.valuePence) == [Pence(4500), .zero, Pence(2250)])
            #expect(accepted.valuePence == Pence(6750))
            let shown = try await council.session("SES-1")
            #expect(shown.session.chargedQuantity == "0.5")
            #expect(shown.session.valuePence == Pence(2250))
            #expect(shown.session.on == Day(reading: "2026-12-09"))
            #expect(shown.more.acceptedOn == Day(reading: "2026-12-20"))
            let movements = try await council.look(
                ListMovements(line: "\(funded.package)/1", from: "2026-12-01"),
                as: .finance
            ).items
            #expect(movements.map(\.act) == ["accept"])
            #expect(movements.map(\.pence) == [Pence(6750)])
            #expect(movements.map(\.on) == [Day(reading: "2026-12-20")])
            let empty = await refusal { try await council.act(upTo, as: .coordinator) }
            #expect(empty == "nothing-recorded")
            let rest = try await council.act(AcceptSessions(order: funded.order), as: .coordinator)
            #expect(rest.sessions.map(\.session) == ["SES-3"])
            try await council.expectSound()
        }
    }

    @Test(arguments: Engine.allCases)
    func `of nothing but what is worth nothing moves no money`(engine: Engine) async throws {
        try await withCouncil(on: engine) { council in
            let funded = try await council.runningCase()
            let session = try await council.log(funded, on: "2026-12-01", "absent-logistics")
            let accepted = try await council.accept(session)
            #expect(accepted.valuePence == .zero)
            #expect(accepted.accepted == 1)
            #expect(try await council.session(session).session.state == .accepted)
            #expect(try await council.standing(funded.order) == [Pence(54_000), .zero])
            #expect(try await council.lastEvent().facts["movements"] == nil)
            let back = WithdrawAcceptance(session: session, reason: "disputed")
            let taken = try await council.act(back, as: .coordinator)
            #expect(taken.takenBackPence == .zero)
            try await council.expectSound()
        }
    }

    @Test(arguments: Engine.allCases)
    func `beyond the line names the variation, and after it is possible`(
        engine: Engine
    ) async throws {
        try await withCouncil(on: engine) { council in
            let funded = try await council.runningCase(line: "x 2")
            for day in 1...3 {
                try await council.log(funded, on: "2026-12-0\(day)")
            }
            let request = AcceptSessions(order: funded.order)
            do {
                try await council.act(request, as: .coordinator)
                Issue.record("it was accepted")
            } catch let refusal as Refusal {
                #expect(refusal.code == "exceeds-commitment")
                #expect(refusal.sentence.contains("\(funded.package)/1 x 3"))
                #expect(refusal.sentence.contains("£135.00"))
                #expect(refusal.sentence.contains("£90.00"))
            }
            #expect(try await council.standing(funded.order) == [Pence(9000), .zero])
            let sitting = try await council.openSitting(on: "2026-12-20")
            try await council.decide(.vary, funded.package, "\(funded.package)/1 x 3", in: sitting)
            try await council.close(sitting)
            try await council.act(request, as: .coordinator)
            #expect(try await council.standing(funded.order) == [.zero, Pence(13_500)])
            try await council.expectSound()
        }
    }

    /// The writers of two programs at one database, as two servers would be.
    @Test(arguments: Engine.allCases)
    func `by two coordinators at once moves the money once`(engine: Engine) async throws {
        try await withCouncil(on: engine) { council in
            let funded = try await council.runningCase()
            for day in 1...6 {
                try await council.log(funded, on: "2026-12-0\(day)")
            }
            let second = try await council.officer("Femi Cole", [.coordinator]).caller
            let requests = [
                AcceptSessions(order: funded.order), AcceptSessions(sessions: ["SES-2", "SES-5"]),
                AcceptSessions(order: funded.order),
                AcceptSessions(sessions: (1...6).map { "SES-\($0)" }),
            ]
            let callers = [council.caller(.coordinator), second]
            let codes = try await withTwoServers(of: council) { servers in
                await withTaskGroup(of: String.self) { group in
                    for (position, request) in requests.enumerated() {
                        let (server, caller) = (servers[position % 2], callers[position % 2])
                        group.addTask {
                            do {
                                _ = try await server.perform(request, as: caller)
                                return ""
                            } catch {
                                return (error as? Refusal)?.code ?? "\(error)"
                            }
                        }
                    }
                    return await group.reduce(into: []) { $0.append($1) }
                }
            }
            #expect(Set(codes).isSubset(of: ["", "already-accepted", "nothing-recorded"]))
            #expect(try await council.standing(funded.order) == [Pence(27_000), Pence(27_000)])
            let listed = try await council.look(ListSessions(state: "accepted"), as: .finance)
            #expect(listed.items.count == 6)
            try await council.expectSound()
        }
    }
}
