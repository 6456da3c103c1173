import Casework
import Money
import Panel
import Reports

/// A fund's heads as bars: how far each head's money has come.
enum FundBars {
    static func drawing(of position: FundPosition) -> [any Drawn] {
        let figures = position.fund
        let sheet = Sheet([
            ("Fund", Cell("\(figures.fund)  \(figures.name)")),
            ("Funder", Cell(figures.funder)),
            ("Period", Cell("\(figures.from) to \(figures.to)")),
            ("As at", figures.asAt.map { Cell("\($0)") } ?? .none),
            ("Award", Cell(figures.awardPence)),
            ("Brought in", figures.broughtPence > .zero ? Cell(figures.broughtPence) : .none),
            ("Unallocated", Cell(figures.unallocatedPence)),
            ("Returned", figures.returnedPence == .zero ? .none : Cell(figures.returnedPence)),
            ("Carried forward", figures.carriedPence == .zero ? .none : Cell(figures.carriedPence)),
        ])
        let heads = position.heads.sorted { $0.key < $1.key }
        guard !heads.isEmpty else { return [sheet] }
        let stages = Stage.filled(heads.map { $0.value.pence })
        let table = Table(
            ["Head"] + stages.map(\.rawValue.asLabel),
            (heads + [(key: "All heads", value: position.funnel)]).map { name, funnel in
                [Cell(name)] + stages.map { Cell(funnel.pence(in: $0)) }
            }
        )
        return [
            sheet, Bars(heads: heads, stages: stages.reversed()), FoldedTable(table: table),
        ]
    }

    /// A line each, as wide as the paper allows; the whole of a head's money is the whole bar.
    private struct Bars: Drawn {
        let heads: [(key: String, value: Funnel)]
        /// From the furthest on.
        let stages: [Stage]

        func lines(on paper: Paper) -> [String] {
            let label = (heads.map(\.key.count).max() ?? 0) + 2
            let wholes = heads.map { $0.value.availableToDatePence.description }
            let amount = (wholes.map(\.count).max() ?? 0) + 1
            let width = max(min(paper.width - label - 2 - amount, 60), 20)
            let legend = stages.map { stage in
                paper.styled(String(stage.look.letter), stage.look.style) + " \(stage.rawValue)"
            }
            let bars = zip(heads, wholes).map { head, whole in
                head.key.padded(to: label) + "|" + bar(head.value, width, paper) + "|"
                    + whole.rightAligned(to: amount)
            }
            return bars + ["".padded(to: label + 1) + legend.joined(separator: "  ")]
        }

        private func bar(_ funnel: Funnel, _ width: Int, _ paper: Paper) -> String {
            let weights = stages.map { max(funnel.pence(in: $0).count, 0) }
            guard weights.contains(where: { $0 > 0 }) else {
                return String(repeating: " ", count: width)
            }
            let cells = Pence(Int64(width)).shared(by: weights)
            return zip(stages, cells).map { stage, cells in
                paper.styled(
                    String(repeating: stage.look.letter, count: Int(cells.count)),
                    stage.look.style
                )
            }.joined()
        }
    }
}

extension Stage {
    /// What money in this stage is drawn with.
    fileprivate var look: (letter: Character, style: Style) {
        switch self {
        case .paid: ("█", .green)
        case .invoiced: ("▓", .cyan)
        case .delivered: ("▒", .blue)
        case .committed: ("#", .magenta)
        case .held: ("=", .yellow)
        case .available, .outside, .unallocated, .returned, .carried: ("·", .dim)
        }
    }
}
