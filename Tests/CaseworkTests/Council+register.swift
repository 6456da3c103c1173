import Casework
import Panel

/// Short ways to what many tests need.
extension Council {
    /// Adds a provider and gives its reference.
    func provider(_ name: String) async throws -> String {
        try await act(AddProvider(name: name), as: .coordinator).provider
    }

    /// Records a check of 1 November 2026.
    func check(_ provider: String, _ kind: String, expires: String) async throws {
        let request = CheckProvider(
            provider: provider,
            kind: kind,
            verifiedOn: "2026-11-01",
            expires: expires
        )
        try await act(request, as: .coordinator)
    }

    /// Adds a provider whose checks hold until the end of 2027, approved by finance.
    func approvedProvider(_ name: String) async throws -> String {
        let provider = try await provider(name)
        for kind in ["governing-document", "safeguarding-policy", "dbs", "insurance"] {
            try await check(provider, kind, expires: "2027-12-31")
        }
        try await act(ApproveProvider(provider: provider), as: .finance)
        return provider
    }

    /// Puts a service on a provider's rate card from 1 November 2026 and gives its reference.
    func service(
        _ name: String,
        of provider: String,
        price: String = "45.00",
        head: String = "mentoring",
        to: String? = nil
    ) async throws -> String {
        let request = OfferService(
            provider: provider,
            service: name,
            unit: "session",
            price: price,
            head: head,
            from: "2026-11-01",
            to: to
        )
        return try await act(request, as: .coordinator).service
    }

    /// Adds a child of fifteen and gives the reference.
    func child(_ name: String = "Zbigniew Quill", localID: String? = nil) async throws -> String {
        let lines =
            ["name: \(name)", "born: 2011-04-30"] + (localID.map { ["local-id: \($0)"] } ?? [])
        let request = AddChild(identity: lines.joined(separator: "\n"))
        return try await act(request, as: .coordinator).child
    }
}
