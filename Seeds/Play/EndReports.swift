import Casework
import Money

extension Diary {
    /// After each sitting the coordinator says what came of the packages that were over by then.
    static func endReports(_ plan: Plan) -> [Entry] {
        let days = plan.almanac.sittings.map { $0.adding(days: 2).working }
        return days.filter { $0 < plan.almanac.today }.enumerated().map { round, day in
            Entry(day) { try await $0.complete(round, on: day) }
        }
    }
}

extension Player {
    /// Now and then one is forgotten until the next time.
    fileprivate func complete(_ round: Int, on day: Day) async throws {
        var lot = Lot(seed: 3_000_000 + UInt64(round))
        let over = ListUnreported(paging: Paging(size: "200"))
        for report in try await look(over, named: Hand.coordinator.name).items {
            guard lot.isDrawn(85) else { continue }
            let place = plan.packages.indices.first {
                packages.contains($0) && packages[$0] == report.package
            }
            let planned = place.map { plan.packages[$0].outcomePlan(at: $0).count } ?? 0
            let scores =
                planned == 0
                ? [(place ?? 0) % 3 == 0 ? "goals partly" : "goals met"]
                : (1...planned).map { "\($0) \($0 == 1 ? "partly" : "met")" }
            try await act(
                CompletePackage(
                    package: report.package,
                    on: "\(report.endedOn)",
                    scores: scores
                ),
                as: .coordinator
            )
        }
    }
}
