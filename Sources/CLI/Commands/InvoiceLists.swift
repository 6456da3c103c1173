import ArgumentParser
import Casework

struct InvoiceList: ListErrand {
    static let configuration = CommandConfiguration(
        "list",
        "List invoices, newest first, with who must act next.",
        example: "invoice list --state received",
        "invoice list --state held --provider PRV-3"
    )

    @Option(
        "Only those received, matched, paid, rejected, credited; unpaid; held; or mismatched.",
        "STATE"
    )
    var state: String?
    @Option("Only this provider's.", "PROVIDER") var provider: String?
    @OptionGroup var list: ListOptions

    func request() -> ListInvoices {
        ListInvoices(state: state, provider: provider, paging: paging)
    }

    var filters: [String?] { [state, provider] }

    var unlessAny: String { "No invoice yet: enter one with “diversion invoice add”." }

    func rows(_ items: [ListInvoices.Item]) -> any Drawn {
        Table(
            of: items,
            ("Invoice", { Cell($0.invoice) }),
            ("Provider", { Cell($0.providerName) }),
            ("Number", { Cell($0.number) }),
            ("Total", { Cell($0.totalPence) }),
            ("Left to pay", { $0.leftToPayPence.map { Cell($0) } ?? Cell("") }),
            ("State", { Cell($0.held ?? "\($0.state)") }),
            ("Next", { Cell($0.next ?? "") }),
            ("Due", { Cell($0.dueOn.map { "\($0)" } ?? "") })
        )
    }
}

struct InvoiceFollow: ListErrand {
    static let configuration = CommandConfiguration(
        "follow",
        "Where the money of each invoice is: what is behind it, who must act next, when it is due.",
        example: "invoice follow"
    )

    @Option("Only this provider's.", "PROVIDER") var provider: String?
    @OptionGroup var list: ListOptions

    func request() -> FollowInvoices {
        FollowInvoices(provider: provider, paging: paging)
    }

    var filters: [String?] { [provider] }

    var unlessAny: String { "No invoice yet: see “diversion invoice preflight”." }

    func rows(_ items: [FollowInvoices.Item]) -> any Drawn {
        InvoiceDrawing.way(of: items)
    }
}

struct InvoiceShow: LookErrand {
    static let configuration = CommandConfiguration(
        "show",
        "Show one invoice: its lines, the sessions it bills, its holds and its days.",
        example: "invoice show INV-1"
    )

    @Argument("The invoice.", "INVOICE") var invoice: String
    @OptionGroup var common: CommonOptions

    func request() -> ShowInvoice {
        ShowInvoice(invoice: invoice)
    }
}

struct InvoiceDays: LookErrand {
    static let configuration = CommandConfiguration(
        "clock",
        "How many are paid in time, what stands still and why, and what being late costs.",
        notes: "Everything is counted; of those that are late the hundred latest are listed.",
        example: "invoice clock",
        "invoice clock --from 2026-10-01 --to 2026-12-31 --provider PRV-3"
    )

    @Option("Of those paid from this day on; a year unless said.", "DAY") var from: String?
    @Option("Up to this day.", "DAY") var to: String?
    @Option("Only this provider's.", "PROVIDER") var provider: String?
    @OptionGroup var common: CommonOptions

    func request() -> InvoiceClock {
        InvoiceClock(from: from, to: to, provider: provider)
    }
}
