import Casework
import Panel
import Testing

/// What an act left behind, and that all of it ties.
extension Council {
    /// The newest event in one line, its facts in the order of their names: `The finance:
    /// fund-allocate FUND-1 head=mentoring movements=1 on=2026-04-02 pence=500000`.
    ///
    /// Of the movements only their number is said, since their digest differs from run to run.
    func newest() async throws -> String {
        let events = try await look(ListEvents(paging: Paging(size: "1")), as: .auditor)
        let event = try #require(events.items.first)
        let facts = event.facts.sorted { $0.key < $1.key }.map { name, fact in
            " \(name)=\(name == "movements" ? String(fact.prefix { $0 != " " }) : fact)"
        }
        return "\(try await who(event.officer)): \(event.act) \(event.subject)\(facts.joined())"
    }

    private func who(_ reference: String) async throws -> String {
        guard reference != "local" else { return reference }
        return try await look(ShowOfficer(officer: reference), as: .auditor).name
    }

    /// How many events there are.
    func events() async throws -> Int64 {
        try await look(VerifyAudit(), as: .auditor).events
    }

    /// Every penny and every link of the chain tie.
    func expectSound(sourceLocation: SourceLocation = #_sourceLocation) async throws {
        let doctor = try await look(Doctor(), as: .auditor)
        #expect(doctor.findings.map(\.message) == [], sourceLocation: sourceLocation)
        let audit = try await look(VerifyAudit(), as: .auditor)
        #expect(audit.sound, "\(audit.message ?? "")", sourceLocation: sourceLocation)
    }

    /// Each request is refused for what its row says, and none leaves an event.
    func expectRefused<R: ActRequest>(
        as role: Role,
        _ rows: [(code: String, request: R)],
        sourceLocation: SourceLocation = #_sourceLocation
    ) async throws {
        let before = try await events()
        for (position, row) in rows.enumerated() {
            let code = await refusal { try await act(row.request, as: role) }
            #expect(code == row.code, "row \(position)", sourceLocation: sourceLocation)
        }
        #expect(try await events() == before, sourceLocation: sourceLocation)
    }

    /// Sends a request in which everything is wrong; each row says what it is refused for and
    /// repairs that, so that the order of the checks is tested with them.
    ///
    /// - Returns: the answer when nothing is wrong any more.
    func repaired<R: ActRequest>(
        _ request: R,
        as role: Role,
        _ rows: [(code: String, repair: (inout R) -> Void)],
        sourceLocation: SourceLocation = #_sourceLocation
    ) async throws -> R.Answer {
        var request = request
        let before = try await events()
        for (position, row) in rows.enumerated() {
            let code = await refusal { try await act(request, as: role) }
            #expect(code == row.code, "row \(position)", sourceLocation: sourceLocation)
            row.repair(&request)
        }
        #expect(try await events() == before, sourceLocation: sourceLocation)
        return try await act(request, as: role)
    }
}
