import Database
package import Panel
import Secrets
import Store

/// Ends one's own visit.
package struct SignOut: ActRequest {
    package static let act = Act.signOut
    package static let mayBePreviewed = false

    /// The visit's secret.
    let secret: String

    package struct Answer: Codable, Sendable {
        package let signIn: String
    }

    package func perform(at desk: Desk) throws -> Answer {
        let found = try desk.fetch(SignIns.find(hash: Token(reading: secret).hash))
        guard let visit = found else { throw Refusal.access(.wrongToken) }
        desk.save(SignIns.end(visit.id, at: desk.now))
        desk.record(visit.officer, ["sign-in": visit.reference])
        return Answer(signIn: visit.reference)
    }
}

extension Casework {
    /// Ends the visit whose secret this is.
    package func signOut(_ secret: String) async throws {
        _ = try await perform(SignOut(secret: secret), as: .visit(secret))
    }

    /// Keeps a visit from ending because nothing was asked for.
    ///
    /// No act: it says nothing about the fund.
    package func keepAwake(_ secret: String) async throws {
        let hash = Token(reading: secret).hash
        let now = clock.now()
        try await refusing {
            try await database.write { try $0.write(SignIns.seen(hash: hash, at: now)) }
        }
    }
}
