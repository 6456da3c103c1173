import Casework
import Foundation
import Money

extension Diary {
    /// Each month's payment run, what the bank says of it, and what comes back.
    static func runs(_ plan: Plan) -> [Entry] {
        let almanac = plan.almanac
        let played = plan.runs.enumerated().flatMap { place, run -> [Entry] in
            let end = almanac.end(ofMonth: run.month)
            var entries = [
                Entry(end.run) { try await $0.draft(at: place) },
                Entry(end.confirmed) { try await $0.confirm(at: place, on: end.confirmed) },
            ]
            if let provider = run.returned {
                entries.append(
                    Entry(end.settled) { try await $0.sendBack(at: place, to: provider) }
                )
            }
            if let refund = run.refund {
                entries.append(Entry(end.settled) { try await $0.refund(refund, at: place) })
            }
            return entries
        }
        return played.filter { $0.day < almanac.today }
    }
}

extension Player {
    /// One payer drafts it, somebody looks where that is needed, another payer approves it.
    fileprivate func draft(at place: Int) async throws {
        let run = try await act(DraftRun(), as: .payer)
        for payment in run.payments where payment.secondLook != nil {
            try await act(
                LookAgain(payment: payment.payment, finding: "sound"),
                as: .secondFinance
            )
        }
        try await act(ApproveRun(run: run.run), as: .secondPayer)
        try await act(ExportRun(run: run.run), as: .payer)
        runs[place] = run
        say("\(run.run): \(run.payments.count) payments, \(run.totalPence).")
    }

    fileprivate func confirm(at place: Int, on day: Day) async throws {
        guard let run = runs[place] else { return }
        let rows = run.payments.map {
            "\($0.payment),\($0.totalPence.decimal),\(day),paid,BACS \($0.payment.dropFirst(4))"
        }
        try await confirm(run.run, rows)
    }

    /// The account was closed: the money comes back, and the next run pays it again.
    fileprivate func sendBack(at place: Int, to provider: Int) async throws {
        guard let run = runs[place], let payment = payment(of: provider, in: run) else { return }
        try await confirm(
            run.run,
            ["\(payment.payment),\(payment.totalPence.decimal),,bounced,"]
        )
    }

    private func confirm(_ run: String, _ rows: [String]) async throws {
        let file = ["payment,amount,paid_on,status,bank_reference"] + rows
        try await act(
            ConfirmRun(run: run, file: Data(file.joined(separator: "\r\n").utf8)),
            as: .payer
        )
    }

    fileprivate func refund(_ refund: PlannedRun.Refund, at place: Int) async throws {
        let provider = plan.rounds[refund.round].provider
        guard let run = runs[place], let payment = payment(of: provider, in: run),
            let session = sent[refund.round]?.sessions[refund.session]
        else { return }
        try await act(
            Refund(
                payment: payment.payment,
                correction: CorrectionText(
                    sessions: [session],
                    reason: "not-delivered",
                    authority: "E-mail \(run.run)"
                )
            ),
            as: .finance
        )
    }

    private func payment(of provider: Int, in run: DraftRun.Answer) -> DraftRun.DraftedPayment? {
        run.payments.first { $0.provider == providers[provider] }
    }
}
