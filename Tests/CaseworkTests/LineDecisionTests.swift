import Casework
import Database
import Money
import Panel
import Reports
import TestSupport
import Testing

@Suite struct `Money on a line` {
    /// Two lines, funded by one decision, of which a later one varies the second only; on
    /// 20 December 2026.
    private static func varied(at council: Council) async throws -> FundedCase {
        let fund = try await council.stockedFund()
        let provider = try await council.approvedProvider("Forest Fields Mentors")
        let service = try await council.service("Mentoring", of: provider)
        let package = try await council.package("\(service) x 12", "\(service) x 6", fund: fund)
        try await council.commit(package)
        let sitting = try await council.openSitting()
        try await council.decide(.vary, package, "\(package)/2 x 7", in: sitting)
        try await council.close(sitting)
        council.time.set(try #require(Day(reading: "2026-12-20")))
        return FundedCase(
            fund: fund,
            provider: provider,
            service: service,
            package: package,
            order: "ORD-1",
            worker: try await council.officer("Pat Rowe", [.provider], provider: provider).caller
        )
    }

    /// To date, by line: committed, delivered, invoiced, paid.
    private static func funnels(
        _ decision: String,
        at council: Council
    ) async throws
        -> [String: [Int64]]
    {
        let traced = try await council.look(Trace(of: decision), as: .auditor)
        let rows = traced.lines.map { line in
            (
                line.line.line,
                [
                    line.funnel.committedToDatePence, line.funnel.deliveredToDatePence,
                    line.funnel.invoicedToDatePence, line.funnel.paidToDatePence,
                ].map(\.count)
            )
        }
        return Dictionary(uniqueKeysWithValues: rows)
    }

    @Test(arguments: Engine.allCases)
    func `moves by the newest minuted decision that changed the line, whatever came since`(
        engine: Engine
    ) async throws {
        try await withCouncil(on: engine) { council in
            let funded = try await Self.varied(at: council)
            let (first, second) = ("CCEP-2026-11-18/1", "CCEP-2026-11-18.2/1")
            try await council.deliver(funded, 1, 2, 3, 4)
            let payable = try await council.payableCase(funded: funded)
            let run = try await council.paidRun(payable)
            let payment = try #require(run.payments.first).payment
            try await council.act(
                Refund(payment: payment, correction: .of("45.00")),
                as: .finance
            )
            let other = SessionText(
                line: "ORD-1/2",
                on: "2026-12-01",
                start: "16:30",
                attendance: "attended"
            )
            _ = try await council.casework.perform(RecordSession(other), as: funded.worker)
            try await council.accept("SES-5")

            let moved = try await council.look(
                ListMovements(line: "\(funded.package)/1"),
                as: .auditor
            ).items
            #expect(
                moved.map(\.act)
                    == ["refund", "pay", "match", "accept", "commit", "hold"]
            )
            #expect(moved.allSatisfy { $0.decision == first })
            // Of what was paid the refund came back.
            let one = try await Self.funnels(first, at: council)
            #expect(
                one == [
                    "\(funded.package)/1": [49_500, 13_500, 13_500, 13_500],
                    "\(funded.package)/2": [27_000, 0, 0, 0],
                ]
            )
            let two = try await Self.funnels(second, at: council)
            #expect(two == ["\(funded.package)/2": [4500, 4500, 0, 0]])
            let sessions = try await council.look(Trace(of: first), as: .auditor).lines
                .flatMap(\.line.sessions).map(\.session)
            #expect(sessions == ["SES-1", "SES-2", "SES-3", "SES-4"])
            let paid = try await council.look(Trace(of: payment), as: .auditor)
            #expect(paid.decisions?.compactMap(\.decision) == [first])
            #expect(paid.paidToDatePence == Pence(13_500))
            try await council.expectSound()
        }
    }
}
