package import Database
package import Panel

/// Sealed texts of cases, by the record they belong to.
package enum CaseTexts {
    package struct Sealed: Hashable, Sendable {
        package let record: ID
        package let name: String
        package let key: String
        package let bytes: [UInt8]

        package init(record: ID, name: String, key: String, bytes: [UInt8]) {
            self.record = record
            self.name = name
            self.key = key
            self.bytes = bytes
        }
    }

    package static func insert(_ texts: [Sealed]) -> [SQL] {
        texts.map { [$0.record.value, $0.name.value, $0.key.value, $0.bytes.value] }.chunks.map {
            "INSERT INTO case_texts (record_id, name, key_id, sealed) VALUES \(rows: $0)"
        }
    }

    /// All texts of these records.
    package static func find(of records: [ID]) -> Query<[Sealed]> {
        .all(
            """
            SELECT record_id, name, key_id, sealed FROM case_texts
            WHERE record_id IN (\(list: records)) ORDER BY record_id, name
            """
        ) { row in
            try Sealed(
                record: row["record_id"],
                name: row["name"],
                key: row["key_id"],
                bytes: row["sealed"]
            )
        }
    }
}
