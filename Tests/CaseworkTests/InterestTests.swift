import Casework
import Database
import Panel
import TestSupport
import Testing

/// An interest keeps somebody from something, or it is refused.
@Suite struct `A declared interest` {
    private func near(_ person: String, at sitting: String, in council: Council) async -> String? {
        do {
            try await council.declare(person, "PRV-1", at: sitting)
            return "declared"
        } catch Refusal.sitting(.notThere(let near)) {
            return near
        } catch {
            return "\(error)"
        }
    }

    @Test(arguments: Engine.allCases)
    func `is somebody's at the sitting or an officer's, or refused with the near name`(
        engine: Engine
    ) async throws {
        try await withCouncil(on: engine) { council in
            let provider = try await council.provider("Forest Fields")
            _ = try await council.officer("Chris Bell", [.chair])
            let gone = try await council.officer("Gil Ward", [.chair]).reference
            try await council.act(LeaveOfficer(officer: gone), as: .administrator)
            _ = try await council.officer("Pat Rowe", [.provider], provider: provider)
            let sitting = try await council.openSitting(quorate: false)
            try await council.attend(sitting, "Jo Price", for: "education")
            let rows = [
                ("Christopher Bell", "Chris Bell"), ("Chirs Bell", "Chris Bell"),
                ("Jo Pricey", "Jo Price"), ("Price", "Jo Price"), ("Nobody Here", nil),
                // Who left decides nothing; who works for a provider never does.
                ("Gil Ward", nil), (gone, nil), ("Pat Rowe", nil), ("OFR-99", nil),
            ]
            for (person, wanted) in rows {
                let near = await near(person, at: sitting, in: council)
                #expect(near == wanted, "\(person)")
            }
            #expect(try await council.minutes(of: sitting).interests.isEmpty)
        }
    }

    @Test(arguments: Engine.allCases)
    func `says whom it keeps from deciding, and whose agency does not count`(
        engine: Engine
    ) async throws {
        try await withCouncil(on: engine) { council in
            let means = try await council.means()
            let package = try await council.package(means, 1)
            let (chair, caller) = try await council.officer("Chris Bell", [.chair])
            let sitting = try await council.openSitting()
            func declare(_ person: String) async throws -> DeclareInterest.Answer {
                try await council.act(
                    DeclareInterest(
                        sitting: sitting,
                        person: person,
                        provider: means.provider,
                        nature: "relative"
                    ),
                    as: .coordinator
                )
            }
            let own = try await declare(chair.lowercased())
            #expect([own.person, own.officer, own.agency] == ["Chris Bell", chair, nil])
            let refused = await refusal {
                try await council.casework.perform(
                    Decide(sitting: sitting, package: package, kind: "fund", rationale: "Yes"),
                    as: caller
                )
            }
            #expect(refused == "interest-declared")
            let there = try await declare("LEE  ward")
            #expect([there.person, there.officer, there.agency] == ["LEE ward", nil, "police"])
            try await council.decide(.fund, package, in: sitting)
            let unquorate = await refusal { try await council.close(sitting) }
            #expect(unquorate == "not-quorate")
        }
    }

    @Test(arguments: Engine.allCases)
    func `that was written down by mistake is taken back by another, and may be declared anew`(
        engine: Engine
    ) async throws {
        try await withCouncil(on: engine) { council in
            let means = try await council.means()
            let (wrong, right) = (means.provider, try await council.provider("Sailing"))
            let package = try await council.package(means, 1)
            let sitting = try await council.openSitting()
            func withdraw(
                _ person: String,
                _ provider: String,
                as caller: Caller? = nil
            ) async throws {
                _ = try await council.casework.perform(
                    WithdrawInterest(sitting: sitting, person: person, provider: provider),
                    as: caller ?? council.caller(.coordinator)
                )
            }
            let me = try await council.look(WhoAmI(), as: .coordinator).officer
            try await council.declare("Lee Ward", wrong, at: sitting)
            try await council.declare(me, wrong, at: sitting)
            #expect(await refusal { try await withdraw("Lee Ward", right) } == "not-declared")
            #expect(await refusal { try await withdraw(me, wrong) } == "own-interest")
            let other = try await council.officer("Femi Cole", [.coordinator]).caller
            try await withdraw(me, wrong, as: other)
            try await withdraw("lee  ward", wrong)
            #expect(
                try await council.newest() == "The coordinator: sitting-uninterest \(sitting) "
                    + "nature=trustee provider=\(wrong)"
            )
            #expect(await refusal { try await withdraw("Lee Ward", wrong) } == "not-declared")
            #expect(try await council.minutes(of: sitting).interests.isEmpty)
            try await council.declare("Lee Ward", wrong, at: sitting)
            try await withdraw("Lee Ward", wrong)
            try await council.declare("Lee Ward", right, at: sitting)
            let declared = try await council.minutes(of: sitting).interests
            #expect(declared.map(\.provider) == [right])
            try await council.decide(.fund, package, in: sitting)
            try await council.close(sitting)
            #expect(await refusal { try await withdraw("Lee Ward", right) } == "sitting-closed")
        }
    }
}
