import Casework
import Database
import Money
import Panel
import TestSupport
import Testing

@Suite struct `Cases of a sitting` {
    @Test(arguments: Engine.allCases)
    func `weighed together they leave what deciding one by one leaves`(
        engine: Engine
    ) async throws {
        try await withCouncil(on: engine) { council in
            let means = try await council.means(childCap: "2,500")
            let child = try await council.child()
            let packages = [
                try await council.package(means, 10, 2, child: child),
                try await council.package(means, 4, child: child),
                try await council.package(means, 3),
            ]
            let sitting = try await council.openSitting()
            let before = try await council.events()
            let weighed = try await council.look(
                WeighCases(sitting: sitting, packages: packages),
                as: .chair
            )
            #expect(try await council.events() == before)
            #expect(weighed.cases.allSatisfy { $0.obstacle == nil })
            #expect(weighed.totalPence == Pence(85_500))
            var made: [DecisionMade] = []
            for package in packages {
                made.append(try await council.decide(.fund, package, in: sitting))
            }
            let head = try #require(weighed.heads.first { $0.head == "mentoring" })
            #expect(head.availableBeforePence == Pence(500_000))
            #expect(head.availableAfterPence == made[2].heads["mentoring"]?.availableAfterPence)
            for weighing in weighed.cases.prefix(2) {
                let total = try #require(weighing.childTotals[means.fund])
                #expect(total.beforePence == .zero && total.afterPence == Pence(72_000))
            }
            #expect(made[1].childTotals[means.fund]?.afterPence == Pence(72_000))
            let provider = try #require(weighed.limits.first { $0.measure == .provider })
            #expect(
                provider.afterPence
                    == made[2].limits.first { $0.measure == .provider }?.afterPence
            )
        }
    }

    @Test(arguments: Engine.allCases)
    func `what only money stands against is weighed, and says so`(engine: Engine) async throws {
        try await withCouncil(on: engine) { council in
            let means = try await council.means(childCap: "1,000")
            let child = try await council.child()
            let packages = [
                try await council.package(means, 20, child: child),
                try await council.package(means, 10, child: child),
            ]
            let sitting = try await council.openSitting()
            let weighed = try await council.look(
                WeighCases(sitting: sitting, packages: packages),
                as: .chair
            )
            #expect(weighed.cases.map(\.code) == [nil, "exceeds-child-cap"])
            #expect(weighed.cases[1].childTotals[means.fund]?.afterPence == Pence(135_000))
            #expect(weighed.cases[1].childTotals[means.fund]?.isOverCap == true)
            #expect(weighed.totalPence == Pence(135_000))
        }
    }

    @Test(arguments: Engine.allCases)
    func `over the cap is what is asked beside what is promised, to the penny`(
        engine: Engine
    ) async throws {
        try await withCouncil(on: engine) { council in
            let means = try await council.means(childCap: "1,350")
            let child = try await council.child()
            let packages = [
                try await council.package(means, 20, child: child),
                try await council.package(means, 10, child: child),
                try await council.package(means, 11, child: child),
            ]
            let sitting = try await council.openSitting()
            func over() async throws -> [Bool] {
                try await council.look(ListCases(sitting: sitting), as: .chair).items
                    .flatMap(\.funds).map(\.isOverCap)
            }
            #expect(try await over() == [false, false, false])
            try await council.decide(.fund, packages[0], in: sitting)
            #expect(try await over() == [false, false, true], "what is held is asked no more")
        }
    }

    @Test(arguments: Engine.allCases)
    func `what may not be decided takes nothing`(engine: Engine) async throws {
        try await withCouncil(on: engine) { council in
            let means = try await council.means()
            let package = try await council.fundedPackage(means, 2)
            let sitting = try await council.openSitting()
            let weighed = try await council.look(
                WeighCases(sitting: sitting, packages: [package, package]),
                as: .chair
            )
            #expect(weighed.cases.map(\.code) == ["already-funded"])
            #expect(weighed.totalPence == .zero)
            #expect(weighed.heads.allSatisfy { $0.availableBeforePence == $0.availableAfterPence })
            let outside = await refusal {
                try await council.look(WeighCases(sitting: sitting), as: .finance)
            }
            #expect(outside == "not-permitted")
        }
    }

    @Test(arguments: Engine.allCases)
    func `before a sitting lies what awaits it and what it decided`(
        engine: Engine
    ) async throws {
        try await withCouncil(on: engine) { council in
            let means = try await council.means()
            let child = try await council.child()
            let funded = try await council.fundedPackage(means, 2, child: child)
            let waiting = try await council.package(means, 1, child: child)
            let deciding = try await council.package(means, 3)
            let elsewhere = try await council.package(means, 4)
            let sitting = try await council.openSitting()
            let other = try await council.openSitting()
            try await council.decide(.fund, deciding, in: sitting)
            try await council.decide(.fund, elsewhere, in: other)

            let cases = try await council.look(ListCases(sitting: sitting), as: .chair).items
            #expect(cases.map(\.package) == [waiting, deciding])
            #expect(cases[0].before.map(\.package) == [funded])
            #expect(cases[0].before.map(\.totalPence) == [Pence(9000)])
            #expect(cases[0].before[0].rationale == "Agreed by all")
            #expect(cases[0].goal == "Back in education" && cases[0].decided == nil)
            #expect(cases[0].funds.map(\.promisedPence) == [Pence(9000)])
            #expect(cases[1].decided?.totalPence == Pence(13_500))
            #expect(cases[1].lines.map(\.standing) == [.approved])
            #expect(cases[1].lines[0].lacking.isEmpty)

            let paying = try await council.look(ListCases(sitting: sitting), as: .finance).items
            #expect(paying.map(\.package) == [waiting, deciding])
            #expect(paying.allSatisfy { $0.goal == nil && $0.age == nil })
            #expect(paying[0].before[0].rationale == nil)
        }
    }

    @Test(arguments: Engine.allCases)
    func `minutes hold what stands, who counted, and why for those who decide`(
        engine: Engine
    ) async throws {
        try await withCouncil(on: engine) { council in
            let means = try await council.means()
            let funded = try await council.package(means, 2)
            let refused = try await council.package(means, 3)
            let sitting = try await council.openSitting()
            try await council.decide(.refuse, funded, in: sitting)
            try await council.decide(.fund, funded, in: sitting)
            try await council.decide(.refuse, refused, in: sitting)

            let draft = try await council.look(ShowMinutes(sitting: sitting), as: .chair)
            #expect(draft.state == "open" && draft.auditHead == nil && draft.missing.isEmpty)
            #expect(draft.decisions.map(\.kind) == [.fund, .refuse])
            #expect(draft.setAside == ["\(sitting)/1"])
            try await council.close(sitting)

            let minutes = try await council.look(ShowMinutes(sitting: sitting), as: .chair)
            #expect(minutes.state == "closed" && minutes.auditHead?.count == 64)
            #expect(minutes.decisions.map(\.totalPence) == [Pence(9000), .zero])
            #expect(minutes.decisions[0].quorum == ["children-services", "health", "police"])
            #expect(minutes.decisions.allSatisfy { $0.rationale == "Agreed by all" })
            let paying = try await council.look(ShowMinutes(sitting: sitting), as: .finance)
            #expect(paying.decisions.allSatisfy { $0.rationale == nil })
        }
    }
}
