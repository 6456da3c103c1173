import Casework
import Foundation
import Money
import Panel

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
