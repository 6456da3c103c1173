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
        } else if Self.isServer(text) {
            self = .postgres(text)
        } else {
            // Not repeated: it may hold a password.
            throw Fault(.address(""))
        }
    }

    /// libpq's two forms: a URL, or words such as `host=db1,db2 dbname=fund`.
    private static func isServer(_ text: String) -> Bool {
        text.hasPrefix("postgres://") || text.hasPrefix("postgresql://")
            || text.prefixMatch(of: /\s*[a-z_]+\s*=/) != nil
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
