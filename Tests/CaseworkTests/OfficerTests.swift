import Casework
import Database
import Money
import Panel
import TestSupport
import Testing

@Suite struct Officers {
    @Test(arguments: Engine.allCases)
    func `of many first officers at once, one is added`(engine: Engine) async throws {
        try await withEmptyCouncil(on: engine) { council in
            let codes = await withTaskGroup(of: String.self) { group in
                for number in 1...16 {
                    group.addTask {
                        do {
                            let first = AddOfficer(
                                name: "First \(number)",
                                roles: ["administrator"],
                                issueToken: true
                            )
                            _ = try await council.casework.perform(first, as: .local)
                            return "added"
                        } catch let refusal as Refusal {
                            return refusal.code
                        } catch {
                            return "\(error)"
                        }
                    }
                }
                return await group.reduce(into: [String]()) { $0.append($1) }
            }
            #expect(codes.filter { $0 == "added" }.count == 1)
            #expect(codes.filter { $0 == "not-signed-in" }.count == 15)
        }
    }

    @Test(arguments: Engine.allCases)
    func `the first officer is an administrator, added locally`(engine: Engine) async throws {
        try await withEmptyCouncil(on: engine) { council in
            let first = AddOfficer(name: "Ada", roles: ["finance"])
            let code = await refusal {
                try await council.casework.perform(first, as: .local)
            }
            #expect(code == "first-is-administrator")
            let wrong = await refusal {
                try await council.casework.perform(first, as: .token("dvt_guessed"))
            }
            #expect(wrong == "wrong-token")
        }
    }

    @Test(arguments: Engine.allCases)
    func `adding is refused in order`(engine: Engine) async throws {
        try await withCouncil(on: engine) { council in
            let rows: [(String, AddOfficer, Role)] = [
                ("not-permitted", AddOfficer(name: "", roles: ["judge"]), .finance),
                ("empty-text", AddOfficer(name: "", roles: ["judge"]), .administrator),
                ("unknown-choice", AddOfficer(name: "Pat", roles: ["judge"]), .administrator),
                ("empty-text", AddOfficer(name: "Pat", roles: []), .administrator),
                (
                    "provider-not-needed",
                    AddOfficer(name: "Pat", roles: ["chair"], provider: "PRV-1"),
                    .administrator
                ),
                (
                    "provider-alone",
                    AddOfficer(name: "Pat", roles: ["provider", "finance"]),
                    .administrator
                ),
                (
                    "provider-alone",
                    AddOfficer(name: "Pat", roles: ["auditor", "provider"], provider: "PRV-1"),
                    .administrator
                ),
                ("provider-needed", AddOfficer(name: "Pat", roles: ["provider"]), .administrator),
                (
                    "malformed-reference",
                    AddOfficer(name: "Pat", roles: ["provider"], provider: "Forest"),
                    .administrator
                ),
                (
                    "not-found",
                    AddOfficer(name: "Pat", roles: ["provider"], provider: "PRV-1"),
                    .administrator
                ),
            ]
            for (code, request, role) in rows {
                let refused = await refusal { try await council.act(request, as: role) }
                #expect(refused == code)
            }
        }
    }

    @Test(arguments: Engine.allCases)
    func `who leaves takes every token along`(engine: Engine) async throws {
        try await withCouncil(on: engine) { council in
            let (pat, caller) = try await council.officer("Pat Rowe", [.chair, .coordinator])
            try await council.act(LeaveOfficer(officer: pat), as: .administrator)
            let refused = await refusal { try await council.casework.look(WhoAmI(), as: caller) }
            #expect(refused == "wrong-token")
            let shown = try await council.look(ShowOfficer(officer: pat), as: .auditor)
            #expect(shown.leftOn == Day(reading: Council.firstDay))
            #expect(shown.roles == ["chair", "coordinator"])
            #expect(shown.tokens.map(\.state) == ["revoked"])
            for (code, request) in [
                ("malformed-reference", LeaveOfficer(officer: "Pat")),
                ("not-found", LeaveOfficer(officer: "OFR-99")),
                ("already-left", LeaveOfficer(officer: pat)),
                ("last-administrator", LeaveOfficer(officer: "OFR-1")),
            ] {
                let refused = await refusal { try await council.act(request, as: .administrator) }
                #expect(refused == code)
            }
            let token = await refusal {
                try await council.act(IssueToken(officer: pat), as: .administrator)
            }
            #expect(token == "already-left")
        }
    }

    @Test(arguments: Engine.allCases)
    func `officers are listed by role, page by page`(engine: Engine) async throws {
        try await withCouncil(on: engine) { council in
            for number in 1...3 { _ = try await council.officer("Auditor \(number)", [.auditor]) }
            let first = try await council.look(
                ListOfficers(role: "auditor", paging: Paging(size: "3")),
                as: .administrator
            )
            #expect(first.items.map(\.name) == ["Auditor 3", "Auditor 2", "Auditor 1"])
            let rest = try await council.look(
                ListOfficers(
                    role: "auditor",
                    paging: Paging(size: "3", after: first.next.map(String.init))
                ),
                as: .administrator
            )
            #expect(rest.items.map(\.name) == ["The auditor"])
            #expect(rest.items.map(\.roles) == [["auditor"]])
            #expect(rest.next == nil)
        }
    }
}
