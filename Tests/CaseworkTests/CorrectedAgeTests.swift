import Casework
import Database
import Money
import Panel
import Reports
import Secrets
import TestSupport
import Testing

@Suite struct `A day of birth, put right` {
    private func correct(
        _ child: String,
        _ born: String,
        in council: Council
    ) async throws {
        try await council.act(
            CorrectChild(child: child, identity: "born: \(born)", reason: "entered-wrongly"),
            as: .coordinator
        )
    }

    private func enter(_ born: String, in council: Council) async throws -> String {
        let child = AddChild(identity: "name: Zed\nborn: \(born)")
        return try await council.act(child, as: .coordinator).child
    }

    @Test(arguments: Engine.allCases)
    func `puts right each package's age by which reports count, and nothing that was published`(
        engine: Engine
    ) async throws {
        try await withCouncil(on: engine) { council in
            try await council.set("published-least-children", to: "1")
            let means = try await council.means()
            let child = try await enter("2014-01-05", in: council)
            let package = try await council.package(means, 1, child: child)
            func age() async throws -> Int? {
                try await council.look(ShowPackage(package: package), as: .chair).ageAtProposal
            }
            func bands(to month: String) async throws -> [String: Int] {
                let told = try await council.look(
                    ReportFairShare(to: month, by: "age-band"),
                    as: .chair
                )
                return told.shares[0].rows.reduce(into: [:]) { bands, row in
                    if let count = row.proposed, count > 0 { bands[row.value] = count }
                }
            }
            #expect(try await age() == 12)
            try council.set("2027-04-10")
            let before = try await bands(to: "2026-12")
            #expect(before.count == 1)
            try await council.act(PublishReport(from: "2026-10", to: "2026-12"), as: .chair)
            try await correct(child, "2010-01-05", in: council)
            #expect(
                try await council.newest() == "The coordinator: child-correct \(child) ages=1 "
                    + "fields=born reason=entered-wrongly"
            )
            #expect(try await age() == 16)
            #expect(try await bands(to: "2026-12") == before, "as it was told")
            let now = try await bands(to: "2027-03")
            #expect(now.count == 1 && now.keys != before.keys)
            try await correct(child, "2010-01-06", in: council)
            #expect(try await !council.newest().contains("ages"), "as old as before")
            try await council.expectSound()
        }
    }

    @Test(arguments: Engine.allCases)
    func `lets a record be found whose time is over by the right day`(
        engine: Engine
    ) async throws {
        try await withCouncil(on: engine) { council in
            for (since, years) in [("last-contact", "0"), ("birth", "24")] {
                try await council.act(
                    ChangeRetention(class: "child", since: since, years: years),
                    as: .administrator
                )
            }
            let child = try await enter("2006-01-05", in: council)
            _ = try await council.package(council.means(), 1, child: child)
            try council.set("2027-01-01")
            func due() async throws -> [String] {
                try await council.look(ListDueChildren(), as: .chair).items.map(\.child)
            }
            #expect(try await due().isEmpty)
            try await correct(child, "2002-01-05", in: council)
            #expect(try await due() == [child])
        }
    }

    @Test(arguments: Engine.allCases)
    func `is judged by the day on which the child came, however old it is by now`(
        engine: Engine
    ) async throws {
        try await withCouncil(on: engine) { council in
            let child = try await enter("2002-01-05", in: council)
            try council.set("2027-03-01")
            try await correct(child, "2001-11-19", in: council)
            for born in ["2001-11-18", "2026-11-19"] {
                let refused = await refusal { try await correct(child, born, in: council) }
                #expect(refused == "identity-born-implausible", "\(born)")
            }
            let late = await refusal { _ = try await enter("2002-01-05", in: council) }
            #expect(late == "identity-born-implausible", "25 on the day of entering")
        }
    }

    @Test(arguments: Engine.allCases)
    func `is a fault, and no crash, where something else was sealed in its place`(
        engine: Engine
    ) async throws {
        try await withCouncil(on: engine) { council in
            let child = try await enter("2012-01-05", in: council)
            let keyring = council.keyring
            try await council.database.write { act in
                let id: String = try act.one("SELECT id FROM children WHERE ref = \(child)")["id"]
                let sealed = keyring.seal("never", row: id, column: "identities.born")
                try act.write("UPDATE identities SET born = \(sealed.bytes)")
            }
            let read = ReadIdentity(child: child, reason: "panel")
            await #expect {
                try await council.act(read, as: .chair)
            } throws: { error in
                (error as? Fault)?.code == "sealed-text-damaged"
            }
        }
    }
}
