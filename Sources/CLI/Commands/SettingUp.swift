import ArgumentParser
import Casework
import Database
import Foundation

struct MigrateCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        "migrate",
        "Make the database, or bring it up to date with this program.",
        notes: "Make a backup first. Running it again changes nothing.",
        example: "migrate",
        "migrate --database sqlite:/srv/diversion/panel.sqlite"
    )

    @OptionGroup var common: CommonOptions

    struct Answer: Encodable {
        let applied: [String]
    }

    func validate() throws {
        guard common.server == nil else {
            throw ValidationError(
                "A server's database is made ready on its own machine: leave --server out."
            )
        }
    }

    func run() async throws {
        let setup = try await Setup.read()
        let address = try Address(common.database ?? setup.database, folders: setup.folders)
        let (database, applied) = try await Readiness.migrate(address, keyFile: setup.keyFile)
        await database.close()
        try Output.show(Answer(applied: applied), common) { answer in
            let count = answer.applied.count
            return [
                Sentence(
                    count == 0
                        ? "The database is up to date."
                        : "The database is ready: \(count) \(count == 1 ? "step" : "steps") applied."
                )
            ]
        }
    }
}

struct KeyCommand: NounCommand {
    static let configuration = CommandConfiguration(
        noun: "key",
        "The key that seals identities and case texts.",
        example: "key create",
        [KeyCreate.self]
    )
}

struct KeyCreate: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        "create",
        "Make the key file; one that is there is never overwritten.",
        notes: "Keep a copy away from the database and its backups: whoever has both reads "
            + "everything, and without the key nobody reads anything.",
        example: "key create"
    )

    @OptionGroup var common: CommonOptions

    struct Answer: Encodable {
        let keyFile: String
    }

    func run() async throws {
        let setup = try await Setup.read()
        try KeyFile.create(setup.keyFile)
        try Output.show(Answer(keyFile: setup.keyFile), common)
    }
}

struct LoginCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        "login",
        "Keep a token for the commands to come; it is read from standard input.",
        example: "login",
        "login < token.txt"
    )

    @OptionGroup var common: CommonOptions

    struct Answer: Encodable {
        let tokenFile: String
    }

    func run() async throws {
        let setup = try await Setup.read()
        let token = try StandardInput.secret("token")
        let path = setup.folders.token
        do throws(PrivateFile.Unwritten) {
            try PrivateFile(path).replace(token + "\n")
        } catch {
            throw error.fault(path)
        }
        try Output.show(Answer(tokenFile: path), common)
    }
}

struct LogoutCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        "logout",
        "Forget the token that login kept.",
        notes: "The token itself still works: revoke it with “diversion token revoke”.",
        example: "logout"
    )

    @OptionGroup var common: CommonOptions

    struct Answer: Encodable {
        let wasSignedIn: Bool
    }

    func run() async throws {
        let setup = try await Setup.read()
        let path = setup.folders.token
        let wasSignedIn = FileManager.default.fileExists(atPath: path)
        if wasSignedIn, unlink(path) != 0 {
            throw PrivateFile.Unwritten.failed(String(cString: strerror(errno))).fault(path)
        }
        try Output.show(Answer(wasSignedIn: wasSignedIn), common) { answer in
            [Sentence(answer.wasSignedIn ? "The token is forgotten." : "No token was kept.")]
        }
    }
}
