package import Database
import Panel

// Some links of the chain, by their numbers or by what they are about.
extension Events {
    /// These events, oldest first; at least one number.
    package static func of(_ numbers: [Int64]) -> Query<[Listed]> {
        .all(
            "\(selection) WHERE e.number IN (\(list: numbers)) ORDER BY e.number",
            read: listed
        )
    }

    /// The hashes of these events; at least one number.
    package static func hashes(of numbers: [Int64]) -> Query<[Int64: [UInt8]]> {
        Query(
            "SELECT number, hash FROM events WHERE number IN (\(list: numbers))"
        ) { rows in
            var hashes: [Int64: [UInt8]] = [:]
            for row in rows { hashes[try row["number"]] = try row["hash"] }
            return hashes
        }
    }

    /// The numbers of all events about these; at least one subject.
    package static func numbers(on subjects: [String]) -> Query<[Int64]> {
        .all(
            "SELECT number FROM events WHERE subject IN (\(list: subjects)) ORDER BY number"
        ) { row in
            try row["number"]
        }
    }
}
