import Database
import TestSupport

/// A row with a column of each kind.
struct Thing: Equatable, Sendable {
    var number: Int64?
    var words: String?
    var bytes: [UInt8]?
    var label: String?

    init(
        number: Int64? = nil,
        words: String? = nil,
        bytes: [UInt8]? = nil,
        label: String? = nil
    ) {
        self.label = label
        self.number = number
        self.words = words
        self.bytes = bytes
    }

    init(_ row: Row) throws {
        number = try row["number"]
        words = try row["words"]
        bytes = try row["bytes"]
    }

    func insertion(id: Int) -> SQL {
        """
        INSERT INTO things (id, number, words, bytes, label)
        VALUES (\(id), \(number), \(words), \(bytes), \(label))
        """
    }

    static func schema(_ engine: Engine) -> String {
        """
        CREATE TABLE things (
            id bigint PRIMARY KEY,
            number bigint CONSTRAINT things_number_small CHECK (number <> 13),
            words text,
            label text UNIQUE,
            bytes \(engine == .sqlite ? "blob" : "bytea"),
            parent bigint REFERENCES things (id)
        );
        """
    }
}

extension Database {
    func count(_ table: String) async throws -> Int64 {
        let statement = SQL(stringLiteral: "SELECT count(*) AS count FROM \(table)")
        return try await read { snapshot in try snapshot.one(statement)["count"] }
    }
}
