import Casework
import Database
import Money
import Panel
import Reports
import TestSupport
import Testing

@Suite struct `The cost of packages` {
    @Test(arguments: Engine.allCases)
    func `is told by service, provider or head, and of a few not at all`(
        engine: Engine
    ) async throws {
        try await withCouncil(on: engine) { council in
            let funded = try await council.deliveredCase()
            let keys = [
                "service": funded.service, "provider": funded.provider, "head": "mentoring",
            ]
            for (kind, key) in keys {
                let few = try await council.look(ReportCosts(by: kind), as: .auditor).items
                #expect(few.map(\.key) == [key])
                #expect(few[0].started == nil && few[0].spentPence == nil)
            }
            try await council.act(
                ChangeSetting(name: "published-least-children", value: "1"),
                as: .administrator
            )
            for (kind, key) in keys {
                let cost = try await council.look(
                    ReportCosts(by: kind, fund: funded.fund),
                    as: .auditor
                ).items[0]
                #expect(cost.key == key)
                #expect([cost.started, cost.engaged, cost.completed] == [1, 1, 0])
                #expect(cost.perEngagedPence == Pence(18_000))
                #expect(cost.perOutcomePence == nil, "nothing was reported yet")
            }
        }
    }
}
