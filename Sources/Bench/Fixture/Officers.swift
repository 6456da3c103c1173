import Casework
import Database
import Secrets

/// Who acts in the prepared databases, and the keys they seal with.
struct Officers: Sendable {
    let keyring: Keyring
    /// The lines of a key file.
    let keys: String
    /// The key's name, which stands beside what it sealed.
    var keyName: String { String(keys.prefix { $0 != " " }) }
    /// Tokens.
    let chair: String
    let auditor: String
    let chairID: String

    /// The first officers of an empty database: OFR-2 proposes, OFR-3 is the chair.
    init(in database: any Database) async throws {
        keys = Keyring.newLine(name: "bench")
        keyring = try Keyring(reading: keys)
        let casework = Casework(database: database, keyring: keyring)
        func add(_ role: String, as caller: Caller) async throws -> String {
            let added = try await casework.perform(
                AddOfficer(name: "The \(role)", roles: [role], issueToken: true),
                as: caller
            )
            guard let token = added.token else { throw Trouble("no token was issued") }
            return token
        }
        let administrator = try await add("administrator", as: .local)
        _ = try await add("coordinator", as: .token(administrator))
        chair = try await add("chair", as: .token(administrator))
        auditor = try await add("auditor", as: .token(administrator))
        chairID = try await database.read { transaction in
            let rows = try transaction.rows(of: ["SELECT id FROM officers WHERE ref = 'OFR-3'"])
            guard let row = rows.first?.first else { throw Trouble("no chair") }
            return try row["id"]
        }
    }
}
