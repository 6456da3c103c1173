package import Money
package import Panel
import Store

/// A payer approves a run that another drafted, of invoices that others matched.
package struct ApproveRun: ActRequest {
    package static let act = Act.approveRun

    package var run: String

    package init(run: String) {
        self.run = run
    }

    package struct Answer: Codable, Sendable {
        package let run: String
        package let state: RunState
        package let payments: Int
        package let totalPence: Pence
        /// What the officer has approved today, this run included.
        package let approvedTodayPence: Pence
        /// What the officer may approve in a day; none is without a limit.
        package let mostPence: Pence?
        /// What there was to see about the payments.
        package let flags: [FlaggedPayment]
    }

    package func perform(at desk: Desk) throws -> Answer {
        let run = try desk.run(run)
        let (all, invoices, limits, approved) = try desk.fetch(
            Payments.of(run: run.id),
            Payments.invoices(ofRun: run.id),
            Rules.limits(of: .payer, on: desk.today),
            Runs.approved(by: desk.officer.id, on: desk.today)
        )
        let payments = all.filter { $0.state == .pending }
        let facts = RunFacts(
            state: run.state,
            madeBy: run.madeBy,
            payments: desk.payables(payments, invoices),
            approved: OfficerTotal(
                limit: limits.first { $0.measure == .run },
                before: approved
            )
        )
        let exceptions = try facts.checkApproval(
            by: desk.officer.id,
            exceptions: desk.exceptions()
        )
        try desk.checkLedger(payments)
        let risks = try desk.risks(of: run.id, payments, invoices)
        let flags = payments.flatMap { payment in
            Set((risks[payment.id] ?? []).map(\.code)).sorted().map { (payment.id, $0) }
        }
        desk.save(Runs.approve(run.id, by: desk.officer.id, on: desk.today))
        desk.save(Payments.flag(flags, event: desk.event))
        var said = [
            "payments": "\(payments.count)", "total_pence": "\(facts.total.count)",
            "flags": "\(flags.count)",
        ]
        said["exception"] = exceptions.isEmpty ? nil : exceptions.joined(separator: " ")
        desk.record(run.reference, said)
        return Answer(
            run: run.reference,
            state: .approved,
            payments: payments.count,
            totalPence: facts.total,
            approvedTodayPence: approved + facts.total,
            mostPence: facts.approved.limit?.most,
            flags: FlaggedPayment.all(payments, risks)
        )
    }
}

/// Something about a payment that should be seen before it is paid.
package struct FlaggedPayment: Codable, Sendable {
    package let payment: String
    package let provider: String
    package let flag: String
    package let message: String

    static func all(_ payments: [Payments.Payment], _ risks: [ID: [Risk]]) -> [FlaggedPayment] {
        payments.flatMap { payment in
            (risks[payment.id] ?? []).map { risk in
                FlaggedPayment(
                    payment: payment.reference,
                    provider: payment.provider.reference,
                    flag: risk.code,
                    message: risk.sentence
                )
            }
        }
    }
}
