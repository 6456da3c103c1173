import Casework
import Money
import Panel
import Reports

/// How far children came, with its chart.
enum DistancePages {
    static let offer = ListPage.Offer(
        text: "Distance travelled",
        href: "/reports/distance",
        act: ReportDistance.act
    )

    static let route = Route.record(
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
                    + "few. A missing reading is told, not left out."
                let to = "?to=\(Month(of: answer.to))"
                first.summary = ReportPages.distances.map { Fact($0.text, $0.name, $0.path + to) }
                return [first, section(answer.distances)]
            },
            leavingOut: ["distances", "caution", "leastCount"]
        )
    )

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
