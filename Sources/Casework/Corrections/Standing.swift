import Money
import Panel
import Store

extension Desk {
    /// Nothing is taken away with the date of a day on which it was not there yet, or after which it
    /// was gone for a time: as at no day may a line stand below zero.
    func checkStood(_ corrections: [Correcting]) throws {
        for (place, dated) in Dictionary(grouping: corrections, by: Place.init) {
            guard let stage = place.stage else { continue }
            let lines = Set(dated.flatMap(\.lines).map(\.line))
            let least = try fetch(LineDays.least(in: stage, of: lines.sorted(), since: place.on))
            // With what the same act takes of them before that day.
            let taken = corrections.filter { $0.stage == stage && $0.on <= place.on }
                .map(\.takenByLine).reduce(into: [:]) { $0.merge($1, uniquingKeysWith: +) }
            for line in dated.flatMap(\.lines) {
                let there = least[line.line] ?? .zero
                guard taken[line.line] ?? .zero <= there else {
                    throw Refusal.correction(
                        .beforeFunds(place.on, line: line.orderLine, there: max(there, .zero))
                    )
                }
            }
        }
    }
}

/// What a correction takes away from, and when.
private struct Place: Hashable {
    let stage: Stage?
    let on: Day

    init(_ correcting: Correcting) {
        (stage, on) = (correcting.stage, correcting.on)
    }
}

extension Correcting {
    /// What it takes of each line.
    var takenByLine: [ID: Pence] {
        Dictionary(parts.map { (lines[$0.index].line, $0.pence) }, uniquingKeysWith: +)
    }
}
