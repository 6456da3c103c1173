import Casework
import Database
import Money
import Panel
import TestSupport
import Testing

@Suite struct `Closing a sitting` {
    @Test(arguments: Engine.allCases)
    func `commits what it funded and settles the rest`(engine: Engine) async throws {
        try await withCouncil(on: engine) { council in
            let means = try await council.means()
            let funded = try await council.package(means, 10, 2)
            let deferred = try await council.package(means, 1)
            let refused = try await council.package(means, 1)
            let sitting = try await council.openSitting()
            try await council.decide(.fund, funded, in: sitting)
            try await council.decide(.defer, deferred, in: sitting)
            try await council.decide(.refuse, refused, in: sitting)
            let closed = try await council.close(sitting)
            #expect(closed.committedPence == Pence(54_000) && closed.releasedPence == .zero)
            #expect(
                try await council.newest() == "The chair: sitting-close \(sitting) "
                    + "committed_pence=54000 decisions=3 movements=2 orders=1 released_pence=0"
            )
            #expect(
                closed.decisions.map { "\($0.decision) \($0.kind) \($0.committedPence)" } == [
                    "\(sitting)/1 fund £540.00", "\(sitting)/2 defer £0.00",
                    "\(sitting)/3 refuse £0.00",
                ]
            )
            #expect(closed.decisions[0].quorum == ["children-services", "health", "police"])
            #expect(
                try await council.money(of: means.fund)
                    == "unallocated £55,000.00; mentoring available £4,460.00, committed £540.00"
            )
            for (package, state) in [
                (funded, "funded"), (deferred, "deferred"), (refused, "refused"),
            ] {
                #expect(try await council.shown(package).state == state)
            }
            #expect(
                try await council.decisions(of: sitting).map { $0.hasSuffix("minuted") }
                    == [true, true, true]
            )
            try await council.expectSound()
        }
    }

    @Test(arguments: Engine.allCases)
    func `a deferred and a refused package may be funded by a later sitting`(
        engine: Engine
    ) async throws {
        try await withCouncil(on: engine) { council in
            let means = try await council.means()
            let package = try await council.package(means, 1)
            for (kind, state) in [
                (DecisionKind.defer, "deferred"), (.refuse, "refused"), (.fund, "funded"),
            ] {
                let sitting = try await council.openSitting()
                try await council.decide(kind, package, in: sitting)
                try await council.close(sitting)
                #expect(try await council.shown(package).state == state)
            }
            let made = try await council.look(ListDecisions(package: package), as: .auditor).items
            #expect(made.map(\.kind) == [.fund, .refuse, .defer])
            #expect(
                made.map(\.supersedes) == ["CCEP-2026-11-18.2/1", "CCEP-2026-11-18/1", nil]
            )
            try await council.expectSound()
        }
    }

    /// One decision lacks its quorum, one its provider's standing, one is sound.
    @Test(arguments: Engine.allCases)
    func `names every decision that blocks it, and then does nothing`(
        engine: Engine
    ) async throws {
        try await withCouncil(on: engine) { council in
            let means = try await council.means()
            let other = try await council.approvedProvider("Sailing")
            let sailing = Means(
                fund: means.fund,
                provider: other,
                service: try await council.service("Sailing", of: other)
            )
            let third = try await council.approvedProvider("Boxing")
            let boxing = Means(
                fund: means.fund,
                provider: third,
                service: try await council.service("Boxing", of: third)
            )
            let packages = [
                try await council.package(means, 1), try await council.package(sailing, 1),
                try await council.package(boxing, 1),
            ]
            let sitting = try await council.openSitting()
            for package in packages { try await council.decide(.fund, package, in: sitting) }
            try await council.declare("lee ward", means.provider, at: sitting)
            try await council.act(
                SuspendProvider(provider: other, reason: "safeguarding"),
                as: .finance
            )
            let before = try await council.events()
            do {
                try await council.close(sitting)
                Issue.record("the sitting was closed")
            } catch Refusal.sitting(.blocked(let first, let more)) {
                let blocked = [first] + more
                #expect(blocked.map(\.decision) == ["\(sitting)/1", "\(sitting)/2"])
                #expect(blocked[0].refusal == .notQuorate(missing: ["police"]))
                #expect(blocked[1].refusal.code == "provider-not-approved")
                let sentence = Refusal.sitting(.blocked(first, more: more)).sentence
                #expect(sentence.contains("/1: The sitting is not quorate"))
                #expect(sentence.contains("/2: Not approved: \(other) (suspended)."))
            }
            #expect(try await council.events() == before)
            #expect(try await council.minutes(of: sitting).state == "open")
            try await council.attend(sitting, "Jo Bell", for: "police")
            try await council.withdraw(packages[1], from: sitting)
            #expect(try await council.close(sitting).committedPence == Pence(9000))
            try await council.expectSound()
        }
    }

    @Test(arguments: Engine.allCases)
    func `needs one of each group of the quorum, free of interest, to move money`(
        engine: Engine
    ) async throws {
        try await withCouncil(on: engine) { council in
            let means = try await council.means()
            let package = try await council.package(means, 1)
            let sitting = try await council.openSitting(quorate: false)
            try await council.decide(.fund, package, in: sitting)
            func missing() async throws -> [String]? {
                do {
                    try await council.close(sitting)
                    return nil
                } catch Refusal.sitting(.blocked(let first, _)) {
                    guard case .notQuorate(let missing) = first.refusal else { return [] }
                    return missing
                }
            }
            let all = ["children-services", "education or health", "police"]
            #expect(try await missing() == all)
            try await council.attend(sitting, "Al", for: "voluntary-sector")
            #expect(try await missing() == all)
            try await council.attend(sitting, "Mo", for: "children-services")
            try await council.attend(sitting, "Lee", for: "police")
            #expect(try await missing() == ["education or health"])
            try await council.attend(sitting, "Ravi", for: "education")
            try await council.declare("Ravi", means.provider, at: sitting)
            #expect(try await missing() == ["education or health"])
            try await council.attend(sitting, "Una", for: "health")
            #expect(try await missing() == nil)
            let made = try await council.look(Trace(of: "\(sitting)/1"), as: .auditor)
            #expect(
                made.minute?.quorum == [
                    "children-services", "health", "police", "voluntary-sector",
                ]
            )
        }
    }

    @Test(arguments: Engine.allCases)
    func `without a quorum still defers and refuses`(engine: Engine) async throws {
        try await withCouncil(on: engine) { council in
            let means = try await council.means()
            let packages = [
                try await council.package(means, 1), try await council.package(means, 1),
            ]
            let sitting = try await council.openSitting(quorate: false)
            try await council.decide(.defer, packages[0], in: sitting)
            try await council.decide(.refuse, packages[1], in: sitting)
            try await council.close(sitting)
            #expect(try await council.shown(packages[0]).state == "deferred")
            #expect(try await council.shown(packages[1]).state == "refused")
            try await council.expectSound()
        }
    }
}
