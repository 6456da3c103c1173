import Money
import Panel
import Secrets
import Store

extension EvidenceFacts {
    /// The payment and its run; the account by its reference alone.
    struct Paid: Encodable {
        let payment: String
        let provider: String
        let providerName: String
        let state: String
        let netPence: Pence
        let vatPence: Pence
        let totalPence: Pence
        let bankAccount: String
        let bankReference: String?
        let paidOn: Day?
        let postedOn: Day?
        let secondLook: String?
        let finding: String?
        let lookedBy: String?
        let invoices: [PaidInvoice]
        let run: Run
    }

    struct Run: Encodable {
        let run: String
        let state: String
        let madeBy: String
        let madeOn: Day
        let approvedBy: String?
        let approvedOn: Day?
        let exportedOn: Day?
        /// Of the file that went to the ledger.
        let ledgerSha256: String?
    }

    var paid: Paid {
        Paid(
            payment: payment.reference,
            provider: payment.provider.reference,
            providerName: payment.providerName,
            state: payment.state.rawValue,
            netPence: payment.net,
            vatPence: payment.vat,
            totalPence: payment.total,
            bankAccount: payment.account.reference,
            bankReference: payment.bankReference,
            paidOn: payment.paidOn,
            postedOn: payment.postedOn,
            secondLook: payment.look?.why.rawValue,
            finding: payment.look?.finding?.rawValue,
            lookedBy: payment.looker,
            invoices: invoices.map(PaidInvoice.init),
            run: Run(
                run: run.reference,
                state: run.state.rawValue,
                madeBy: run.maker,
                madeOn: run.madeOn,
                approvedBy: run.approver,
                approvedOn: run.approvedOn,
                exportedOn: run.exportedOn,
                ledgerSha256: ledgerDigest.map(Link.text)
            )
        )
    }
}
