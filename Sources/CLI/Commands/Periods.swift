import ArgumentParser
import Casework

struct PeriodCommand: NounCommand {
    static let configuration = CommandConfiguration(
        noun: "period",
        "Months of the books: once closed, nothing dated in one moves.",
        example: "period list",
        [PeriodNext.self, PeriodClose.self, PeriodList.self]
    )
}

struct PeriodNext: LookErrand {
    static let configuration = CommandConfiguration(
        "next",
        "Which month is closed next, whether it is over, and what must be done before.",
        example: "period next"
    )

    @OptionGroup var common: CommonOptions

    func request() -> NextPeriod {
        NextPeriod()
    }

    func drawing(of answer: NextPeriod.Answer) -> [any Drawn] {
        let sittings = answer.unfinished.joined(separator: ", ")
        return [
            Sentence("\(answer.month), from \(answer.from) to \(answer.to)."),
            Sentence(
                answer.isOver ? "It is over." : "It may be closed once it is over.",
                .dim
            ),
        ] + (sittings.isEmpty ? [] : [Sentence("Close these sittings before: \(sittings).", .bold)])
    }
}

struct PeriodClose: ActErrand {
    static let configuration = CommandConfiguration(
        "close",
        "Close a month that is over; the one after the last that was closed.",
        example: "period close 2026-10"
    )

    @Argument("The month.", "MONTH") var month: String
    @OptionGroup var options: ActOptions

    func request() -> ClosePeriod {
        ClosePeriod(month: month)
    }
}

struct PeriodList: ListErrand {
    static let configuration = CommandConfiguration(
        "list",
        "List the months that are closed, newest first.",
        example: "period list"
    )

    @OptionGroup var list: ListOptions

    func request() -> ListPeriods {
        ListPeriods(paging: paging)
    }

    func rows(_ items: [ListPeriods.Item]) -> any Drawn {
        Table(
            of: items,
            ("Month", { Cell($0.month) }),
            ("From", { Cell("\($0.from)") }),
            ("To", { Cell("\($0.to)") }),
            ("Closed by", { Cell($0.closedBy) }),
            ("Closed at", { Cell($0.closedAt) }),
            ("Event", { Cell("\($0.event)", isNumber: true) }),
            ("Of closed months", { Cell($0.adjustments.map(\.words).joined(separator: "; ")) })
        )
    }

    var unlessAny: String { "No month is closed yet: close one with “diversion period close”." }
}

struct ReceiptCommand: NounCommand {
    static let configuration = CommandConfiguration(
        noun: "receipt",
        "Cash that funders paid.",
        example: "receipt list",
        [ReceiptAdd.self, ReceiptReverse.self, ReceiptList.self, ReceiptShow.self]
    )
}

struct ReceiptAdd: ActErrand {
    static let configuration = CommandConfiguration(
        "add",
        "Write down cash that came from a funder; it moves nothing in the ledger.",
        example: "receipt add FUND-1 --amount 15,000 --on 2026-07-01 --reference 'BACS 7731'"
    )

    @Argument("The fund.", "FUND") var fund: String
    @Option("How much.", "AMOUNT") var amount: String
    @Option("The day it came.", "DAY") var on: String
    @Option("The bank's or the funder's reference.", "REFERENCE") var reference: String
    @OptionGroup var options: ActOptions

    func request() -> RecordReceipt {
        RecordReceipt(fund: fund, amount: amount, on: on, reference: reference)
    }
}

struct ReceiptReverse: ActErrand {
    static let configuration = CommandConfiguration(
        "reverse",
        "Say that cash was written down wrongly: it stays, and counts no more.",
        example: "receipt reverse RCT-1 --reason entered-twice"
    )

    @Argument("The receipt.", "RECEIPT") var receipt: String
    @Option("Why: a code of the list receipt-reason.", "CODE") var reason: String
    @OptionGroup var options: ActOptions

    func request() -> ReverseReceipt {
        ReverseReceipt(receipt: receipt, reason: reason)
    }
}

struct ReceiptList: ListErrand {
    static let configuration = CommandConfiguration(
        "list",
        "List what funders paid, newest first.",
        example: "receipt list --fund FUND-1"
    )

    @Option("Only for this fund.", "FUND") var fund: String?
    @OptionGroup var list: ListOptions

    func request() -> ListReceipts {
        ListReceipts(fund: fund, paging: paging)
    }

    var filters: [String?] { [fund] }

    var unlessAny: String { "No cash yet: write it down with “diversion receipt add”." }
}

struct ReceiptShow: LookErrand {
    static let configuration = CommandConfiguration(
        "show",
        "Show one receipt of cash.",
        example: "receipt show RCT-1"
    )

    @Argument("The receipt.", "RECEIPT") var receipt: String
    @OptionGroup var common: CommonOptions

    func request() -> ShowReceipt {
        ShowReceipt(receipt: receipt)
    }
}

extension ShownAdjustment {
    /// `2026-10 refund £45.00`.
    fileprivate var words: String { "\(belongsTo) \(kind) \(pence)" }
}
