import Casework
import Database
import Foundation
import Money
import Secrets

/// Who acts in the prepared databases, and the keys they seal with.
struct Officers: Sendable {
    let keyring: Keyring
    /// The lines of a key file.
    let keys: String
    /// The key's name, which stands beside what it sealed.
    var keyName: String { String(keys.prefix { $0 != " " }) }
    /// Tokens.
    let administrator: String
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
        administrator = try await add("administrator", as: .local)
        _ = try await add("coordinator", as: .token(administrator))
        chair = try await add("chair", as: .token(administrator))
        auditor = try await add("auditor", as: .token(administrator))
        chairID = try await database.read { transaction in
            let rows = try transaction.rows(of: ["SELECT id FROM officers WHERE ref = 'OFR-3'"])
            guard let row = rows.first?.first else { throw Trouble("no chair") }
            return try row["id"]
        }
    }

    /// The keys as a file, for a program of its own.
    func keyFile(in folder: URL) throws -> String {
        let file = folder.appending(path: "bench.key")
        try keys.write(to: file, atomically: true, encoding: .utf8)
        chmod(file.path, 0o600)
        return file.path
    }

    /// The cookie of a visit: the chair is invited, chooses a password and signs in.
    func visit(to plot: Ground.Plot) async throws -> String {
        let database = try plot.open()
        let casework = Casework(database: database, keyring: keyring)
        // A code is good once: the one that is shown at first is a minute older.
        let minuteAgo = Clock.system.now().adding(minutes: -1)
        let invited = try await casework.perform(
            InviteOfficer(officer: "OFR-3", signInName: "chair@bench.example"),
            as: .token(administrator)
        )
        let password = "a long walk by the river"
        let secret = SecondFactor.newSecret()
        _ = try await casework.moved(to: Clock { minuteAgo }).accept(
            invited.invitation ?? "",
            password: password,
            secret: secret,
            code: SecondFactor.code(of: secret, at: minuteAgo)
        )
        let signedIn = try await casework.signIn(
            name: "chair@bench.example",
            password: password,
            code: SecondFactor.code(of: secret, at: Clock.system.now())
        )
        await database.close()
        return signedIn.secret ?? ""
    }
}
