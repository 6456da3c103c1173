import CLibPQ

/// One plain connection to PostgreSQL, as a program without this house would hold it.
final class Server {
    let connection: OpaquePointer

    /// - Throws: `Trouble` when nobody answers there.
    init(_ address: String) throws(Trouble) {
        guard let made = PQconnectdb(address) else { throw Trouble("out of memory") }
        connection = made
        guard PQstatus(made) == CONNECTION_OK else {
            throw Trouble(String(cString: PQerrorMessage(made)))
        }
        PQsetNoticeReceiver(made, { _, _ in }, nil)
    }

    deinit {
        PQfinish(connection)
    }

    /// Runs statements separated by semicolons, and gives the last one's rows as texts.
    @discardableResult
    func run(_ text: String) throws(Trouble) -> [[String]] {
        let result = PQexec(connection, text)
        defer { PQclear(result) }
        let status = PQresultStatus(result)
        guard status == PGRES_COMMAND_OK || status == PGRES_TUPLES_OK else {
            throw Trouble(String(cString: PQresultErrorMessage(result)) + text.prefix(300))
        }
        return (0..<PQntuples(result)).map { row in
            (0..<PQnfields(result)).map { String(cString: PQgetvalue(result, row, $0)) }
        }
    }

    func one(_ text: String) throws(Trouble) -> String {
        guard let value = try run(text).first?.first else { throw Trouble("no row: \(text)") }
        return value
    }

    /// A commit that need not reach the disk is not what is measured.
    func refuseUnlessDurable() throws(Trouble) {
        for setting in ["fsync", "synchronous_commit", "full_page_writes"] {
            guard try one("SHOW \(setting)") == "on" else {
                throw Trouble("PostgreSQL runs with \(setting) off: set POSTGRES_FSYNC=on")
            }
        }
    }
}
