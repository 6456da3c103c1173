import Casework
import Panel

/// What happens around the table.
extension Council {
    /// Who makes a quorum: an agency of each group, one person each.
    static let quorum = [
        ("children-services", "Mo Khan"), ("police", "Lee Ward"), ("health", "Ravi Nair"),
    ]

    /// Opens a sitting; nobody is there unless it is to be quorate.
    func openSitting(
        on day: String = Council.firstDay,
        quorate: Bool = true
    ) async throws -> String {
        let sitting = try await act(OpenSitting(date: day), as: .coordinator).sitting
        for (agency, person) in quorate ? Self.quorum : [] {
            try await attend(sitting, person, for: agency)
        }
        return sitting
    }

    func attend(_ sitting: String, _ person: String, for agency: String) async throws {
        let request = AttendSitting(sitting: sitting, agency: agency, person: person)
        try await act(request, as: .coordinator)
    }

    func declare(_ person: String, _ provider: String, at sitting: String) async throws {
        let request = DeclareInterest(
            sitting: sitting,
            person: person,
            provider: provider,
            nature: "trustee"
        )
        try await act(request, as: .coordinator)
    }

    /// Proposes sessions until the year's end, for a child of its own unless given.
    ///
    /// - Parameter sessions: how many, a line each.
    func package(
        _ means: Means,
        _ sessions: Int...,
        child: String? = nil
    ) async throws -> String {
        let lines = sessions.map {
            "\(means.service) x \($0) from 2026-11-18 to 2026-12-31"
        }
        let proposed =
            if let child { child } else { try await self.child() }
        let request = ProposePackage(
            child: proposed,
            fund: means.fund,
            goals: ["Back in education"],
            lines: lines
        )
        return try await act(request, as: .coordinator).package
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

    /// The chair decides, for the reason given to every decision here.
    @discardableResult
    func decide(
        _ kind: DecisionKind,
        _ package: String,
        _ lines: String...,
        from day: String? = nil,
        in sitting: String,
        keeping: Bool = true
    ) async throws -> DecisionMade {
        try await act(
            Decide(
                sitting: sitting,
                package: package,
                kind: kind.rawValue,
                lines: lines,
                rationale: "Agreed by all",
                reason: kind == .end ? "moved-away" : nil,
                from: day
            ),
            as: .chair,
            keeping: keeping
        )
    }

    @discardableResult
    func withdraw(_ package: String, from sitting: String) async throws -> WithdrawDecision.Answer {
        let request = WithdrawDecision(sitting: sitting, package: package, rationale: "Too early")
        return try await act(request, as: .chair)
    }

    @discardableResult
    func close(_ sitting: String) async throws -> CloseSitting.Answer {
        try await act(CloseSitting(sitting: sitting), as: .chair)
    }

    /// A package that a closed sitting of the first day has funded.
    func fundedPackage(
        _ means: Means,
        _ sessions: Int...,
        child: String? = nil
    ) async throws -> String {
        let package: String
        switch sessions.count {
        case 1: package = try await self.package(means, sessions[0], child: child)
        default: package = try await self.package(means, sessions[0], sessions[1], child: child)
        }
        let sitting = try await openSitting()
        try await decide(.fund, package, in: sitting)
        try await close(sitting)
        return package
    }

    /// Where a package stands, as the coordinator sees it.
    func shown(_ package: String) async throws -> ShowPackage.Answer {
        try await look(ShowPackage(package: package), as: .coordinator)
    }

    /// A sitting as its minutes have it.
    func minutes(of sitting: String) async throws -> ShowSitting.Answer {
        try await look(ShowSitting(sitting: sitting), as: .chair)
    }

    /// Each decision of a sitting: `CCEP-2026-11-18/1 fund PKG-1 held`.
    func decisions(of sitting: String) async throws -> [String] {
        try await minutes(of: sitting).decisions.map {
            "\($0.decision) \($0.kind) \($0.package) \($0.state)"
        }
    }
}
