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

    /// How many texts there are about a child, by the kind of the record that each belongs to.
    package static func counts(of child: ID) -> Query<[(kind: String, count: Int)]> {
        .all(
            """
            SELECT r.kind, count(*) AS texts FROM (\(records(of: child))) AS r
            JOIN case_texts t ON t.record_id = r.id GROUP BY r.kind ORDER BY r.kind
            """
        ) { row in
            (kind: try row["kind"], count: try row["texts"])
        }
    }

    package static func erase(of child: ID) -> SQL {
        """
        DELETE FROM case_texts
        WHERE record_id IN (SELECT r.id FROM (\(records(of: child))) AS r)
        """
    }

    /// Every record about a child that may have a text: whoever seals a new kind adds it here.
    private static func records(of child: ID) -> SQL {
        """
        SELECT p.id, 'package-text' AS kind FROM packages p WHERE p.child_id = \(child)
        UNION ALL SELECT n.id, 'planned-outcome-text' FROM planned_outcomes n
            JOIN packages p ON p.id = n.package_id WHERE p.child_id = \(child)
        UNION ALL SELECT d.id, 'decision-text' FROM decisions d
            JOIN packages p ON p.id = d.package_id WHERE p.child_id = \(child)
        UNION ALL SELECT y.id, 'disclosure-text' FROM disclosures y
            JOIN orders o ON o.id = y.order_id
            JOIN packages p ON p.id = o.package_id WHERE p.child_id = \(child)
        UNION ALL SELECT s.id, 'session-text' FROM sessions s
            JOIN lines l ON l.id = s.line_id WHERE l.child_id = \(child)
        UNION ALL SELECT q.id, 'outcome-text' FROM outcomes q WHERE q.child_id = \(child)
        UNION ALL SELECT f.id, 'follow-up-text' FROM follow_ups f
            JOIN outcomes q ON q.id = f.outcome_id WHERE q.child_id = \(child)
        UNION ALL SELECT w.id, 'concern-text' FROM concerns w WHERE w.child_id = \(child)
        """
    }
}
