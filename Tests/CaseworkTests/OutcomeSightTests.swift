import Casework
import Database
import Money
import Panel
import TestSupport
import Testing

@Suite struct `Outcomes as they are seen` {
    /// Two children, each funded with a provider of its own.
    private struct Scene {
        let children: [String]
        let packages: [String]
        let workers: [Caller]

        init(_ council: Council) async throws {
            let means = try await council.means()
            let other = try await council.approvedProvider("Sailing")
            let sailing = Means(
                fund: means.fund,
                provider: other,
                service: try await council.service("Sailing", of: other)
            )
            children = [try await council.child(), try await council.child("Oluchi Vane")]
            packages = [
                try await council.fundedPackage(means, 1, child: children[0]),
                try await council.fundedPackage(sailing, 1, child: children[1]),
            ]
            workers = [
                try await council.officer("Pat", [.provider], provider: means.provider).caller,
                try await council.officer("Kit", [.provider], provider: other).caller,
            ]
        }

        func goal(
            _ child: Int,
            _ package: Int,
            value: String = "6",
            note: String? = nil
        ) -> RecordOutcome {
            RecordOutcome(
                child: children[child],
                package: packages[package],
                measure: "goal",
                value: value,
                on: "2026-11-18",
                evidence: "provider",
                note: note
            )
        }
    }

    @Test(arguments: Engine.allCases)
    func `a provider reports only on a child of its own`(engine: Engine) async throws {
        try await withCouncil(on: engine) { council in
            let scene = try await Scene(council)
            let own = try await council.casework.perform(scene.goal(0, 0), as: scene.workers[0])
            #expect(own.outcome == "OUT-1")
            #expect(try await council.newest().hasPrefix("Pat: outcome-record OUT-1"))
            let rows = [(1, 1), (1, 0), (0, 1)]
            let before = try await council.events()
            for (child, package) in rows {
                let refused = await refusal {
                    try await council.casework.perform(
                        scene.goal(child, package),
                        as: scene.workers[0]
                    )
                }
                #expect(refused == "not-found")
            }
            #expect(try await council.events() == before)
        }
    }

    @Test(arguments: Engine.allCases)
    func `a provider sees what it reported, others what all did, and notes those who decide`(
        engine: Engine
    ) async throws {
        try await withCouncil(on: engine) { council in
            let scene = try await Scene(council)
            for worker in [0, 1] {
                _ = try await council.casework.perform(
                    scene.goal(worker, worker, note: "Likes it"),
                    as: scene.workers[worker]
                )
            }
            try await council.act(scene.goal(0, 0), as: .coordinator)
            for (caller, outcomes) in [
                (scene.workers[0], ["OUT-1"]), (scene.workers[1], ["OUT-2"]),
                (council.caller(.finance), ["OUT-3", "OUT-2", "OUT-1"]),
            ] {
                let listed = try await council.casework.look(ListOutcomes(), as: caller).items
                #expect(listed.map(\.outcome) == outcomes)
            }
            let others = await refusal {
                try await council.casework.look(
                    ShowOutcome(outcome: "OUT-2"),
                    as: scene.workers[0]
                )
            }
            #expect(others == "not-found")
            let show = ShowOutcome(outcome: "out-1")
            #expect(try await council.look(show, as: .chair).more.note == "Likes it")
            #expect(try await council.look(show, as: .finance).more.note == nil)
        }
    }

    @Test(arguments: Engine.allCases)
    func `are narrowed by child, package and measure, newest first`(engine: Engine) async throws {
        try await withCouncil(on: engine) { council in
            let scene = try await Scene(council)
            for (place, child) in [0, 1, 0].enumerated() {
                try await council.act(
                    scene.goal(child, child, value: "\(4 + place)"),
                    as: .coordinator
                )
            }
            let rows: [(ListOutcomes, [String])] = [
                (ListOutcomes(child: scene.children[0]), ["OUT-3", "OUT-1"]),
                (ListOutcomes(package: scene.packages[1]), ["OUT-2"]),
                (ListOutcomes(measure: "Goal"), ["OUT-3", "OUT-2", "OUT-1"]),
                (ListOutcomes(child: scene.children[0], package: scene.packages[1]), []),
                (ListOutcomes(measure: "risk"), []),
                (ListOutcomes(paging: Paging(size: "2")), ["OUT-3", "OUT-2"]),
            ]
            for (request, outcomes) in rows {
                let listed = try await council.look(request, as: .auditor).items
                #expect(listed.map(\.outcome) == outcomes)
            }
            for (code, request) in [
                ("malformed-reference", ListOutcomes(child: "x")),
                ("not-found", ListOutcomes(package: "PKG-9")),
                ("unknown-code", ListOutcomes(measure: "mood")),
            ] {
                let refused = await refusal { try await council.look(request, as: .auditor) }
                #expect(refused == code)
            }
        }
    }
}
