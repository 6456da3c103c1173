import Casework
import Panel

/// What the council says that scores mean, where somebody scores.
enum AnchorTable {
    /// On the form of the measure that the address names: of all its domains, or of the one that the
    /// address names too.
    static func sections(_ asked: Asked) async throws -> [Section] {
        guard try await asked.measure().measure == Anchor.measure else { return [] }
        let anchors = try await asked.look(ListMeasures()).anchors
        let domain = asked.query("domain")
        return section(anchors.filter { domain == nil || $0.domain == domain }).map { [$0] } ?? []
    }

    /// Nil where there is none.
    static func section(_ anchors: [ShownAnchor]) -> Section? {
        guard !anchors.isEmpty else { return nil }
        var section = Section("What the scores mean")
        section.table = TableModel(
            filled: "What the scores mean",
            ["Domain", "Score", "Means"],
            anchors.map { anchor in
                [
                    .heading(anchor.domain.named("domain"), nil),
                    TableModel.Cell("\(anchor.score)"), TableModel.Cell(anchor.sentence),
                ]
            }
        )
        return section
    }
}
