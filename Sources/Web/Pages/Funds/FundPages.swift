import Casework
import Panel

/// The money of funds: where it stands, what moved it, and what moves it on.
enum FundPages {
    static let routes: [Route] =
        [
            .list("/funds", ListFunds.self, funds),
            .list("/funders", ListFunders.self, funders),
            .record("/funders/{funder}", ShowFunder.self, funder),
            .get("/funds/{fund}", .may(.seeMoney)) { asked in try await FundPage.answer(asked) },
        ] + FundForms.routes + MoneyPages.routes + LedgerDownload.routes + MonthPages.routes

    private static let funds = ListPage(
        title: "Funds",
        intro: "Each grant, what was awarded, and what of it is still free.",
        columns: [
            "fund", "name", "funder", "from", "to", "awardPence", "unallocatedPence",
            "availablePence",
        ],
        actions: [
            ListPage.Offer(text: "Enter a grant", href: "/funds/add", act: .addFund, isMain: true)
        ],
        tabs: tabs,
        empty: "No fund yet. Enter the first grant."
    )

    private static let funders = ListPage(
        title: "Funders",
        intro: "Who grants. A funder is entered with its first fund.",
        tabs: tabs,
        empty: "No funder yet. Enter the first grant."
    )

    private static let funder = RecordPage<ShowFunder.Answer>(
        title: { $0.name },
        caption: "Funder",
        leavingOut: ["name"]
    )

    /// Stands before every view of money.
    static let above = Link("Funds", "/funds")

    /// Views of money that belong together.
    static let tabs = [
        ListPage.Offer(text: "Funds", href: "/funds", act: .seeMoney),
        ListPage.Offer(text: "Funders", href: "/funders", act: .seeMoney),
        ListPage.Offer(text: "Funnel", href: "/funnel", act: .seeMoney),
        ListPage.Offer(text: "By month", href: "/funnel/months", act: .seeMoney),
        ListPage.Offer(text: "Movements", href: "/movements", act: .seeMoney),
        ListPage.Offer(text: "Held", href: "/holds", act: .seeMoney),
        ListPage.Offer(text: "Receipts", href: "/receipts", act: .seeMoney),
        ListPage.Offer(text: "Accruals", href: "/accruals", act: .seeMoney),
        ListPage.Offer(text: "Commitments", href: "/commitments", act: .seeMoney),
        ListPage.Offer(text: "Months", href: "/periods", act: .seePeriods),
    ]
}
