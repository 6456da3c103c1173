import ArgumentParser
import Casework

struct InvoiceMatch: ActErrand {
    static let configuration = CommandConfiguration(
        "match",
        "Find an invoice in order: what is agreed goes from delivered to invoiced.",
        notes: "All lines match, or none does: then each says why, and who must act next.",
        example: "invoice match INV-1",
        "invoice match INV-2 --no-duplicate"
    )

    @Argument("The invoice.", "INVOICE") var invoice: String
    @Flag(help: "Another is of the same day and amount, and this is not the same.")
    var noDuplicate = false
    @OptionGroup var options: ActOptions

    func request() -> MatchInvoice {
        MatchInvoice(invoice: invoice, isNoDuplicate: noDuplicate)
    }

    func drawing(of answer: MatchInvoice.Answer) -> [any Drawn] {
        InvoiceDrawing.parts(of: answer)
    }
}

struct InvoiceUnmatch: ActErrand {
    static let configuration = CommandConfiguration(
        "unmatch",
        "Take a match back while no payment run has it: its sessions may be invoiced again.",
        example: "invoice unmatch INV-1 --reason matched-in-error"
    )

    @Argument("The invoice.", "INVOICE") var invoice: String
    @Option("Why: a code of the list invoice-reason.", "CODE") var reason: String
    @OptionGroup var options: ActOptions

    func request() -> UnmatchInvoice {
        UnmatchInvoice(invoice: invoice, reason: reason)
    }
}

struct InvoiceHold: ActErrand {
    static let configuration = CommandConfiguration(
        "hold",
        "Hold an invoice: its thirty days stand still, and the reason says who must act.",
        example: "invoice hold INV-1 --reason evidence-missing"
    )

    @Argument("The invoice.", "INVOICE") var invoice: String
    @Option("Why: a code of the list hold-reason.", "CODE") var reason: String
    @OptionGroup var options: ActOptions

    func request() -> HoldInvoice {
        HoldInvoice(invoice: invoice, reason: reason)
    }
}

struct InvoiceRelease: ActErrand {
    static let configuration = CommandConfiguration(
        "release",
        "Let an invoice go on that was held; its days run on.",
        example: "invoice release INV-1"
    )

    @Argument("The invoice.", "INVOICE") var invoice: String
    @OptionGroup var options: ActOptions

    func request() -> ReleaseInvoice {
        ReleaseInvoice(invoice: invoice)
    }
}

struct InvoiceReject: ActErrand {
    static let configuration = CommandConfiguration(
        "reject",
        "Send an invoice back that is not matched; its number may be used again.",
        example: "invoice reject INV-2 --reason duplicate"
    )

    @Argument("The invoice.", "INVOICE") var invoice: String
    @Option("Why: a code of the list invoice-reason.", "CODE") var reason: String
    @OptionGroup var options: ActOptions

    func request() -> RejectInvoice {
        RejectInvoice(invoice: invoice, reason: reason)
    }
}

struct InvoiceWithdraw: ActErrand {
    static let configuration = CommandConfiguration(
        "withdraw",
        "Take an invoice of your own back that is not matched: its sessions may be invoiced again.",
        example: "invoice withdraw INV-2"
    )

    @Argument("The invoice.", "INVOICE") var invoice: String
    @OptionGroup var options: ActOptions

    func request() -> WithdrawInvoice {
        WithdrawInvoice(invoice: invoice)
    }
}
