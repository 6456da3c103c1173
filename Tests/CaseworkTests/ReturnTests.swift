import Casework
import Database
import Money
import Panel
import Reports
import TestSupport
import Testing

@Suite struct `What a funder is told of a quarter` {
    /// The third quarter of a fund that began in April: four sessions of December were accepted in
    /// it and paid, a fifth was accepted in January.
    private func told(
        on engine: Engine,
        _ body: (Council, PayableCase, Caller) async throws -> Void
    ) async throws {
        try await withCouncil(on: engine) { council in
            let payable = try await council.payableCase()
            try await council.paidRun(payable)
            try council.set("2027-01-10")
            try await council.deliver(payable.funded, 10)
            try await council.act(
                DraftReturn(fund: "FUND-1", quarter: "2026-q3"),
                as: .finance
            )
            let second = try await council.officer("Sam Dean", [.finance]).caller
            try await body(council, payable, second)
        }
    }

    @Test(arguments: Engine.allCases)
    func `is each head's money by the day of the service, and counts that tell of nobody`(
        engine: Engine
    ) async throws {
        try await told(on: engine) { council, _, _ in
            let figures = try await council.figures("RTN-1")
            #expect(figures.from == Day(reading: "2026-10-01"))
            #expect(figures.to == Day(reading: "2026-12-31"))
            let mentoring = try #require(figures.heads.first { $0.head == "mentoring" })
            #expect(mentoring.budgetPence == Pence(1_000_000))
            #expect(mentoring.actualPence == Pence(22_500), "five sessions, one accepted later")
            #expect(mentoring.accruedPence == Pence(4_500), "the one that is not paid")
            #expect(mentoring.committedPence == Pence(31_500))
            #expect(mentoring.needsReason && mentoring.reason == nil)
            #expect(figures.total.actualToDatePence == Pence(22_500))
            #expect(figures.outputs.first { $0.what == "funded" }?.count == nil, "one is too few")
            #expect(figures.outputs.first { $0.what == "refused" }?.count == 0)
            let delivered = figures.outputs.first { $0.what == "sessions-delivered" }
            #expect(delivered?.count == 5)
            let trace = try await council.look(
                TraceReturn(return: "RTN-1", head: "mentoring"),
                as: .auditor
            )
            #expect(trace.decisions.map(\.decision) == ["CCEP-2026-11-18/1"])
            #expect(trace.decisions.map(\.actualPence).sum() == mentoring.actualPence)
            #expect(trace.decisions.map(\.accruedPence).sum() == mentoring.accruedPence)
            #expect(trace.decisions.map(\.committedPence).sum() == mentoring.committedPence)
            #expect(trace.given.map(\.pence).sum() == mentoring.budgetPence)
        }
    }

    @Test(arguments: Engine.allCases)
    func `shows what was sent once it is accepted, and reckons nothing anew`(
        engine: Engine
    ) async throws {
        try await told(on: engine) { council, _, second in
            _ = try await council.accept("RTN-1", by: second)
            try await council.unguard()
            try await council.damage(
                "UPDATE return_acceptances SET document = replace(document, 'FUND-1', 'FUND-9')"
            )
            #expect(try await council.figures("RTN-1").fund == "FUND-9")
        }
    }

    @Test(arguments: Engine.allCases)
    func `is fixed to the byte once it is accepted, and made again the same from its event`(
        engine: Engine
    ) async throws {
        try await told(on: engine) { council, payable, second in
            let accepted = try await council.accept("RTN-1", by: second)
            let files = try await council.files("RTN-1")
            // Much happens afterwards: more is delivered, renamed, put right.
            try await council.deliver(payable.funded, 11)
            try await council.act(
                Refund(payment: "PAY-1", correction: .of("45.00")),
                as: .finance
            )
            try await council.act(
                ChangeSetting(name: "published-least-children", value: "1", from: "2027-01-13"),
                as: .administrator
            )
            #expect(try await council.files("RTN-1") == files)
            let shown = try await council.look(
                ShowReturn(return: "RTN-1", knownAt: "\(accepted.knownAtEvent)"),
                as: .auditor
            )
            #expect(try AnswerText.json(shown.figures) + "\n" == files[0], "made anew")
            #expect(shown.documentSha256 == accepted.documentSha256)
            #expect(accepted.documentSha256 == (try sha256(files[0])))
            #expect(accepted.sheetSha256 == (try sha256(files[1])))
            #expect(files.allSatisfy { !$0.contains("CH-") && !$0.contains("PKG-") })
            for table in ["return_acceptances", "returns", "return_submissions"] {
                await #expect(throws: DatabaseError.appendOnly("append-only: \(table)")) {
                    try await council.database.write {
                        try $0.write(
                            SQL(stringLiteral: "UPDATE \(table) SET event_number = event_number")
                        )
                    }
                }
            }
            let again = await refusal {
                try await council.act(
                    SubmitReturn(return: "RTN-1"),
                    as: .finance
                )
            }
            #expect(again == "return-accepted")
        }
    }

    @Test(arguments: Engine.allCases)
    func `has what was put right since in the next quarter, by kind`(engine: Engine) async throws {
        try await told(on: engine) { council, payable, second in
            try await council.accept("RTN-1", by: second)
            let before = try await council.figures("RTN-1")
            try await council.deliver(payable.funded, 11)
            try await council.act(
                Refund(payment: "PAY-1", correction: .of("45.00")),
                as: .finance
            )
            try council.set("2027-04-02")
            let due = try await council.casework.perform(DraftDueReturns(), as: .local)
            #expect(due.drafted.map(\.quarter) == ["2026-Q4"])
            let none = try await council.casework.perform(DraftDueReturns(), as: .local)
            #expect(none.drafted.isEmpty)
            let next = try await council.figures("RTN-2")
            #expect(
                next.adjustments.map { "\($0.kind) \($0.changes) \($0.pence)" } == [
                    "accepted-late to-date £45.00", "refund quarter -£45.00",
                ]
            )
            #expect(next.total.actualPence == Pence(-4_500), "the refund, and nothing delivered")
            let late = next.adjustments.filter { $0.changes == "to-date" }.map(\.pence).sum()
            #expect(
                next.total.actualToDatePence
                    == before.total.actualToDatePence + late + next.total.actualPence
            )
        }
    }

    @Test(arguments: Engine.allCases)
    func `needs its variances explained, and two signatories`(engine: Engine) async throws {
        try await told(on: engine) { council, _, second in
            let submit = SubmitReturn(return: "RTN-1")
            #expect(
                await refusal { try await council.act(submit, as: .finance) }
                    == "variance-unexplained"
            )
            let named = ExplainReturn(
                return: "RTN-1",
                head: "mentoring",
                reason: "other",
                text: "See ch-7k3qm2p"
            )
            #expect(
                await refusal { try await council.act(named, as: .finance) } == "names-a-case"
            )
            try await council.explain("RTN-1")
            try await council.act(submit, as: .finance)
            let accept = AcceptReturn(return: "RTN-1", reference: "OPCC letter 31")
            #expect(await refusal { try await council.act(accept, as: .finance) } == "own-return")
            #expect(
                await refusal { try await council.act(accept, as: .payer) } == "not-permitted"
            )
            _ = try await council.casework.perform(accept, as: second)
            let shown = try await council.look(ShowReturn(return: "RTN-1"), as: .auditor)
            #expect(shown.state == .accepted && shown.reference == "OPCC letter 31")
            let events = try await council.look(ListEvents(subject: "RTN-1"), as: .auditor).items
            #expect(
                events.first?.facts["document_sha256"] == shown.documentSha256,
                "the chain vouches for what was sent"
            )
        }
    }
}
