import Casework
import Database
import Money
import Panel
import Reports
import TestSupport
import Testing

@Suite struct `The cost of outcomes` {
    /// What `report cost` tells of the first of its rows, step by step.
    private func steps(
        _ council: Council,
        _ request: ReportCosts = ReportCosts(),
        as role: Role = .auditor
    ) async throws -> [String: Cost] {
        let answer = try await council.look(request, as: role)
        let costs = answer.alike?.steps ?? answer.items
        return Dictionary(costs.map { ($0.step, $0) }, uniquingKeysWith: { first, _ in first })
    }

    private func tellAll(_ council: Council) async throws {
        try await council.act(
            ChangeSetting(name: "published-least-children", value: "1"),
            as: .administrator
        )
    }

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
                #expect(Set(few.map(\.key)) == [key])
                #expect(few.allSatisfy { $0.packages == nil && $0.actualPence == nil })
            }
            try await tellAll(council)
            for (kind, key) in keys {
                let request = ReportCosts(by: kind, fund: funded.fund)
                let steps = try await steps(council, request)
                #expect(steps["started"]?.key == key)
                #expect(steps["started"]?.packages == 1)
                #expect(steps["started"]?.plannedEachPence == Pence(54_000))
                #expect(steps["started"]?.actualEachPence == Pence(18_000))
                #expect(steps["completed"]?.packages == 0)
            }
            let answer = try await council.look(ReportCosts(), as: .auditor)
            #expect(answer.interval.contains("Wilson") && answer.meaning.contains("no cause"))
        }
    }

    @Test(arguments: Engine.allCases)
    func `counts who came, as often as the council says, and not whoever was only expected`(
        engine: Engine
    ) async throws {
        try await withCouncil(on: engine) { council in
            let funded = try await council.runningCase()
            try await tellAll(council)
            try await council.act(
                ChangeSetting(name: "engaged-sessions", value: "2"),
                as: .administrator
            )
            let missed = try await council.log(funded, on: "2026-12-02", "absent-unacceptable")
            let first = try await council.log(funded, on: "2026-12-03")
            try await council.accept(missed)
            #expect(try await steps(council)["started"]?.packages == 0, "it waits for acceptance")
            try await council.accept(first)
            #expect(try await steps(council)["started"]?.packages == 1)
            #expect(try await steps(council)["engaged"]?.packages == 0)
            let second = try await council.log(funded, on: "2026-12-04", "late")
            try await council.accept(second)
            #expect(try await steps(council)["engaged"]?.packages == 1)
            try await council.act(
                WithdrawAcceptance(session: second, reason: "recorded-in-error"),
                as: .coordinator
            )
            #expect(try await steps(council)["engaged"]?.packages == 0)
        }
    }

    @Test(arguments: Engine.allCases)
    func `counts an end report as completed, and a start once it has lasted`(
        engine: Engine
    ) async throws {
        try await withCouncil(on: engine) { council in
            let scene = try await StartedCase(council)
            try await tellAll(council)
            try await scene.report("310")
            try council.set("2027-03-01")
            try await scene.answer("FUP-2", "sustained")
            let early = try await steps(council)
            #expect(early["sustained-4"]?.asked == 1, "nobody said so in time")
            #expect(early["sustained-4"]?.packages == 0 && early["sustained-4"]?.perMille == 0)
            #expect(early["sustained-13"]?.asked == 0, "others may still be asked")
            #expect(early["sustained-13"]?.notYetAsked == 1)
            #expect(early["sustained-13"]?.packages == 0 && early["sustained-13"]?.perMille == nil)
            #expect(early["completed"]?.packages == 0, "its last day has come, and no report")
            try await council.act(
                CompletePackage(
                    package: scene.funded.package,
                    on: "2027-03-01",
                    scores: ["goals met"]
                ),
                as: .coordinator
            )
            let completed = try await steps(council)["completed"]
            #expect(completed?.packages == 1)
            #expect(completed?.plannedEachPence == Pence(54_000))
            #expect(completed?.actualEachPence == .zero)
            try council.set("2027-04-15")
            let lasting = try await steps(council)
            #expect(lasting["sustained-4"]?.packages == 1, "who was there after 13 was after 4")
            #expect(lasting["sustained-13"]?.packages == 1)
            #expect(lasting["sustained-13"]?.perMille == 1000, "of those who could be asked")
            #expect(lasting["sustained-26"]?.packages == 0)
            #expect(lasting["sustained-26"]?.perMille == nil, "of nobody")
            #expect(lasting["sustained-26"]?.notYetAsked == 1)
            let like = ReportCosts(like: scene.funded.package)
            let alike = try await steps(council, like, as: .chair)
            #expect(alike["sustained-13"]?.perMille == 1000)
            #expect(alike["sustained-26"]?.notYetAsked == 1)
        }
    }

    @Test(arguments: Engine.allCases)
    func `of packages like one is for those who decide, on a case and before a sitting`(
        engine: Engine
    ) async throws {
        try await withCouncil(on: engine) { council in
            let funded = try await council.deliveredCase()
            let child = try await council.shown(funded.package).child
            let waiting = try await council.package("\(funded.service) x 2", fund: funded.fund)
            let sitting = try await council.openSitting()
            let cards = ListCases(sitting: sitting)
            #expect(try await council.look(cards, as: .chair).items[0].alike == nil, "too few")
            try await tellAll(council)
            for like in [waiting, child] {
                let steps = try await steps(council, ReportCosts(like: like), as: .chair)
                #expect(steps["started"]?.packages == 1)
                let refused = await refusal {
                    try await council.look(ReportCosts(like: like), as: .finance)
                }
                #expect(refused == "not-permitted")
            }
            let card = try await council.look(cards, as: .chair).items[0]
            #expect(card.package == waiting && card.alike?.ages == "14-to-15")
            #expect(card.alike?.leftOut == ["level"])
            #expect(try await council.look(cards, as: .finance).items[0].alike == nil)
        }
    }
}
