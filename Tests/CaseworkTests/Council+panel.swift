import Casework
import Panel

/// Short ways to what a sitting needs, and to an order.
extension Council {
    /// Adds a fund of the year that runs, with money under two heads since 1 November 2026.
    func fund(childCap: String? = nil) async throws -> String {
        let fund = try await act(
            AddFund(
                name: "Diversion",
                funder: "Nottinghamshire OPCC",
                from: "2026-04-01",
                to: "2027-03-31",
                award: "60000",
                childCap: childCap
            ),
            as: .finance
        ).fund
        for head in ["mentoring", "education-employment"] {
            try await act(
                Allocate(fund: fund, head: head, amount: "10000", on: "2026-11-01"),
                as: .finance
            )
        }
        return fund
    }

    /// Opens a sitting with a quorum free of interest.
    func quorateSitting(on day: String = Council.firstDay) async throws -> String {
        let sitting = try await act(OpenSitting(date: day), as: .coordinator).sitting
        for (agency, person) in [
            ("children-services", "Mo Khan"), ("police", "Lee Ward"), ("health", "Ravi Nair"),
        ] {
            try await act(
                AttendSitting(sitting: sitting, agency: agency, person: person),
                as: .coordinator
            )
        }
        return sitting
    }

    /// Proposes a package for a new child and gives its reference.
    ///
    /// - Parameter lines: each as it is written, or only `SVC-1 x 12` for 1 December to the end of
    ///   February.
    func package(_ lines: String..., fund: String) async throws -> String {
        let request = ProposePackage(
            child: try await child(),
            fund: fund,
            goals: ["Back in education"],
            lines: lines.map {
                $0.contains("from") ? $0 : "\($0) from 2026-12-01 to 2027-02-28"
            }
        )
        return try await act(request, as: .coordinator).package
    }

    /// Decides on a package.
    @discardableResult
    func decide(
        _ kind: String,
        _ package: String,
        _ lines: String...,
        in sitting: String
    ) async throws -> String {
        let request = Decide(
            sitting: sitting,
            package: package,
            kind: kind,
            lines: lines,
            rationale: "Agreed"
        )
        return try await act(request, as: .chair).decision
    }

    func close(_ sitting: String) async throws {
        try await act(CloseSitting(sitting: sitting), as: .chair)
    }
}
