import Panel

/// How far children came, as one page that needs nothing else.
package struct DistancePage {
    private let distance: PublishedDistance

    package init(_ distance: PublishedDistance) {
        self.distance = distance
    }

    package var html: String {
        HTML.page(
            "Distance travelled: \(distance.from) to \(distance.to)",
            DistanceSection(distance).html + "<p>\(HTML.text(Distance.method))</p>\n",
            style: DistanceChart.style
        )
    }
}

/// A chart, and a table beside it.
struct DistanceSection {
    private let distance: PublishedDistance

    init(_ distance: PublishedDistance) {
        self.distance = distance
    }

    var html: String {
        """
        <p>Each child whose support ended from \(distance.from) to \(distance.to), once by each \
        measure, by how it stood when support began and when it ended. “c” stands for fewer than \
        \(distance.leastCount), or for what would tell of so few. \
        \(HTML.text(Distance.caution))</p>

        """
            + HTML.section(
                "How far children came",
                distance.distances.isEmpty ? Distance.nobody : DistanceChart.words,
                distance.distances.isEmpty ? "" : DistanceChart(distance.distances).svg,
                HTML.table(
                    "Children by measure",
                    ["Measure"] + Came.allCases.map(\.heading) + ["Children"],
                    distance.distances.map { [$0.label] + $0.told.map(\.told) }
                )
            )
    }
}
