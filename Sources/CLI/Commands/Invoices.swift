import ArgumentParser
import Casework

struct InvoiceCommand: NounCommand {
    static let configuration = CommandConfiguration(
        noun: "invoice",
        "What providers ask for, matched with what was ordered and delivered.",
        example: "invoice preflight",
        [
            InvoicePreflight.self, InvoiceDraft.self, InvoiceAdd.self, InvoiceUpload.self,
            InvoiceTemplateWord.self, InvoiceCheck.self,
            InvoiceMatch.self, InvoiceUnmatch.self, InvoiceWithdraw.self, InvoiceHold.self,
            InvoiceRelease.self,
            InvoiceReject.self, InvoiceCredit.self, InvoiceList.self, InvoiceFollow.self,
            InvoiceShow.self, InvoiceDays.self,
        ]
    )
}

struct InvoicePreflight: LookErrand {
    static let configuration = CommandConfiguration(
        "preflight",
        "Before invoicing: what will match, what will not and why, and when it is due.",
        notes:
            "Without --line it looks at all that may be invoiced. What waits to be accepted, and "
            + "what nobody reported, is listed with who must act next: a hundred of each, and "
            + "how many more there are. One order's are seen with --order.",
        example: "invoice preflight",
        "invoice preflight --line 'ORD-1/2 x 4 at 45.00 vat 36.00'"
    )

    @Option("Only this order.", "ORDER") var order: String?
    @Option("A line as you would invoice it; may be given several times.", "LINE")
    var line: [String] = []
    @Option("Whose; your own unless said.", "PROVIDER") var provider: String?
    @OptionGroup var common: CommonOptions

    func request() -> PreflightInvoice {
        PreflightInvoice(order: order, lines: line, provider: provider)
    }

    func drawing(of answer: Preflight) -> [any Drawn] {
        InvoiceDrawing.parts(of: answer)
    }
}

struct InvoiceDraft: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        "draft",
        "Invoice all that is accepted and not invoiced yet, or see first what that would be.",
        example: "invoice draft --number 2026/07 --preview",
        "invoice draft --number 2026/07 --order ORD-1 --up-to 2026-11-30"
    )

    @Option("Your own number for it.", "NUMBER") var number: String
    @Option("Only this order.", "ORDER") var order: String?
    @Option("Only what was delivered up to this day.", "DAY") var upTo: String?
    @Option("Whose; your own unless said.", "PROVIDER") var provider: String?
    @Flag(help: "Show what it would be, and change nothing.") var preview = false
    @OptionGroup var options: ActOptions

    func run() async throws {
        let request = DraftInvoice(number: number, order: order, upTo: upTo, provider: provider)
        let answer = try await House.perform(request, options, keeping: !preview)
        try Output.show(answer, options.common) {
            InvoiceDrawing.parts(of: $0)
                + Sentence.preview(preview)
        }
    }
}

struct InvoiceAdd: ActErrand {
    static let configuration = CommandConfiguration(
        "add",
        "Enter an invoice; it says at once what will match, what will not and why.",
        notes: "A line reads ORDER/LINE x QUANTITY at PRICE, and goes on with “vat AMOUNT” where "
            + "VAT is charged.",
        example: "invoice add --number 2026/07 --dated 2026-11-20 --line 'ORD-1/2 x 4 at 45.00'",
        "invoice add --number 2026/07 --dated 2026-11-20 --received 2026-11-22 --provider PRV-3 "
            + "--line 'ORD-1/2 x 4 at 45.00 vat 36.00' --total 216.00"
    )

    @Option("The provider's own number for it.", "NUMBER") var number: String
    @Option("The day it is dated.", "DAY") var dated: String
    @Option("The day it came in; today unless finance says otherwise.", "DAY")
    var received: String?
    @Option("Whose; your own unless said.", "PROVIDER") var provider: String?
    @Option("A line; may be given several times.", "LINE") var line: [String]
    @Option("What it says it comes to, with VAT; checked.", "AMOUNT") var total: String?
    @OptionGroup var options: ActOptions

    func request() -> EnterInvoice {
        EnterInvoice(
            number: number,
            dated: dated,
            received: received,
            provider: provider,
            lines: line,
            total: total
        )
    }

    func drawing(of answer: CheckedInvoice) -> [any Drawn] {
        InvoiceDrawing.parts(of: answer)
    }
}

struct InvoiceCheck: LookErrand {
    static let configuration = CommandConfiguration(
        "check",
        "What would become of an invoice if it were matched now.",
        example: "invoice check INV-1"
    )

    @Argument("The invoice.", "INVOICE") var invoice: String
    @OptionGroup var common: CommonOptions

    func request() -> CheckInvoice {
        CheckInvoice(invoice: invoice)
    }

    func drawing(of answer: CheckedInvoice) -> [any Drawn] {
        InvoiceDrawing.parts(of: answer)
    }
}
