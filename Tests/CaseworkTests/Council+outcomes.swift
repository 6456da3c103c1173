import Casework
import Foundation
import Money
import Panel
import Testing

extension Council {
    /// Reports a goal by a file, and plans an outcome of another package.
    func report(
        on child: String,
        _ package: String,
        of means: Means,
        planning planned: String
    ) async throws {
        let header = "provider,child,package,measure,value,on,evidence"
        let row = "\(means.provider),\(child),\(package),goal,6,\(Council.firstDay),self"
        try await act(
            ImportOutcomes(file: Data("\(header)\n\(row)".utf8)),
            as: .coordinator
        )
        try await act(
            PlanOutcomes(package: planned, outcomes: ["goal 8 by 2026-12-31"]),
            as: .coordinator
        )
    }
}

/// What a file is refused for: its faults by row and column, or its code where it is none of those.
///
/// No refusal says a word that was typed as a child's.
func rowFaults(_ body: () async throws -> some Any) async throws -> [String] {
    do {
        _ = try await body()
        Issue.record("it was taken in")
        return []
    } catch let refusal as Refusal {
        #expect(!"\(refusal.sentence)".contains("Zbig"))
        guard !refusal.reason.faults.isEmpty else { return [refusal.code] }
        return refusal.reason.faults.map { "\($0.row) \($0.column ?? "") \($0.code)" }
    }
}
