import ArgumentParser
import Casework

/// What every correction takes.
struct CorrectionOptions: ParsableArguments {
    @Option("The order's line.", "LINE") var line: String?
    @Option("How much of it, without VAT that the council gets back.", "AMOUNT")
    var amount: String?
    @Option("VAT that the council gets back; what it came with unless said.", "AMOUNT")
    var vat: String?
    @Option("Instead of line and amount, a session whole; may be given several times.", "SESSION")
    var session: [String] = []
    @Option("Why: a code of the list correction-reason.", "CODE") var reason: String
    @Option("What it rests on, such as a credit note's number.", "TEXT") var authority: String?
    @Option("When; today unless said.", "DAY") var on: String?
    @Option("The credit request that it settles.", "CORRECTION") var settles: String?
    @OptionGroup var options: ActOptions

    var text: CorrectionText {
        CorrectionText(
            line: line,
            amount: amount,
            vat: vat,
            sessions: session,
            reason: reason,
            authority: authority,
            on: on,
            settles: settles
        )
    }
}

struct PaymentRefund: ActErrand {
    static let configuration = CommandConfiguration(
        "refund",
        "Money that was paid came back while its fund runs: its head may use it again.",
        example: "payment refund PAY-1 --line ORD-1/2 --amount 45.00 --reason not-owed",
        "payment refund PAY-1 --session SES-12 --reason not-delivered --settles COR-3"
    )

    @Argument("The payment.", "PAYMENT") var payment: String
    @OptionGroup var correction: CorrectionOptions

    var options: ActOptions { correction.options }

    func request() -> Refund {
        Refund(payment: payment, correction: correction.text)
    }
}

struct PaymentClawback: ActErrand {
    static let configuration = CommandConfiguration(
        "clawback",
        "Money that was paid came back after its fund ended: it goes to the funder.",
        example: "payment clawback PAY-1 --line ORD-1/2 --amount 45.00 --reason not-owed"
    )

    @Argument("The payment.", "PAYMENT") var payment: String
    @OptionGroup var correction: CorrectionOptions

    var options: ActOptions { correction.options }

    func request() -> ClawBack {
        ClawBack(payment: payment, correction: correction.text)
    }
}

struct PaymentWriteBack: ActErrand {
    static let configuration = CommandConfiguration(
        "write-back",
        "Money that was paid did not arrive: it is owed again, and another run pays it.",
        notes: "All of it unless a line and an amount are given.",
        example: "payment write-back PAY-1 --reason bounced"
    )

    @Argument("The payment.", "PAYMENT") var payment: String
    @OptionGroup var correction: CorrectionOptions

    var options: ActOptions { correction.options }

    func request() -> WriteBack {
        WriteBack(payment: payment, correction: correction.text)
    }
}

struct InvoiceCredit: ActErrand {
    static let configuration = CommandConfiguration(
        "credit",
        "Take off a matched invoice what is not owed after all, by the provider's credit note.",
        notes: "All that is owed unless a line and an amount, or sessions, are given.",
        example: "invoice credit INV-1 --line ORD-1/2 --amount 45.00 --reason not-owed "
            + "--authority CN-7"
    )

    @Argument("The invoice.", "INVOICE") var invoice: String
    @OptionGroup var correction: CorrectionOptions

    var options: ActOptions { correction.options }

    func request() -> CreditInvoice {
        CreditInvoice(invoice: invoice, correction: correction.text)
    }
}

struct CorrectionCommand: NounCommand {
    static let configuration = CommandConfiguration(
        noun: "correction",
        "What was put right, and what providers are asked to give back.",
        example: "correction list --kind credit-request",
        [CorrectionRequest.self, CorrectionList.self, CorrectionShow.self]
    )
}

struct CorrectionRequest: ActErrand {
    static let configuration = CommandConfiguration(
        "request",
        "Ask a provider to give back what a line has delivered and not earned.",
        notes: "When a package ends early this is drafted by itself.",
        example: "correction request ORD-1/2 --amount 155.00 --reason not-delivered"
    )

    @Argument("The order's line.", "LINE") var line: String
    @Option("How much of it.", "AMOUNT") var amount: String
    @Option("Why: a code of the list correction-reason.", "CODE") var reason: String
    @OptionGroup var options: ActOptions

    func request() -> RequestCredit {
        RequestCredit(line: line, amount: amount, reason: reason)
    }
}

struct CorrectionList: ListErrand {
    static let configuration = CommandConfiguration(
        "list",
        "List corrections, newest first.",
        example: "correction list --kind credit-request --provider PRV-3"
    )

    @Option("Only refund, clawback, credit-note, write-back or credit-request.", "KIND")
    var kind: String?
    @Option("Of this provider.", "PROVIDER") var provider: String?
    @Option("Of this payment.", "PAYMENT") var payment: String?
    @Option("Of this invoice.", "INVOICE") var invoice: String?
    @OptionGroup var list: ListOptions

    func request() -> ListCorrections {
        ListCorrections(
            kind: kind,
            provider: provider,
            payment: payment,
            invoice: invoice,
            paging: paging
        )
    }

    var filters: [String?] { [kind, provider, payment, invoice] }

    var unlessAny: String { "Nothing was put right yet: see “diversion correction --help”." }
}

struct CorrectionShow: LookErrand {
    static let configuration = CommandConfiguration(
        "show",
        "Show one correction.",
        example: "correction show COR-1"
    )

    @Argument("The correction.", "CORRECTION") var correction: String
    @OptionGroup var common: CommonOptions

    func request() -> ShowCorrection {
        ShowCorrection(correction: correction)
    }
}
