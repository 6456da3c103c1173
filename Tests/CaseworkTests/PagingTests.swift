import Casework
import Database
import Money
import Panel
import Reports
import TestSupport
import Testing

@Suite struct `Every list` {
    @Test(arguments: Engine.allCases)
    func `of dated rules is read page by page, each row once`(engine: Engine) async throws {
        try await withCouncil(on: engine) { council in
            let later = ChangeSetting(name: "token-days", value: "10", from: "2026-11-20")
            try await council.act(later, as: .administrator)
            try await council.act(later, as: .administrator)
            let settings = try await council.pages { ListSettings(paging: $0) }.map {
                "\($0.name) \($0.from) \($0.inForce)"
            }
            #expect(settings == settings.sorted() && Set(settings).count == settings.count)
            #expect(settings.filter { $0.hasPrefix("token-days ") }.count == 2)
            let charges = try await council.pages { ListCharges(paging: $0) }.map {
                "\($0.rule) \($0.attendance) \($0.from)"
            }
            #expect(charges == charges.sorted() && Set(charges).count == charges.count)
            #expect(charges.count > 3)
            let limits = try await council.pages { ListLimits(paging: $0) }.map {
                "\($0.role) \($0.measure) \($0.from)"
            }
            #expect(limits == limits.sorted() && Set(limits).count == limits.count)
            #expect(limits.count > 3)
        }
    }

    @Test(arguments: Engine.allCases)
    func `of a provider's numbers is read page by page, the newest first`(
        engine: Engine
    ) async throws {
        try await withCouncil(on: engine) { council in
            let provider = try await council.provider("Forest Fields")
            for digit in 1...5 {
                let phone = "0115 496 000\(digit)"
                try await council.act(
                    AddContact(provider: provider, phone: phone),
                    as: .coordinator
                )
            }
            let seen = try await council.pages { ListContacts(provider: provider, paging: $0) }
            #expect(seen.map(\.contact) == (1...5).reversed().map { "CON-\($0)" })
        }
    }
}

@Suite struct `A trace of whatever size` {
    @Test(arguments: Engine.allCases)
    func `lists a hundred of each, says how many more, and adds up all`(
        engine: Engine
    ) async throws {
        try await withCouncil(on: engine) { council in
            let funded = try await council.runningCase()
            let line = "\(funded.order)/1"
            let rows = (0..<103).map { row in
                "\(line),2026-12-\(row % 10 + 10),\(row / 10 + 10):00,30,attended,0.01,"
            }
            let file = sheet(rows: rows, header: "line,date,start,minutes,attendance,quantity,note")
            _ = try await council.casework.perform(ImportSessions(file: file), as: funded.worker)
            council.time.advance(days: 40)
            try await council.act(AcceptSessions(order: funded.order), as: .coordinator)
            let traced = try await council.look(Trace(of: funded.package), as: .auditor)
            let only = try #require(traced.lines.first)
            #expect(only.line.sessions.count == 100 && only.line.more?.sessions == 3)
            #expect(only.funnel.deliveredToDatePence == Pence(4635))
            let small = try await council.look(Trace(of: "SES-1"), as: .auditor)
            #expect(small.more == nil && small.lines.first?.line.more?.sessions == nil)
        }
    }
}

extension Council {
    /// All of a list, three rows a page.
    fileprivate func pages<L: LookUp, Item>(
        _ request: (Paging) -> L
    ) async throws -> [Item] where L.Answer == Listed<Item> {
        var (seen, after): ([Item], String?) = ([], nil)
        repeat {
            let page = try await look(request(Paging(size: "3", after: after)), as: .finance)
            #expect(page.items.count <= 3)
            seen += page.items
            after = page.next.map(String.init)
        } while after != nil
        return seen
    }
}
