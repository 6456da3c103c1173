import ArgumentParser
import Casework

struct PaymentCommand: NounCommand {
    static let configuration = CommandConfiguration(
        noun: "payment",
        "What was paid to whom, and putting it right.",
        example: "payment show PAY-1",
        [
            PaymentLook.self, PaymentRefund.self, PaymentClawback.self, PaymentWriteBack.self,
            PaymentRemittance.self, PaymentList.self, PaymentShow.self,
        ]
    )
}

struct PaymentLook: ActErrand {
    static let configuration = CommandConfiguration(
        "look",
        "Say what you found when you looked at a payment again, before its run is approved.",
        notes: "Stopped, it leaves its run, and its invoices are held.",
        example: "payment look PAY-1 --finding sound"
    )

    @Argument("The payment.", "PAYMENT") var payment: String
    @Option("sound or stopped.", "FINDING") var finding: String
    @OptionGroup var options: ActOptions

    func request() -> LookAgain {
        LookAgain(payment: payment, finding: finding)
    }
}

struct PaymentRemittance: LookErrand {
    static let configuration = CommandConfiguration(
        "remittance",
        "What its provider is told of a payment: which invoices it pays.",
        example: "payment remittance PAY-1",
        "payment remittance PAY-1 --csv"
    )

    @Argument("The payment.", "PAYMENT") var payment: String
    @Flag(help: "As CSV instead of text.") var csv = false
    @OptionGroup var common: CommonOptions

    func request() -> Remittance {
        Remittance(payment: payment)
    }

    func run() async throws {
        let answer = try await House.look(request(), common)
        guard !common.json else { return try Output.show(answer, common) }
        try Output.write(csv ? answer.csv : answer.text)
    }
}

struct PaymentList: ListErrand {
    static let configuration = CommandConfiguration(
        "list",
        "List payments, newest first.",
        example: "payment list --state paid --from 2026-11-01"
    )

    @Option("To this provider.", "PROVIDER") var provider: String?
    @Option("Only pending, paid, bounced, stopped or cancelled.", "STATE") var state: String?
    @Option("In this run.", "RUN") var run: String?
    @Option("Paid on this day or later.", "DAY") var from: String?
    @Option("Paid on this day or earlier.", "DAY") var to: String?
    @OptionGroup var list: ListOptions

    func request() -> ListPayments {
        ListPayments(
            provider: provider,
            state: state,
            run: run,
            from: from,
            to: to,
            paging: paging
        )
    }

    var filters: [String?] { [provider, state, run, from, to] }

    var unlessAny: String { "No payment yet: draft a run with “diversion run draft”." }
}

struct PaymentShow: LookErrand {
    static let configuration = CommandConfiguration(
        "show",
        "Show one payment: its invoices and lines, and what came back of it.",
        example: "payment show PAY-1"
    )

    @Argument("The payment.", "PAYMENT") var payment: String
    @OptionGroup var common: CommonOptions

    func request() -> ShowPayment {
        ShowPayment(payment: payment)
    }
}
