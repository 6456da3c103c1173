import Database
import Store

extension Casework {
    /// Every sign-in name of the demo ends so: what no mail ever reaches (RFC 2606).
    package static let demoDomain = "demo.example"

    /// Whether somebody may sign in here with what everybody knows.
    package func holdsDemoSignIns() async throws -> Bool {
        try await finding { transaction in
            try transaction.fetch(Credentials.areThere(endingIn: "@\(Self.demoDomain)"))
        }
    }
}
