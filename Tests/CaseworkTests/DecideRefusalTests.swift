import Casework
import Database
import Money
import Panel
import TestSupport
import Testing

@Suite struct `Decisions are refused` {
    @Test(arguments: Engine.allCases)
    func `for one reason at a time`(engine: Engine) async throws {
        try await withCouncil(on: engine) { council in
            let means = try await council.means()
            let package = try await council.package(means, 10)
            let elsewhere = try await council.openSitting()
            try await council.decide(.fund, package, in: elsewhere)
            let sitting = try await council.openSitting()
            let wrong = Decide(sitting: "18 Nov", package: "1", kind: "give")
            try await council.expectRefused(as: .finance, [("not-permitted", wrong)])
            let rows: [(code: String, repair: (inout Decide) -> Void)] = [
                ("unknown-choice", { $0.kind = "end" }),
                ("malformed-reference", { $0.sitting = "CCEP-2026-11-20" }),
                ("malformed-reference", { $0.package = "PKG-9" }),
                ("not-found", { $0.sitting = sitting }), ("not-found", { $0.package = package }),
                ("end-without-reason", { $0.reason = "x" }),
                ("unknown-code", { ($0.kind, $0.reason) = ("fund", nil) }),
                ("held-elsewhere", { $0.sitting = elsewhere }),
                ("empty-text", { $0.rationale = "Agreed" }),
            ]
            let made = try await council.repaired(wrong, as: .chair, rows)
            #expect(made.decision == "\(elsewhere)/2")
        }
    }

    @Test(arguments: Engine.allCases)
    func `to vary by lines that cannot be read, or are not of the package`(
        engine: Engine
    ) async throws {
        try await withCouncil(on: engine) { council in
            let means = try await council.means()
            let package = try await council.fundedPackage(means, 10, 2)
            let sitting = try await council.openSitting()
            let wrong = Decide(
                sitting: sitting,
                package: package,
                kind: "vary",
                lines: ["all"],
                rationale: "Agreed"
            )
            let varied = try await council.repaired(
                wrong,
                as: .chair,
                [
                    ("malformed-line", { $0.lines = ["PKG-1 x 3"] }),
                    ("malformed-reference", { $0.lines = ["PKG-1/0 x 3"] }),
                    ("malformed-reference", { $0.lines = ["PKG-1/1 x -3"] }),
                    ("malformed-quantity", { $0.lines = ["PKG-1/1 x 1.2345"] }),
                    ("malformed-quantity", { $0.lines = ["PKG-2/1 x 3"] }),
                    ("unknown-line", { $0.lines = ["PKG-1/1 x 3", "PKG-1/1 x 4"] }),
                    ("line-given-twice", { $0.lines = ["PKG-1/3 x 3"] }),
                    ("unknown-line", { $0.lines = [] }),
                    ("nothing-changes", { $0.lines = ["PKG-1/1 x 10", "PKG-1/2 x 2.0"] }),
                    ("nothing-changes", { $0.lines = ["PKG-1/1 x 12"] }),
                ]
            )
            #expect(varied.totalPence == Pence(9000))
        }
    }

    @Test(arguments: Engine.allCases)
    func `by where the package stands`(engine: Engine) async throws {
        try await withCouncil(on: engine) { council in
            let means = try await council.means()
            let funded = try await council.fundedPackage(means, 2)
            let proposed = try await council.package(means, 2)
            let ended = try await council.fundedPackage(means, 2)
            let sitting = try await council.openSitting()
            try await council.decide(.end, ended, in: sitting)
            try await council.close(sitting)
            let next = try await council.openSitting()
            let rows: [(String, DecisionKind, String)] = [
                ("already-funded", .fund, funded), ("already-funded", .defer, funded),
                ("already-funded", .refuse, funded), ("not-funded", .vary, proposed),
                ("not-funded", .end, proposed), ("package-ended", .fund, ended),
                ("package-ended", .end, ended),
            ]
            let before = try await council.events()
            for (code, kind, package) in rows {
                let refused = await refusal { try await council.decide(kind, package, in: next) }
                #expect(refused == code)
            }
            #expect(try await council.events() == before)
        }
    }

    @Test(arguments: Engine.allCases)
    func `to whoever proposed the package or has an interest in it`(
        engine: Engine
    ) async throws {
        try await withCouncil(on: engine) { council in
            let means = try await council.means()
            let both = try await council.officer("Sam Both", [.chair, .coordinator]).caller
            let package = try await council.casework.perform(
                ProposePackage(
                    child: try await council.child(),
                    fund: means.fund,
                    goals: ["Work"],
                    lines: ["\(means.service) x 1 from 2026-11-18 to 2026-12-31"]
                ),
                as: both
            ).package
            let sitting = try await council.openSitting()
            let fund = Decide(sitting: sitting, package: package, kind: "fund", rationale: "Yes")
            let own = await refusal { try await council.casework.perform(fund, as: both) }
            #expect(own == "own-proposal")
            try await council.declare("the  CHAIR", means.provider, at: sitting)
            try await council.expectRefused(as: .chair, [("interest-declared", fund)])
            let third = try await council.officer("Third Chair", [.chair]).caller
            _ = try await council.casework.perform(fund, as: third)
            let code = await refusal { try await council.close(sitting) }
            #expect(code == "interest-declared", "nor may the chair close what they may not decide")
            let proposer = await refusal {
                try await council.casework.perform(CloseSitting(sitting: sitting), as: both)
            }
            #expect(proposer == "own-proposal")
            _ = try await council.casework.perform(CloseSitting(sitting: sitting), as: third)
            #expect(try await council.shown(package).state == "funded")
        }
    }

    @Test(arguments: Engine.allCases)
    func `when the money came after the sitting's day`(engine: Engine) async throws {
        try await withCouncil(on: engine) { council in
            let means = try await council.means("450")
            let package = try await council.package(means, 20)
            let sitting = try await council.openSitting()
            council.time.advance(days: 1)
            try await council.allocate("449.99", of: means.fund, on: "2026-11-19")
            let short = await refusal { try await council.decide(.fund, package, in: sitting) }
            #expect(short == "exceeds-available", "by a penny")
            try await council.allocate("0.01", of: means.fund, on: "2026-11-19")
            let early = await refusal { try await council.decide(.fund, package, in: sitting) }
            #expect(early == "before-funds")
            let later = try await council.openSitting(on: "2026-11-19")
            try await council.decide(.fund, package, in: later)
            try await council.expectSound()
        }
    }

    @Test(arguments: Engine.allCases)
    func `above the child's cap, of all the child's packages`(engine: Engine) async throws {
        try await withCouncil(on: engine) { council in
            let means = try await council.means(childCap: "900")
            let child = try await council.child()
            _ = try await council.fundedPackage(means, 12, child: child)
            let exact = try await council.package(means, 8, child: child)
            let over = try await council.package(means, 9, child: child)
            let sitting = try await council.openSitting()
            let refused = await refusal { try await council.decide(.fund, over, in: sitting) }
            #expect(refused == "exceeds-child-cap")
            let made = try await council.decide(.fund, exact, in: sitting)
            #expect(made.childTotals[means.fund]?.afterPence == Pence(90_000))
            let another = try await council.package(means, 20)
            try await council.decide(.fund, another, in: sitting)
            try await council.expectSound()
        }
    }
}
