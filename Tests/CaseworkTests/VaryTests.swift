import Casework
import Database
import Money
import Panel
import TestSupport
import Testing

@Suite struct `Funded packages` {
    @Test(arguments: Engine.allCases)
    func `varied up take the same way as a first decision: held, then committed`(
        engine: Engine
    ) async throws {
        try await withCouncil(on: engine) { council in
            let means = try await council.means()
            let package = try await council.fundedPackage(means, 10, 2)
            let sitting = try await council.openSitting()
            let more = "\(package)/1 x 12.5"
            let made = try await council.decide(.vary, package, more, in: sitting)
            #expect(made.totalPence == Pence(11_250))
            #expect(
                try await council.newest() == "The chair: decide \(sitting)/1 "
                    + "held_pence=11250 kind=vary movements=1 package=\(package)"
            )
            #expect(
                try await council.money(of: means.fund) == "unallocated £55,000.00; mentoring "
                    + "available £4,347.50, held £112.50, committed £540.00"
            )
            #expect(try await council.shown(package).state == "held")
            let closed = try await council.close(sitting)
            #expect(closed.committedPence == Pence(11_250))
            #expect(
                try await council.money(of: means.fund) == "unallocated £55,000.00; mentoring "
                    + "available £4,347.50, committed £652.50"
            )
            let shown = try await council.shown(package)
            #expect(shown.state == "funded")
            #expect(shown.lines.map(\.committedPence.count) == [56_250, 9000])
            #expect(shown.decisions.map(\.supersedes) == ["CCEP-2026-11-18/1", nil])
            try await council.expectSound()
        }
    }

    @Test(arguments: Engine.allCases)
    func `varied down give back when the sitting closes`(engine: Engine) async throws {
        try await withCouncil(on: engine) { council in
            let means = try await council.means()
            let package = try await council.fundedPackage(means, 10, 2)
            let sitting = try await council.openSitting()
            let made = try await council.decide(
                .vary,
                package,
                "\(package)/1 x 4",
                "\(package)/2 x 0",
                in: sitting
            )
            #expect(made.totalPence == Pence(-36_000) && made.holdExpires == nil)
            #expect(
                try await council.newest() == "The chair: decide \(sitting)/1 "
                    + "held_pence=0 kind=vary package=\(package)"
            )
            let before = "unallocated £55,000.00; mentoring available £4,460.00, committed £540.00"
            #expect(try await council.money(of: means.fund) == before)
            let closed = try await council.close(sitting)
            #expect(closed.releasedPence == Pence(36_000) && closed.committedPence == .zero)
            #expect(
                try await council.newest() == "The chair: sitting-close \(sitting) "
                    + "committed_pence=0 decisions=1 movements=2 orders=1 released_pence=36000"
            )
            #expect(
                try await council.money(of: means.fund)
                    == "unallocated £55,000.00; mentoring available £4,820.00, committed £180.00"
            )
            let look = ShowDecision(decision: "\(sitting)/1")
            let lines = try await council.look(look, as: .finance).lines
            #expect(lines.map(\.quantity) == ["4", "0"])
            #expect(lines.map(\.changePence.count) == [-27_000, -9000])
            try await council.expectSound()
        }
    }

    @Test(arguments: Engine.allCases)
    func `that end give back what is not delivered, and stay ended`(engine: Engine) async throws {
        try await withCouncil(on: engine) { council in
            let means = try await council.means()
            let package = try await council.fundedPackage(means, 10, 2)
            let sitting = try await council.openSitting()
            let request = Decide(
                sitting: sitting,
                package: package,
                kind: "end",
                rationale: "Moved",
                reason: "moved-away"
            )
            let made = try await council.act(request, as: .chair)
            #expect(made.totalPence == Pence(-54_000))
            let closed = try await council.close(sitting)
            #expect(closed.releasedPence == Pence(54_000))
            #expect(
                try await council.money(of: means.fund)
                    == "unallocated £55,000.00; mentoring available £5,000.00"
            )
            #expect(try await council.shown(package).state == "ended")
            let reasons = try await council.look(
                ListMovements(decision: "\(sitting)/1"),
                as: .auditor
            ).items.map { "\($0.act) \($0.reason)" }
            #expect(reasons == ["release moved-away", "release moved-away"])
            try await council.expectSound()
        }
    }

    @Test(arguments: Engine.allCases)
    func `keep their commitment when the variation is withdrawn`(engine: Engine) async throws {
        try await withCouncil(on: engine) { council in
            let means = try await council.means()
            let package = try await council.fundedPackage(means, 10)
            let stood = try await council.money(of: means.fund)
            let sitting = try await council.openSitting()
            for quantity in [20, 5] {
                try await council.decide(
                    .vary,
                    package,
                    "\(package)/1 x \(quantity)",
                    in: sitting
                )
                try await council.withdraw(package, from: sitting)
                #expect(try await council.money(of: means.fund) == stood)
                #expect(try await council.shown(package).state == "funded")
            }
            try await council.close(sitting)
            #expect(try await council.money(of: means.fund) == stood)
            try await council.expectSound()
        }
    }

    @Test(arguments: Engine.allCases)
    func `are held in one open sitting only`(engine: Engine) async throws {
        try await withCouncil(on: engine) { council in
            let means = try await council.means()
            let package = try await council.fundedPackage(means, 10)
            let first = try await council.openSitting()
            let second = try await council.openSitting()
            try await council.decide(.end, package, in: first)
            for kind in [DecisionKind.vary, .end] {
                let refused = await refusal {
                    try await council.decide(kind, package, "\(package)/1 x 20", in: second)
                }
                #expect(refused == "held-elsewhere")
            }
            let elsewhere = await refusal { try await council.withdraw(package, from: second) }
            #expect(elsewhere == "nothing-to-withdraw")
            try await council.withdraw(package, from: first)
            try await council.decide(.vary, package, "\(package)/1 x 20", in: second)
            try await council.close(first)
            try await council.close(second)
            #expect(try await council.shown(package).lines.map(\.committedPence.count) == [90_000])
            try await council.expectSound()
        }
    }
}
