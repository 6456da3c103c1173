import Casework
import Database
import Foundation
import Money
import Panel
import TestSupport
import Testing

@Suite struct `Looking at what was delivered` {
    @Test(arguments: Engine.allCases)
    func `narrows by order, line, package, provider, state and days, a page at a time`(
        engine: Engine
    ) async throws {
        try await withCouncil(on: engine) { council in
            let funded = try await council.runningCase()
            for day in 1...7 {
                try await council.log(funded, on: "2026-12-0\(day)")
            }
            try await council.accept("SES-2", "SES-3")
            let withdraw = WithdrawSession(session: "SES-4", reason: "wrong-day")
            try await council.act(withdraw, as: .coordinator)
            func list(_ request: ListSessions) async throws -> [String] {
                try await council.look(request, as: .finance).items.map(\.session)
            }
            let all = (1...7).reversed().map { "SES-\($0)" }
            #expect(try await list(ListSessions(order: funded.order)) == all)
            #expect(try await list(ListSessions(order: "\(funded.order)/1")) == all)
            #expect(try await list(ListSessions(package: funded.package)) == all)
            #expect(try await list(ListSessions(provider: funded.provider)) == all)
            #expect(try await list(ListSessions(state: "Accepted")) == ["SES-3", "SES-2"])
            #expect(try await list(ListSessions(state: "withdrawn")) == ["SES-4"])
            #expect(
                try await list(
                    ListSessions(state: "recorded", from: "2026-12-03", to: "2026-12-06")
                )
                    == ["SES-6", "SES-5"]
            )
            #expect(try await list(ListSessions(state: "billed")).isEmpty)
            var seen: [String] = []
            var after: String?
            repeat {
                let page = try await council.look(
                    ListSessions(paging: Paging(size: "3", after: after)),
                    as: .auditor
                )
                seen += page.items.map(\.session)
                after = page.next.map(String.init)
            } while after != nil
            #expect(seen == all)
            for (request, code) in [
                (ListSessions(order: "ORD-9"), "not-found"),
                (ListSessions(order: "\(funded.order)/2"), "not-found"),
                (ListSessions(state: "lost"), "unknown-choice"),
                (ListSessions(from: "?"), "malformed-date"),
            ] {
                #expect(await refusal { try await list(request) } == code)
            }
        }
    }

    @Test(arguments: Engine.allCases)
    func `shows the note to those who decide on the case, sealed from all others`(
        engine: Engine
    ) async throws {
        try await withCouncil(on: engine) { council in
            let funded = try await council.runningCase()
            let text = SessionText(
                line: "\(funded.order)/1",
                on: "2026-12-01",
                attendance: "attended",
                note: "Zbigniew arrived tired."
            )
            _ = try await council.casework.perform(RecordSession(text), as: funded.worker)
            let file = sheet("\(funded.order)/1,2026-12-02,,,attended,,\"Zbigniew, again\"")
            _ = try await council.casework.perform(ImportSessions(file: file), as: funded.worker)
            for (session, note) in [
                ("SES-1", "Zbigniew arrived tired."), ("SES-2", "Zbigniew, again"),
            ] {
                let show = ShowSession(session: session)
                for role in [Role.coordinator, .chair] {
                    #expect(try await council.look(show, as: role).more.note == note)
                }
                for role in [Role.finance, .payer, .auditor] {
                    let seen = try await council.look(show, as: role)
                    #expect(seen.more.note == nil)
                    #expect(seen.session.quantity == "1")
                }
            }
            let events = try await council.everything()
            #expect(!events.contains("Zbigniew"))
            #expect(!events.contains("tired"))
        }
    }
}

extension Council {
    /// All events as text.
    fileprivate func everything() async throws -> String {
        let events = try await look(ListEvents(paging: Paging(size: "500")), as: .auditor)
        return String(decoding: try JSONEncoder().encode(events), as: UTF8.self)
    }
}
