import Casework
import Database
import Money
import Panel
import TestSupport
import Testing

@Suite struct `Decisions` {
    @Test(arguments: Engine.allCases)
    func `to fund holds the money and shows what is left`(engine: Engine) async throws {
        try await withCouncil(on: engine) { council in
            let means = try await council.means(childCap: "2,500")
            let package = try await council.package(means, 10, 2)
            let sitting = try await council.openSitting()
            let made = try await council.decide(.fund, package, in: sitting)
            #expect(made.decision == "CCEP-2026-11-18/1" && made.totalPence == Pence(54_000))
            #expect(made.holdExpires == Day(reading: "2026-12-02"))
            let head = try #require(made.heads["mentoring"])
            #expect(head.availableBeforePence == Pence(500_000))
            #expect(head.availableAfterPence == Pence(446_000))
            let child = try #require(made.childTotals[means.fund])
            #expect(child.afterPence == Pence(54_000) && child.capPence == Pence(250_000))
            #expect(made.limits.map(\.measure) == [.child, .package, .provider])
            #expect(made.limits.map(\.afterPence) == Array(repeating: Pence(54_000), count: 3))
            #expect(
                try await council.newest() == "The chair: decide CCEP-2026-11-18/1 "
                    + "held_pence=54000 kind=fund movements=2 package=\(package)"
            )
            #expect(
                try await council.money(of: means.fund)
                    == "unallocated £55,000.00; mentoring available £4,460.00, held £540.00"
            )
            let shown = try await council.shown(package)
            #expect(shown.state == "held" && shown.lines.map(\.heldPence.count) == [45_000, 9000])
            try await council.expectSound()
        }
    }

    @Test(arguments: Engine.allCases)
    func `a preview changes nothing, and equals what deciding then does`(
        engine: Engine
    ) async throws {
        try await withCouncil(on: engine) { council in
            let means = try await council.means(childCap: "2,500")
            let package = try await council.package(means, 10)
            let sitting = try await council.openSitting()
            let before = try await council.events()
            for kind in [DecisionKind.fund, .defer, .refuse] {
                let preview = try await council.decide(kind, package, in: sitting, keeping: false)
                #expect(try await council.events() == before)
                #expect(try await council.shown(package).state == "proposed")
                #expect(try await council.decisions(of: sitting).isEmpty)
                #expect(preview.decision == "CCEP-2026-11-18/1")
            }
            let preview = try await council.decide(.fund, package, in: sitting, keeping: false)
            let made = try await council.decide(.fund, package, in: sitting)
            #expect(preview.totalPence == made.totalPence)
            #expect(preview.holdExpires == made.holdExpires)
            #expect(preview.childTotals.mapValues(\.afterPence) == ["FUND-1": Pence(45_000)])
            #expect(
                preview.childTotals.mapValues(\.afterPence)
                    == made.childTotals.mapValues(\.afterPence)
            )
            #expect(preview.limits.map(\.afterPence) == made.limits.map(\.afterPence))
            #expect(
                preview.heads.mapValues(\.availableAfterPence)
                    == made.heads.mapValues(\.availableAfterPence)
            )
        }
    }

    @Test(arguments: Engine.allCases)
    func `a preview says when the head runs out, and needs no rationale`(
        engine: Engine
    ) async throws {
        try await withCouncil(on: engine) { council in
            let means = try await council.means()
            _ = try await council.fundedPackage(means, 100)
            council.time.set(try #require(Day(reading: "2027-01-20")))
            let package = try await council.package(means, 2)
            let sitting = try await council.openSitting(on: "2027-01-20")
            let decide = Decide(sitting: sitting, package: package, kind: "fund")
            let preview = try await council.act(decide, as: .chair, keeping: false)
            // £4,500 in six months; £410 left lasts 0.55 of them.
            #expect(preview.heads["mentoring"]?.runsOut == Day(reading: "2027-01-01"))
            try await council.expectRefused(as: .chair, [("empty-text", decide)])
            let made = try await council.decide(.fund, package, in: sitting)
            #expect(made.heads["mentoring"]?.runsOut == nil)
        }
    }

    @Test(arguments: Engine.allCases)
    func `deciding again replaces, and gives back first what was held`(
        engine: Engine
    ) async throws {
        try await withCouncil(on: engine) { council in
            let means = try await council.means("450")
            let package = try await council.package(means, 10)
            let sitting = try await council.openSitting()
            for number in 1...2 {
                let made = try await council.decide(.fund, package, in: sitting)
                #expect(made.heads["mentoring"]?.availableAfterPence == .zero, "\(number)")
            }
            #expect(
                try await council.newest() == "The chair: decide CCEP-2026-11-18/2 "
                    + "held_pence=45000 kind=fund movements=2 package=\(package)"
            )
            try await council.decide(.refuse, package, in: sitting)
            #expect(
                try await council.decisions(of: sitting) == [
                    "CCEP-2026-11-18/1 fund PKG-1 replaced",
                    "CCEP-2026-11-18/2 fund PKG-1 replaced", "CCEP-2026-11-18/3 refuse PKG-1 held",
                ]
            )
            #expect(
                try await council.money(of: means.fund)
                    == "unallocated £59,550.00; mentoring available £450.00"
            )
            let newest = try await council.look(
                ShowDecision(decision: "CCEP-2026-11-18/3"),
                as: .chair
            )
            #expect(newest.decision.supersedes == "CCEP-2026-11-18/2")
            #expect(newest.rationale == "Agreed by all" && newest.lines.isEmpty)
            try await council.expectSound()
        }
    }

    @Test(arguments: Engine.allCases)
    func `withdrawing gives back, and leaves the decision in the minutes`(
        engine: Engine
    ) async throws {
        try await withCouncil(on: engine) { council in
            let means = try await council.means()
            let package = try await council.package(means, 10)
            let sitting = try await council.openSitting()
            try await council.decide(.fund, package, in: sitting)
            let withdrawn = try await council.withdraw(package, from: sitting)
            #expect(withdrawn.releasedPence == Pence(45_000))
            #expect(
                try await council.newest() == "The chair: decide-withdraw CCEP-2026-11-18/1 "
                    + "movements=1 package=\(package) released_pence=45000"
            )
            #expect(
                try await council.decisions(of: sitting) == [
                    "CCEP-2026-11-18/1 fund PKG-1 withdrawn"
                ]
            )
            let look = ShowDecision(decision: "ccep-2026-11-18/1")
            #expect(try await council.look(look, as: .coordinator).withdrawal == "Too early")
            #expect(try await council.look(look, as: .auditor).withdrawal == nil)
            #expect(try await council.shown(package).state == "proposed")
            let again = await refusal { try await council.withdraw(package, from: sitting) }
            #expect(again == "nothing-to-withdraw")
            #expect(try await council.close(sitting).decisions.isEmpty)
            try await council.expectSound()
        }
    }
}
