import ArgumentParser
import Casework
import Money

struct FunnelCommand: ListErrand {
    static let configuration = CommandConfiguration(
        "funnel",
        "Allocated, committed, delivered, invoiced, paid: by fund, head, provider or child.",
        example: "funnel",
        "funnel --by provider --fund FUND-1"
    )

    @Option("fund, head, provider or child; head unless said.", "KIND") var by: String?
    @Option("Only this fund's money.", "FUND") var fund: String?
    @OptionGroup var list: ListOptions

    func request() -> ListFunnels {
        ListFunnels(by: by ?? "head", fund: fund, paging: paging)
    }

    var filters: [String?] { [fund] }

    var unlessAny: String { "No money has moved yet: enter a grant with “diversion fund add”." }
}

struct MonthsCommand: ListErrand {
    static let configuration = CommandConfiguration(
        "months",
        "What each month added to every step of the funnel, head by head, net of what went back.",
        notes: "All months of a head together are its funnel.",
        example: "months",
        "months --fund FUND-1 --head mentoring --from 2026-04 --to 2026-06"
    )

    @Option("Only this fund's money.", "FUND") var fund: String?
    @Option("Only this head's.", "HEAD") var head: String?
    @Option("The first month.", "MONTH") var from: String?
    @Option("The last month.", "MONTH") var to: String?
    @OptionGroup var list: ListOptions

    func request() -> ListMonths {
        ListMonths(fund: fund, head: head, from: from, to: to, paging: paging)
    }

    func rows(_ items: [ListMonths.Item]) -> any Drawn {
        Table(
            of: items,
            ("Month", { Cell($0.month) }),
            ("Fund", { Cell($0.fund) }),
            ("Head", { Cell($0.head) }),
            ("Allocated", { Cell($0.allocatedPence) }),
            ("Committed", { Cell($0.committedPence) }),
            ("Delivered", { Cell($0.deliveredPence) }),
            ("Invoiced", { Cell($0.invoicedPence) }),
            ("Paid", { Cell($0.paidPence) })
        )
    }

    var filters: [String?] { [fund, head, from, to] }

    var unlessAny: String { "No money has moved yet: enter a grant with “diversion fund add”." }
}

struct OutturnCommand: LookErrand {
    static let configuration = CommandConfiguration(
        "outturn",
        "What a fund will have cost by its last day at the pace of delivery, and what goes back.",
        notes: "The middle figure goes on at the mean of the last whole months, six at most; low "
            + "and high at the least and the most of them.",
        example: "outturn FUND-1"
    )

    @Argument("The fund.", "FUND") var fund: String
    @OptionGroup var common: CommonOptions

    func request() -> ForecastOutturn {
        ForecastOutturn(fund: fund)
    }

    func drawing(of answer: ForecastOutturn.Answer) -> [any Drawn] {
        let blind = answer.heads.filter { $0.months == 0 && $0.committedPence > .zero }
        guard !blind.isEmpty else { return Drawing.of(answer) }
        let heads = blind.map { "\($0.head) (\($0.committedPence) committed)" }
        return Drawing.of(answer) + [
            Sentence(
                "No whole month of the fund has gone by, so there is no pace to go by, and only "
                    + "what is delivered is counted: \(heads.joined(separator: ", ")).",
                .yellow
            )
        ]
    }
}

struct AccrualsCommand: LookErrand {
    static let configuration = CommandConfiguration(
        "accruals",
        "Delivered and not invoiced, invoiced and not paid, owed by the funder: at a day's end.",
        example: "accruals --at 2026-10-31"
    )

    @Option("The day; today unless said.", "DAY") var at: String?
    @OptionGroup var common: CommonOptions

    func request() -> ShowAccruals {
        ShowAccruals(at: at)
    }

    func drawing(of answer: ShowAccruals.Answer) -> [any Drawn] {
        AccrualSheet.drawing(of: answer)
    }
}

struct CommitmentsCommand: LookErrand {
    static let configuration = CommandConfiguration(
        "commitments",
        "What is committed and not delivered, by how long its lines have been over.",
        example: "commitments --fund FUND-1"
    )

    @Option("Only this fund's.", "FUND") var fund: String?
    @OptionGroup var common: CommonOptions

    func request() -> ListCommitments {
        ListCommitments(fund: fund)
    }
}
