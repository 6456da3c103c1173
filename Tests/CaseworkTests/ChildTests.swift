import Casework
import Database
import Money
import Panel
import TestSupport
import Testing

@Suite struct `Children as they are seen` {
    /// Two children's packages, the first held, later committed; two providers, three lines.
    private struct Scene {
        let fund: String
        let provider: String
        let other: String
        let child: String
        let package: String
        let sitting: String
    }

    private func scene(_ council: Council) async throws -> Scene {
        let fund = try await council.act(
            AddFund(
                name: "Diversion",
                funder: "OPCC",
                from: "2026-04-01",
                to: "2027-03-31",
                award: "60000",
                childCap: "2500"
            ),
            as: .finance
        ).fund
        try await council.act(
            Allocate(fund: fund, head: "mentoring", amount: "5000", on: "2026-04-01"),
            as: .finance
        )
        let provider = try await council.approvedProvider("Forest Fields")
        let other = try await council.approvedProvider("Sailing")
        let mentoring = try await council.service("Mentoring", of: provider)
        let sailing = try await council.service("Sailing", of: other, price: "100")
        let child = try await council.child()
        let days = "from 2026-11-18 to 2026-12-31"
        let package = try await council.act(
            ProposePackage(
                child: child,
                fund: fund,
                goals: ["Back in education"],
                lines: ["\(mentoring) x 4 \(days)", "\(sailing) x 2 \(days)"]
            ),
            as: .coordinator
        ).package
        let sitting = try await council.act(OpenSitting(date: Council.firstDay), as: .coordinator)
            .sitting
        for (agency, person) in [
            ("children-services", "Mo Khan"), ("police", "Lee Ward"), ("health", "Ravi Nair"),
        ] {
            try await council.act(
                AttendSitting(sitting: sitting, agency: agency, person: person),
                as: .coordinator
            )
        }
        return Scene(
            fund: fund,
            provider: provider,
            other: other,
            child: child,
            package: package,
            sitting: sitting
        )
    }

    @Test(arguments: Engine.allCases)
    func `a provider finds a child once a line of its own is committed`(
        engine: Engine
    ) async throws {
        try await withCouncil(on: engine) { council in
            let scene = try await scene(council)
            let worker = try await council.officer("Pat", [.provider], provider: scene.provider)
            let stranger = try await council.officer(
                "Kit",
                [.provider],
                provider: try await council.approvedProvider("Nobody's")
            )
            let show = ShowChild(child: scene.child)
            func unseen(_ caller: Caller) async throws -> Bool {
                let code = await refusal { try await council.casework.look(show, as: caller) }
                let listed = try await council.casework.look(ListChildren(), as: caller).items
                return code == "not-found" && listed.isEmpty
            }
            #expect(try await unseen(worker.caller))
            try await council.act(
                Decide(
                    sitting: scene.sitting,
                    package: scene.package,
                    kind: "fund",
                    rationale: "Agreed"
                ),
                as: .chair
            )
            #expect(try await unseen(worker.caller))
            try await council.act(CloseSitting(sitting: scene.sitting), as: .chair)
            #expect(try await unseen(stranger.caller))
            let own = try await council.casework.look(show, as: worker.caller)
            #expect(own.packages.map(\.totalPence) == [Pence(18_000)])
            #expect(own.packages.map(\.promisedPence) == [Pence(18_000)])
            #expect(own.funds.map(\.promisedPence) == [Pence(18_000)])
            #expect(own.funds.map(\.capPence) == [nil])
            let listed = try await council.casework.look(ListChildren(), as: worker.caller).items
            #expect(listed.map(\.child) == [scene.child])
            #expect(listed.map(\.promisedPence) == [Pence(18_000)])
        }
    }

    @Test(arguments: Engine.allCases)
    func `those who may see a child's money see all of it`(engine: Engine) async throws {
        try await withCouncil(on: engine) { council in
            let scene = try await scene(council)
            let further = try await council.child("Oluchi Vane")
            let show = ShowChild(child: scene.child)
            let before = try await council.look(show, as: .finance)
            #expect(before.packages.map(\.state) == ["proposed"])
            #expect(before.packages.map(\.promisedPence) == [.zero])
            try await council.act(
                Decide(
                    sitting: scene.sitting,
                    package: scene.package,
                    kind: "fund",
                    rationale: "Agreed"
                ),
                as: .chair
            )
            for role in [Role.chair, .coordinator, .finance, .payer, .auditor] {
                let shown = try await council.look(show, as: role)
                #expect(shown.packages.map(\.package) == [scene.package])
                #expect(shown.packages.map(\.state) == ["held"])
                #expect(shown.packages.map(\.totalPence) == [Pence(38_000)])
                #expect(shown.funds.map(\.fund) == [scene.fund])
                #expect(shown.funds.map(\.promisedPence) == [Pence(38_000)])
                #expect(shown.funds.map(\.capPence) == [Pence(250_000)])
                #expect(shown.outcomes == 0)
                let listed = try await council.look(ListChildren(), as: role).items
                #expect(listed.map(\.child) == [further, scene.child])
                #expect(listed.map(\.packages) == [0, 1])
                #expect(listed.map(\.promisedPence) == [.zero, Pence(38_000)])
            }
            let administrator = await refusal { try await council.look(show, as: .administrator) }
            #expect(administrator == "not-permitted")
            let page = try await council.look(
                ListChildren(paging: Paging(size: "1")),
                as: .chair
            )
            let rest = try await council.look(
                ListChildren(paging: Paging(size: "1", after: page.next.map(String.init))),
                as: .chair
            )
            #expect(page.items.map(\.child) + rest.items.map(\.child) == [further, scene.child])
            #expect(rest.next == nil)
        }
    }
}
