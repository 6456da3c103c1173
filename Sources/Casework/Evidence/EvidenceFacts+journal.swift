import Money
import Panel
import Reports
import Store

extension EvidenceFacts {
    /// The movements as the whole ledger's journal has them, to the letter, and behind them what
    /// stands on the lines: where the two do not agree, `hledger check` says so.
    var journal: [String] {
        let heading =
            "; every movement of the lines that \(payment.reference) pays, in the order it was "
            + "recorded\n" + ExportHledger.form
        return [heading] + accounts.map { "account \($0)\n" } + movements.map(\.transaction)
            + [standing]
    }

    private var accounts: [String] {
        Set(movements.flatMap { [$0.fromAccount, $0.toAccount] }).sorted()
    }

    /// Postings of nothing, each with the balance that its account must have by then.
    private var standing: String {
        let expected = balances.sorted { $0.key < $1.key }.map { account, pence in
            "    \(account)  £0 = £\(pence.decimal)\n"
        }
        return expected.isEmpty
            ? ""
            : "\n\(today) what stands on these lines by the line balances\n"
                + expected.joined()
    }

    /// By the balances that the program keeps beside the movements, in the stages that are a line's.
    private var balances: [String: Pence] {
        trace.lines.reduce(into: [:]) { balances, traced in
            let (line, funnel) = (traced.line, traced.funnel)
            let stages: [(Stage, Pence)] = [
                (.held, funnel.heldPence), (.committed, funnel.committedPence),
                (.delivered, funnel.deliveredPence), (.invoiced, funnel.invoicedPence),
                (.paid, funnel.paidPence),
            ]
            for (stage, pence) in stages {
                let account = Movements.Posted.account(line.fund, line.head, stage)
                balances[account, default: .zero] += pence
            }
        }
    }
}
