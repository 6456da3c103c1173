import Casework
import Panel

/// What the council says that scores mean, where somebody scores.
enum AnchorTable {
    private static let title = "What the scores mean"

    /// On the form of the measure that the address names: of all its domains, or of the one that the
    /// address names too.
    static func asked(_ asked: Asked) async throws -> TableModel? {
        guard try await asked.measure().measure == Anchor.measure else { return nil }
        let anchors = try await asked.look(ListMeasures()).anchors
        let domain = asked.query("domain")
        return table(anchors.filter { domain == nil || $0.domain == domain })
    }

    /// Nil where there is none.
    static func section(_ anchors: [ShownAnchor]) -> Section? {
        table(anchors).map { table in
            var section = Section(title)
            section.table = table
            return section
        }
    }

    private static func table(_ anchors: [ShownAnchor]) -> TableModel? {
        guard !anchors.isEmpty else { return nil }
        return TableModel(
            filled: title,
            ["Domain", "Score", "Means"],
            anchors.map { anchor in
                [
                    .heading(anchor.domain.named("domain"), nil),
                    TableModel.Cell("\(anchor.score)"), TableModel.Cell(anchor.sentence),
                ]
            }
        )
    }
}
