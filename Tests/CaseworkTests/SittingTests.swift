import Casework
import Database
import Money
import Panel
import TestSupport
import Testing

@Suite struct `Sittings` {
    @Test(arguments: Engine.allCases)
    func `are named by their day, a second one on it by a number more`(
        engine: Engine
    ) async throws {
        try await withCouncil(on: engine) { council in
            for (day, sitting) in [
                ("2026-11-18", "CCEP-2026-11-18"), ("18 Nov 2026", "CCEP-2026-11-18.2"),
                ("2026-12-16", "CCEP-2026-12-16"), ("2026-11-18", "CCEP-2026-11-18.3"),
            ] {
                let opened = try await council.act(OpenSitting(date: day), as: .coordinator)
                #expect(opened.sitting == sitting)
                #expect(
                    try await council.newest()
                        == "The coordinator: sitting-open \(sitting) on=\(opened.on)"
                )
            }
            let listed = try await council.look(ListSittings(), as: .finance).items
            #expect(
                listed.map(\.sitting) == [
                    "CCEP-2026-11-18.3", "CCEP-2026-12-16", "CCEP-2026-11-18.2", "CCEP-2026-11-18",
                ]
            )
            let page = ListSittings(paging: Paging(size: "3"))
            #expect(try await council.look(page, as: .finance).next != nil)
            try await council.expectRefused(
                as: .coordinator,
                [
                    ("malformed-date", OpenSitting(date: "Wednesday")),
                    ("sitting-too-far-ahead", OpenSitting(date: "2027-11-20")),
                ]
            )
        }
    }

    @Test(arguments: Engine.allCases)
    func `who is there is written down once`(engine: Engine) async throws {
        try await withCouncil(on: engine) { council in
            let sitting = try await council.openSitting(quorate: false)
            try await council.attend(sitting, "Mo Khan", for: "Police")
            #expect(
                try await council.newest()
                    == "The coordinator: sitting-attend \(sitting) agency=police"
            )
            let attended = try await council.repaired(
                AttendSitting(sitting: "18 November", agency: "mi5", person: "\t "),
                as: .coordinator,
                [
                    ("malformed-reference", { $0.sitting = "CCEP-2026-11-19" }),
                    ("not-found", { $0.sitting = sitting.lowercased() }),
                    ("unknown-code", { $0.agency = "health" }),
                    ("empty-text", { $0.person = "Mo\u{200E}\u{7}" }),
                    ("control-character", { $0.person = "mo  KHAN" }),
                    ("already-attends", { $0.person = "Ravi Nair" }),
                ]
            )
            #expect(attended.person == "Ravi Nair")
            let minutes = try await council.minutes(of: sitting)
            #expect(minutes.attendance.map(\.person) == ["Ravi Nair", "Mo Khan"])
            #expect(minutes.attendance.map(\.agency) == ["health", "police"])
        }
    }

    @Test(arguments: Engine.allCases)
    func `an interest is declared once for each provider`(engine: Engine) async throws {
        try await withCouncil(on: engine) { council in
            let provider = try await council.provider("Forest Fields")
            let other = try await council.provider("Sailing")
            let sitting = try await council.openSitting(quorate: false)
            try await council.attend(sitting, "Mo Khan", for: "police")
            try await council.declare("Mo Khan", provider, at: sitting)
            #expect(
                try await council.newest() == "The coordinator: sitting-interest \(sitting) "
                    + "nature=trustee provider=\(provider)"
            )
            _ = try await council.repaired(
                DeclareInterest(sitting: "CCEP", person: "", provider: "Forest", nature: "love"),
                as: .coordinator,
                [
                    ("malformed-reference", { $0.sitting = "CCEP-2026-11-18.9" }),
                    ("not-found", { $0.sitting = sitting }),
                    ("empty-text", { $0.person = "mo kahn" }),
                    ("malformed-reference", { $0.provider = "PRV-9" }),
                    ("not-found", { $0.provider = provider }),
                    ("unknown-code", { $0.nature = "employee" }),
                    ("not-at-sitting", { $0.person = "mo khan" }),
                    ("already-declared", { $0.provider = other }),
                ]
            )
            let declared = try await council.minutes(of: sitting).interests
            #expect(declared.map(\.provider) == [provider, other])
            #expect(declared.map(\.nature) == ["trustee", "employee"])
        }
    }

    @Test(arguments: Engine.allCases)
    func `a closed one is never changed, and keeps the head of the chain`(
        engine: Engine
    ) async throws {
        try await withCouncil(on: engine) { council in
            let means = try await council.means()
            let package = try await council.package(means, 1)
            let sitting = try await council.openSitting()
            let closed = try await council.close(sitting)
            #expect(closed.decisions.isEmpty && closed.committedPence == .zero)
            #expect(
                try await council.newest() == "The chair: sitting-close \(sitting) "
                    + "committed_pence=0 decisions=0 orders=0 released_pence=0"
            )
            let audit = try await council.look(VerifyAudit(), as: .auditor)
            let minutes = try await council.minutes(of: sitting)
            #expect(minutes.state == "closed" && minutes.closedBy == "OFR-2")
            #expect(minutes.auditEvent == audit.events && minutes.auditHead == audit.head)
            let codes = [
                await refusal { try await council.close(sitting) },
                await refusal { try await council.attend(sitting, "Al", for: "police") },
                await refusal { try await council.declare("Al", means.provider, at: sitting) },
                await refusal { try await council.decide(.fund, package, in: sitting) },
                await refusal { try await council.withdraw(package, from: sitting) },
            ]
            #expect(codes == Array(repeating: "sitting-closed", count: 5))
            #expect(try await council.events() == audit.events)
        }
    }

    @Test(arguments: Engine.allCases)
    func `one of a day to come neither decides nor closes`(engine: Engine) async throws {
        try await withCouncil(on: engine) { council in
            let means = try await council.means()
            let package = try await council.package(means, 1)
            let sitting = try await council.openSitting(on: "2026-11-19")
            let early = [
                await refusal { try await council.decide(.fund, package, in: sitting) },
                await refusal { try await council.close(sitting) },
            ]
            #expect(early == ["sitting-in-the-future", "sitting-in-the-future"])
            council.time.advance(days: 1)
            try await council.decide(.fund, package, in: sitting)
            try await council.close(sitting)
            #expect(try await council.shown(package).state == "funded")
        }
    }
}
