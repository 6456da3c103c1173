import Casework
import Panel

enum FundPages {
    static let routes: [Route] = [
        .list(
            "/funds",
            ListFunds.self,
            ListPage(title: "Funds", empty: "No fund yet. Enter the first grant.")
        ),
        .record("/funds/{fund}", ShowFund.self, RecordPage(title: { $0.fund })),
    ]
}
