import Casework
import Database
import Money
import Panel
import Reports
import TestSupport
import Testing

@testable import Seeds

/// The story as it is played, through Casework, on both engines.
struct StoryTests {
    static let days = ["2026-11-18", "2027-01-01", "2027-03-31", "2028-02-29"]

    @Test(arguments: Engine.allCases, days)
    func `what is played is whole, proves sound, and lies behind`(
        engine: Engine,
        today: String
    ) async throws {
        try await withStage(on: engine, today: today) { stage in
            let player = try await stage.play()
            for (what, number, statement) in Self.counts {
                #expect(try await stage.count(statement) == number, "\(what)")
            }
            for (what, statement) in Self.present {
                #expect(try await stage.count(statement) > 0, "\(what)")
            }
            for (what, statement) in Self.ahead(of: stage.today) {
                #expect(try await stage.count(statement) == 0, "\(what)")
            }
            let proof = try await stage.look(Doctor(), as: player.token(.auditor))
            #expect(proof.sound && proof.findings.isEmpty && proof.checked.count > 10)
            let chain = try await stage.look(VerifyAudit(), as: player.token(.auditor))
            #expect(chain.sound && chain.events == Int64(player.acts))
            let heads = try await Self.heads(on: stage, player)
            #expect(heads == Rehearsal(player.plan).availableWhileOpen)
        }
    }

    @Test(arguments: Engine.allCases)
    func `every role gets a token for a year, and with it the open sitting can go on`(
        engine: Engine
    ) async throws {
        try await withStage(on: engine, today: "2026-11-18") { stage in
            let player = try await stage.play()
            #expect(Set(player.signIns.map(\.role)) == Set(Role.allCases.map(\.rawValue)))
            for signIn in player.signIns {
                let who = try await stage.look(WhoAmI(), as: signIn.token)
                #expect(who.name == signIn.name && who.roles == [signIn.role])
            }
            let list = ListTokens(paging: Paging(size: "500"))
            let tokens = try await stage.look(list, as: player.token(.administrator)).items
            let good = tokens.filter { $0.expires >= stage.today.adding(days: 350) }
            #expect(good.count == Role.allCases.count)
            try await Self.goOn(on: stage, player)
        }
    }

    @Test
    func `the same day comes to the same on both engines`() async throws {
        var told: [[String]] = []
        for engine in Engine.allCases {
            try await withStage(on: engine, today: "2026-11-18") { stage in
                let player = try await stage.play()
                let heads = try await Self.heads(on: stage, player)
                told.append(
                    try await Self.events(on: stage) + ["\(heads.sorted { $0.key < $1.key })"]
                )
            }
        }
        #expect(told[0] == told[1])
        #expect(told[0].count > 900)
    }

    /// Funds all that waits, and closes.
    private static func goOn(on stage: Stage, _ player: Player) async throws {
        let chair = player.token(.chair)
        let sittings = try await stage.look(ListSittings(), as: chair).items
        #expect(sittings.filter { $0.state == "open" }.count == 1)
        let open = try #require(sittings.first)
        let list = ListPackages(state: "proposed", paging: Paging(size: "500"))
        let waiting = try await stage.look(list, as: chair).items.filter { $0.openSitting == nil }
        #expect(waiting.count == 6)
        for package in waiting {
            let request = Decide(
                sitting: open.sitting,
                package: package.package,
                kind: "fund",
                rationale: "Agreed by all agencies."
            )
            _ = try await stage.perform(request, as: chair)
        }
        _ = try await stage.perform(CloseSitting(sitting: open.sitting), as: chair)
        #expect(try await stage.look(Doctor(), as: player.token(.auditor)).sound)
    }

    /// What is available under each head.
    private static func heads(on stage: Stage, _ player: Player) async throws -> [String: Pence] {
        let answer = try await stage.look(Position(), as: player.token(.finance))
        guard case .all(let funds) = answer else { return [:] }
        return funds.reduce(into: [:]) { heads, fund in
            heads.merge(fund.heads.mapValues(\.availablePence)) { first, _ in first }
        }
    }

    /// The chain without what is drawn by lot each time: no id, no token, no child's reference.
    private static func events(on stage: Stage) async throws -> [String] {
        try await stage.database.read { transaction in
            try transaction.all(
                "SELECT act, subject, recorded_at FROM events ORDER BY number"
            ).map { row in
                let act: String = try row["act"]
                let subject: String = try row["subject"]
                let moment: Int64 = try row["recorded_at"]
                return "\(act) \(subject.hasPrefix("CH-") ? "a child" : subject) \(moment)"
            }
        }
    }
}
