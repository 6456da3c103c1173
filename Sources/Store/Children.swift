package import Database
package import Panel

/// Children, known by reference only.
package enum Children {
    package static func find(_ reference: String) -> Query<ID?> {
        .first("SELECT id FROM children WHERE ref = \(reference)") { row in
            try row["id"]
        }
    }

    package static func insert(id: ID, reference: String, event: Int64) -> SQL {
        """
        INSERT INTO children (id, ref, event_number) VALUES (\(id), \(reference), \(event))
        """
    }
}
