import Casework
import Database
import Migrations
import Postgres
import SQLite

/// Which database, and whether somebody named it.
enum Address: Hashable, Sendable {
    /// Nobody named one: a file of ours, made at its first use.
    case own(path: String)
    case sqlite(path: String)
    case postgres(String)

    init(_ text: String?, folders: Folders) throws(Fault) {
        guard let text else {
            self = .own(path: folders.data + "/diversion.sqlite")
            return
        }
        if text.hasPrefix("sqlite:"), text != "sqlite:" {
            self = .sqlite(path: String(text.dropFirst("sqlite:".count)))
        } else if text.hasPrefix("postgres://") || text.hasPrefix("postgresql://") {
            self = .postgres(text)
        } else {
            throw Fault(
                code: "database-address",
                sentence: "This is no address of a database: write sqlite:PATH or postgres://…."
            )
        }
    }

    /// - Parameter creating: a file that is missing is made.
    func open(creating: Bool) throws(Fault) -> any Database {
        do throws(DatabaseError) {
            switch self {
            case .own(let path), .sqlite(let path):
                return try SQLiteDatabase(path: path, creating: creating)
            case .postgres(let url):
                return try PostgresDatabase(
                    connection: url,
                    openingStatement: Schema.writerLock
                )
            }
        } catch {
            throw Fault(error)
        }
    }
}
