import Casework
import Database
import Foundation
import Panel
import Reports
import TestSupport
import Testing

@Suite struct `A published report` {
    private func report(_ text: String) throws -> ScrutinyReport {
        let decoder = JSONDecoder()
        decoder.keyDecodingStrategy = .convertFromSnakeCase
        return try decoder.decode(ScrutinyReport.self, from: Data(text.utf8))
    }

    @Test(arguments: Engine.allCases)
    func `is the same to the byte, whatever is recorded or erased later`(
        engine: Engine
    ) async throws {
        try await withCouncil(on: engine) { council in
            try await PlayedYear(council, seed: 37, arriving: 25)
            let draft = try report(try await council.scrutiny()[1])
            #expect(draft.published == [nil] && draft.fairShare == nil)
            #expect(try await council.scrutiny()[0].contains("A draft:"))
            let published = try await council.act(
                PublishReport(from: "2026-10", to: "2026-12"),
                as: .chair
            )
            let before = try await council.scrutiny(at: published.event)
            let told = try report(before[1])
            #expect(told.published == [published.event])
            #expect(told.outputs == draft.outputs && told.outcomes == draft.outcomes)
            #expect(told.fairShare?.shares.count == ShareKind.allCases.count)
            #expect(before[0].components(separatedBy: "Fair share by").count - 1 == 5)
            #expect(!before[0].contains("A draft:"))
            let again = try await council.look(ReportFairShare(to: "2026-12"), as: .chair)
            try await forget(council)
            #expect(try await council.scrutiny(at: published.event) == before)
            let since = try await council.look(ReportFairShare(to: "2026-12"), as: .chair)
            #expect(since.shares == again.shares && since.shares == told.fairShare?.shares)
            let later = try report(
                try await council.scrutiny(from: "2026-10", to: "2027-03")[1]
            )
            for (now, then) in zip(later.outputs, told.outputs) {
                #expect(now.counts[0] == then.counts[0], "\(now.what)")
            }
            #expect(later.published == [published.event, nil] && later.fairShare == nil)
        }
    }

    /// Takes back what was done in the quarter, and what is known of who they are, all at once.
    private func forget(_ council: Council) async throws {
        let sessions = try await council.look(
            ListSessions(paging: Paging(size: "200")),
            as: .coordinator
        ).items
        for session in sessions where session.state == .accepted {
            let withdrawn = WithdrawAcceptance(session: session.session, reason: "disputed")
            try await council.act(withdrawn, as: .coordinator)
        }
        let unguarded =
            switch council.place.engine {
            case .sqlite: "DROP TRIGGER identities_no_delete;"
            case .postgres: "ALTER TABLE identities DISABLE TRIGGER identities_no_delete;"
            }
        try await council.damage(unguarded + "DELETE FROM identities")
        #expect(try await council.scrutiny()[0].contains("fewer than 5"))
    }

    @Test(arguments: Engine.allCases)
    func `is made by the chair, once, of quarters that are over`(
        engine: Engine
    ) async throws {
        try await withCouncil(on: engine) { council in
            for role in [Role.finance, .coordinator, .auditor, .administrator] {
                let refused = await refusal { try await council.act(PublishReport(), as: role) }
                #expect(refused == "not-permitted")
            }
            try await council.act(PublishReport(from: "2026-04", to: "2026-09"), as: .chair)
            for (code, from, to) in [
                ("not-quarters", "2026-08", "2026-09"), ("in-the-future", "2026-10", "2026-12"),
                ("already-published", "2026-07", "2026-09"),
                ("already-published", "2026-04", "2026-06"),
            ] {
                let refused = await refusal {
                    try await council.act(PublishReport(from: from, to: to), as: .chair)
                }
                #expect(refused == code)
            }
            try await council.expectSound()
        }
    }
}
