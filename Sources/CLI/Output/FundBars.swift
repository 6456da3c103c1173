import Casework
import Money
import Reports

/// A fund's heads as bars: how far each head's money has come.
enum FundBars {
    private typealias Part = (stage: String, letter: Character, style: Style)

    private static let parts: [Part] = [
        ("paid", "█", .green), ("invoiced", "▓", .cyan), ("delivered", "▒", .blue),
        ("committed", "#", .magenta), ("held", "=", .yellow), ("available", "·", .dim),
    ]

    static func drawing(of position: FundPosition) -> [any Drawn] {
        let figures = position.fund
        let sheet = Sheet([
            ("Fund", Cell("\(figures.fund)  \(figures.name)")),
            ("Funder", Cell(figures.funder)),
            ("Period", Cell("\(figures.from) to \(figures.to)")),
            ("As at", figures.asAt.map { Cell("\($0)") } ?? .none),
            ("Award", Cell(figures.awardPence)),
            ("Unallocated", Cell(figures.unallocatedPence)),
        ])
        let heads = position.heads.sorted { $0.key < $1.key }
        guard !heads.isEmpty else { return [sheet] }
        let table = Table(
            ["Head", "Available", "Held", "Committed", "Delivered", "Invoiced", "Paid"],
            (heads + [(key: "All heads", value: position.funnel)]).map { head in
                let (name, funnel) = head
                return [
                    Cell(name), Cell(funnel.availablePence), Cell(funnel.promised.heldPence),
                    Cell(funnel.promised.committedPence), Cell(funnel.promised.deliveredPence),
                    Cell(funnel.promised.invoicedPence), Cell(funnel.promised.paidPence),
                ]
            }
        )
        return [sheet, Bars(heads: heads), table]
    }

    /// A line each, as wide as the paper allows; the whole of a head's money is the whole bar.
    private struct Bars: Drawn {
        let heads: [(key: String, value: Funnel)]

        func lines(on paper: Paper) -> [String] {
            let label = (heads.map(\.key.count).max() ?? 0) + 2
            let width = max(min(paper.width - label - 2, 60), 20)
            let legend = parts.map { paper.styled(String($0.letter), $0.style) + " " + $0.stage }
            return heads.map { name, funnel in
                name.padded(to: label) + "|" + bar(funnel, width, paper) + "|"
            } + ["".padded(to: label + 1) + legend.joined(separator: "  ")]
        }

        private func bar(_ funnel: Funnel, _ width: Int, _ paper: Paper) -> String {
            let weights = [
                funnel.promised.paidPence, funnel.promised.invoicedPence,
                funnel.promised.deliveredPence,
                funnel.promised.committedPence, funnel.promised.heldPence, funnel.availablePence,
            ].map { max($0.count, 0) }
            guard weights.contains(where: { $0 > 0 }) else {
                return String(repeating: " ", count: width)
            }
            let cells = Pence(Int64(width)).shared(by: weights)
            return zip(parts, cells).map { part, cells in
                paper.styled(
                    String(repeating: part.letter, count: Int(cells.count)),
                    part.style
                )
            }.joined()
        }
    }
}
