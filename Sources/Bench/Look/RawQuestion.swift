import CLibPQ
import Database
import Glibc

extension Server {
    /// Prepares a statement, to be asked again and again.
    func prepare(_ statement: SQL, as name: String) throws(Trouble) {
        try answered(PQprepare(connection, name, statement.text, 0, nil)) { _ in }
    }

    /// Asks what was prepared, every argument as text, and counts the rows that come.
    func ask(_ name: String, _ statement: SQL) throws(Trouble) -> Int {
        let texts = statement.arguments.map(\.text)
        let copies = texts.map { $0.flatMap { strdup($0) } }
        defer { for copy in copies { free(copy) } }
        let values = copies.map { $0.map { UnsafePointer($0) } }
        var rows = 0
        try answered(
            PQexecPrepared(connection, name, Int32(values.count), values, nil, nil, 0)
        ) { rows = Int(PQntuples($0)) }
        return rows
    }

    private func answered(
        _ result: OpaquePointer?,
        _ read: (OpaquePointer) -> Void
    ) throws(Trouble) {
        defer { PQclear(result) }
        let status = PQresultStatus(result)
        guard let result, status == PGRES_COMMAND_OK || status == PGRES_TUPLES_OK else {
            throw Trouble(String(cString: PQresultErrorMessage(result)))
        }
        read(result)
    }
}

extension Value {
    /// As PostgreSQL reads it; nil is null.
    fileprivate var text: String? {
        switch self {
        case .integer(let integer): String(integer)
        case .text(let text): text
        case .blob, .null: nil
        }
    }
}
