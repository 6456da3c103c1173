import Casework
import Database
import Money
import Panel
import TestSupport
import Testing

@Suite struct `Packages as they are seen` {
    @Test(arguments: Engine.allCases)
    func `those who decide read why; those who pay see figures only`(
        engine: Engine
    ) async throws {
        try await withCouncil(on: engine) { council in
            let means = try await council.means()
            let child = try await council.child()
            let request = ProposePackage(
                child: child,
                fund: means.fund,
                goals: ["Work"],
                lines: ["\(means.service) x 2 from 2026-11-18 to 2026-12-31"],
                level: "high",
                levelReason: "Missing twice"
            )
            let package = try await council.act(request, as: .coordinator).package
            for role in [Role.chair, .coordinator] {
                let shown = try await council.look(ShowPackage(package: package), as: role)
                #expect(shown.goal == "Work" && shown.levelReason == "Missing twice")
                #expect(shown.level == "high" && shown.ageAtProposal == 15)
            }
            for role in [Role.finance, .payer, .auditor] {
                let shown = try await council.look(ShowPackage(package: package), as: role)
                #expect(shown.goal == nil && shown.levelReason == nil)
                #expect(shown.level == nil && shown.ageAtProposal == nil)
                #expect(shown.child == child && shown.totalPence == Pence(9000))
            }
            let outside = await refusal {
                try await council.look(ShowPackage(package: package), as: .administrator)
            }
            #expect(outside == "not-permitted")
        }
    }

    @Test(arguments: Engine.allCases)
    func `a provider sees its own lines, once they are committed`(engine: Engine) async throws {
        try await withCouncil(on: engine) { council in
            let means = try await council.means()
            let other = try await council.approvedProvider("Sailing")
            let sailing = try await council.service("Sailing", of: other, price: "100")
            let package = try await council.act(
                ProposePackage(
                    child: try await council.child(),
                    fund: means.fund,
                    goals: ["Work"],
                    lines: [means.service, sailing].map {
                        "\($0) x 2 from 2026-11-18 to 2026-12-31"
                    }
                ),
                as: .coordinator
            ).package
            let worker = try await council.officer("Pat", [.provider], provider: other).caller
            let stranger = try await council.officer(
                "Kit",
                [.provider],
                provider: try await council.approvedProvider("Nobody's")
            ).caller
            let show = ShowPackage(package: package)
            func sees(_ caller: Caller) async throws -> Bool {
                let listed = try await council.casework.look(ListPackages(), as: caller).items
                do {
                    _ = try await council.casework.look(show, as: caller)
                    return listed.map(\.package) == [package]
                } catch let refusal as Refusal {
                    return refusal.code != "not-found" || !listed.isEmpty
                }
            }
            #expect(try await !sees(worker))
            let sitting = try await council.openSitting()
            try await council.decide(.fund, package, in: sitting)
            #expect(try await !sees(worker), "held is not committed")
            try await council.close(sitting)
            #expect(try await sees(worker))
            #expect(try await !sees(stranger))
            let shown = try await council.casework.look(show, as: worker)
            #expect(shown.lines.map(\.service) == [sailing])
            #expect(shown.totalPence == Pence(20_000))
            #expect(shown.goal == nil && shown.decisions.isEmpty)
        }
    }

    @Test(arguments: Engine.allCases)
    func `are listed newest first, by child and by state`(engine: Engine) async throws {
        try await withCouncil(on: engine) { council in
            let means = try await council.means()
            let child = try await council.child()
            let funded = try await council.fundedPackage(means, 4, child: child)
            let proposed = try await council.package(means, 2, child: child)
            let held = try await council.package(means, 1)
            let sitting = try await council.openSitting()
            try await council.decide(.fund, held, in: sitting)
            let rows: [(ListPackages, [String])] = [
                (ListPackages(), [held, proposed, funded]),
                (ListPackages(child: child), [proposed, funded]),
                (ListPackages(state: "Funded"), [funded]),
                (ListPackages(child: child, state: "proposed"), [proposed]),
                (ListPackages(paging: Paging(size: "1")), [held]),
            ]
            for (request, packages) in rows {
                let listed = try await council.look(request, as: .finance)
                #expect(listed.items.map(\.package) == packages)
            }
            let all = try await council.look(ListPackages(), as: .chair)
            #expect(all.items.map(\.state) == ["held", "proposed", "funded"])
            #expect(all.items.map(\.openSitting) == [sitting, nil, nil])
            #expect(all.items.map(\.promisedPence) == [Pence(4500), .zero, Pence(18_000)])
            let refused = await refusal {
                try await council.look(ListPackages(state: "lost"), as: .chair)
            }
            #expect(refused == "unknown-choice")
        }
    }
}
