import Panel

/// Fair share as one page that needs nothing else.
package struct SharePage {
    private let share: PublishedShare

    package init(_ share: PublishedShare) {
        self.share = share
    }

    package var html: String {
        HTML.page(
            "Fair share: \(share.from) to \(share.to)",
            ShareSections(share).html
        )
    }
}

/// A chart and a table for each thing that children are told apart by.
struct ShareSections {
    private let share: PublishedShare

    init(_ share: PublishedShare) {
        self.share = share
    }

    var html: String {
        """
        <p>Each child for whom something was proposed from \(share.from) to \(share.to), once, by \
        the furthest that came of it. “c” stands for fewer than \(share.leastCount), nobody among \
        them, or for what would tell of them. \(HTML.text(FairShare.caution))</p>

        """ + share.shares.map(section).joined()
    }

    private func section(_ share: FairShare) -> String {
        let name = ShareKind(rawValue: share.by)?.name ?? share.by
        let rows = share.rows + [share.all]
        let chart = BarChart(
            title: "Share funded, by \(name)",
            description: "For each value the share of children that were funded, with Wilson’s "
                + "range of 95%. The table below has every figure.",
            bars: rows.map { row in
                BarChart.Bar(
                    label: row.label,
                    length: row.fundedPerMille.map(Int64.init),
                    figure: row.share ?? "c"
                )
            }
        )
        return HTML.section(
            "Fair share by \(name)",
            "Each bar is the share of children that were funded; in brackets the range of 95%.",
            chart.svg("share-\(share.by)"),
            HTML.table(
                "Children by \(name)",
                [
                    "", "Proposed", "Funded", "Deferred", "Refused", "Undecided", "Share funded",
                    "Days from referral", "Days from decision",
                ],
                rows.map { row in
                    [row.label]
                        + [row.proposed, row.funded, row.deferred, row.refused, row.undecided]
                        .map(\.told)
                        + [row.share ?? "c"]
                        + [row.medianDaysFromReferral, row.medianDaysFromDecision]
                        .map(\.told)
                }
            )
        )
    }
}

extension FairShare.Row {
    /// The share that was funded, with its range; nil where it is hidden.
    package var share: String? {
        Share.words(fundedPerMille, from: lowPerMille, to: highPerMille)
    }
}

extension ShareKind {
    /// What people call it.
    package var name: String {
        switch self {
        case .sex: "sex"
        case .ethnicity: "ethnicity"
        case .send: "SEND"
        case .care: "care status"
        case .ageBand: "age band"
        }
    }
}
