import ArgumentParser
import Casework

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
}
