import Casework
import Database
import Panel
import TestSupport
import Testing

@Suite struct `A measure that is added again` {
    @Test(arguments: Engine.allCases)
    func `gets better as it did before, where nobody says otherwise`(
        engine: Engine
    ) async throws {
        try await withCouncil(on: engine) { council in
            var measure = AddMeasure(
                measure: "sleep",
                label: "Sleep",
                kind: "score",
                least: "1",
                most: "9",
                better: "higher"
            )
            let first = try await council.act(measure, as: .administrator)
            measure.better = nil
            measure.most = "8"
            measure.from = "2026-12-01"
            let silent = try await council.act(measure, as: .administrator)
            measure.better = "lower"
            measure.from = "2027-01-01"
            let turned = try await council.act(measure, as: .administrator)
            #expect([first, silent, turned].map(\.better) == [.higher, .higher, .lower])
        }
    }
}
