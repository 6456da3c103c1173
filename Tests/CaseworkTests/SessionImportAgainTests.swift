import Casework
import Database
import Money
import Panel
import TestSupport
import Testing

@Suite struct `A file of sessions that comes in again` {
    @Test(arguments: Engine.allCases)
    func `says how many stand, and is taken anew when none does`(engine: Engine) async throws {
        try await withCouncil(on: engine) { council in
            let funded = try await council.runningCase()
            let line = "\(funded.order)/1"
            let request = ImportSessions(
                file: sheet("\(line),2026-12-01,,,attended,,", "\(line),2026-12-08,,,late,,")
            )
            let taken = try await council.casework.perform(request, as: funded.worker)
            #expect(taken.standing == 2)
            for (session, standing) in [("SES-1", 1), ("SES-2", 0)] {
                let wrong = WithdrawSession(session: session, reason: "wrong-day")
                try await council.act(wrong, as: .coordinator)
                guard standing > 0 else { continue }
                let again = try await council.casework.perform(request, as: funded.worker)
                #expect([again.sessions, again.standing] == [2, 1])
                #expect([again.first, again.last] == ["SES-1", "SES-2"])
            }
            council.time.advance(days: 3)
            let anew = try await council.casework.perform(request, as: funded.worker)
            #expect([anew.first, anew.last] == ["SES-3", "SES-4"])
            #expect([anew.sessions, anew.standing] == [2, 2])
            #expect(anew.worthPence == taken.worthPence)
            #expect(anew.importedOn == taken.importedOn.adding(days: 3))
            let event = try await council.lastEvent()
            #expect(event.act == "session-import")
            let same = try await council.casework.perform(request, as: funded.worker)
            #expect([same.first, same.last] == ["SES-3", "SES-4"])
            #expect(same.importedOn == anew.importedOn)
            #expect(try await council.lastEvent().event == event.event)
            try await council.expectSound()
        }
    }
}
