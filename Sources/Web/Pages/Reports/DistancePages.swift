import Casework
import Money
import Panel
import Reports
import Sheets

/// How far children came, with its chart.
enum DistancePages {
    static let offer = ListPage.Offer(
        text: "Distance travelled",
        href: "/reports/distance",
        act: ReportDistance.act
    )

    static let routes = [route] + files.map(\.route)

    private static let route = Route.record(
        offer.href,
        ReportDistance.self,
        RecordPage<ReportDistance.Answer>(
            title: { _ in offer.text },
            caption: "How many improved, stayed the same or got worse",
            intro: "Each child whose support ended since the year began, once by each measure, by "
                + "how it stood when support began and when it ended.",
            tabs: ReportPages.tabs,
            filters: [FairSharePage.until],
            sections: { answer in
                var first = Section()
                first.inset = answer.caution
                first.text =
                    "“c” stands for fewer than \(answer.leastCount), or for what would tell of so "
                    + "few. A missing reading is told, not left out. \(answer.method)"
                let to = "?to=\(Month(of: answer.to))"
                first.summary = files.map { Fact($0.text, $0.name, $0.path + to) }
                return [first, section(answer.distances)]
            },
            leavingOut: ["distances", "caution", "method", "leastCount"]
        )
    )

    private static let files = [
        ReportFile("The page, to read or to print", "distance.html", "text/html") {
            WriteDistance(to: $0.query("to"), format: "html")
        } on: {
            try Spool(path: $0)
        },
        ReportFile("CSV", "distance.csv", "text/csv") {
            WriteDistance(to: $0.query("to"), format: "csv")
        } on: {
            try Spool(path: $0)
        },
    ]

    private static func section(_ distances: [Distance]) -> Section {
        var section = Section("By measure")
        guard !distances.isEmpty else {
            section.empty = Distance.nobody
            return section
        }
        section.svg = DistanceChart(distances).svg
        section.svgText = DistanceChart.words
        section.table = TableModel(
            "Children by measure",
            ["Measure"] + Came.allCases.map(\.heading) + ["Children"],
            distances.map { distance in
                [.heading(distance.label)] + distance.told.map { .number($0.told) }
            }
        )
        return section
    }
}
