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
        try await withPlayhouse(on: engine, today: today) { house in
            let player = try await house.play()
            for (what, number, statement) in Self.counts {
                #expect(try await house.count(statement) == number, "\(what)")
            }
            for (what, statement) in Self.present {
                #expect(try await house.count(statement) > 0, "\(what)")
            }
            for (what, statement) in Self.ahead(of: house.today) {
                #expect(try await house.count(statement) == 0, "\(what)")
            }
            let proof = try await house.look(Doctor(), as: player.token(.auditor))
            #expect(proof.sound && proof.findings.isEmpty && proof.checked.count > 10)
            let chain = try await house.look(VerifyAudit(), as: player.token(.auditor))
            #expect(chain.sound && chain.events == Int64(player.acts))
            let rehearsal = Rehearsal(player.plan)
            let heads = try await Self.heads(on: house, player)
            #expect(heads.mapValues(\.availablePence) == rehearsal.availableWhileOpen)
            for (head, stands) in heads {
                #expect(Self.stages(of: stands) == rehearsal.stages(of: head), "\(head)")
            }
            let paid = heads.values.map(\.promised.paidPence).sum()
            #expect(
                paid > heads.values.map(\.promised.committedPence).sum() && paid > Pence(3_000_000)
            )
        }
    }

    /// As `Rehearsal` reckons them.
    private static func stages(of stands: Funnel) -> [Stage: Pence] {
        [
            .committed: stands.promised.committedPence, .delivered: stands.promised.deliveredPence,
            .invoiced: stands.promised.invoicedPence, .paid: stands.promised.paidPence,
        ]
    }

    @Test(arguments: Engine.allCases)
    func `every role gets a token for a year, and with it the open sitting can go on`(
        engine: Engine
    ) async throws {
        try await withPlayhouse(on: engine, today: "2026-11-18") { house in
            let player = try await house.play()
            #expect(Set(player.signIns.map(\.role)) == Set(Role.allCases.map(\.rawValue)))
            for signIn in player.signIns {
                let who = try await house.look(WhoAmI(), as: signIn.token)
                #expect(who.name == signIn.name && who.roles == [signIn.role])
            }
            let list = ListTokens(paging: Paging(size: "500"))
            let tokens = try await house.look(list, as: player.token(.administrator)).items
            let good = tokens.filter { $0.expires >= house.today.adding(days: 350) }
            #expect(good.count == Role.allCases.count)
            try await Self.goOn(on: house, player)
        }
    }

    @Test
    func `the same day comes to the same on both engines`() async throws {
        var told: [[String]] = []
        for engine in Engine.allCases {
            try await withPlayhouse(on: engine, today: "2026-11-18") { house in
                let player = try await house.play()
                let heads = try await Self.heads(on: house, player)
                told.append(
                    try await Self.events(on: house) + ["\(heads.sorted { $0.key < $1.key })"]
                )
            }
        }
        #expect(told[0] == told[1])
        #expect(told[0].count > 1200)
    }

    /// Funds all that waits, and closes.
    private static func goOn(on house: Playhouse, _ player: Player) async throws {
        let chair = player.token(.chair)
        let sittings = try await house.look(ListSittings(), as: chair).items
        #expect(sittings.filter { $0.state == "open" }.count == 1)
        let open = try #require(sittings.first)
        let list = ListPackages(state: "proposed", paging: Paging(size: "500"))
        let waiting = try await house.look(list, as: chair).items.filter { $0.openSitting == nil }
        #expect(waiting.count == 6)
        for package in waiting {
            let request = Decide(
                sitting: open.sitting,
                package: package.package,
                kind: "fund",
                rationale: "Agreed by all agencies."
            )
            _ = try await house.perform(request, as: chair)
        }
        _ = try await house.perform(CloseSitting(sitting: open.sitting), as: chair)
        #expect(try await house.look(Doctor(), as: player.token(.auditor)).sound)
    }

    /// What stands under each head.
    private static func heads(
        on house: Playhouse,
        _ player: Player
    ) async throws -> [String: Funnel] {
        let answer = try await house.look(Position(), as: player.token(.finance))
        guard case .all(let funds) = answer else { return [:] }
        return funds.reduce(into: [:]) { heads, fund in
            heads.merge(fund.heads) { first, _ in first }
        }
    }

    /// The chain without what is drawn by lot each time: no id, no token, no child's reference, nor
    /// who is looked at again before a run, and what that takes of a morning.
    private static func events(on house: Playhouse) async throws -> [String] {
        try await house.database.read { transaction in
            try transaction.all(
                """
                SELECT act, subject, recorded_at FROM events WHERE act <> 'payment-look'
                ORDER BY number
                """
            ).map { row in
                let act: String = try row["act"]
                let subject: String = try row["subject"]
                let moment: Int64 = try row["recorded_at"]
                let day = Day(sinceEpoch: Int(moment / 86_400_000_000))
                return "\(act) \(subject.hasPrefix("CH-") ? "a child" : subject) \(day)"
            }
        }
    }
}
