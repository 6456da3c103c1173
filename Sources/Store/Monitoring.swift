package import Database
package import Panel

/// Sex, ethnicity, SEND and care status of children: special-category data.
///
/// Nothing but what stands here and `FairShares` reads the table, which a house rule holds to.
package enum Monitoring {
    /// What is recorded of one child; for a reading that is itself recorded.
    package static func recorded(of child: ID) -> Query<[Characteristic: String]> {
        Query("SELECT characteristic, value FROM monitoring WHERE child_id = \(child)") { rows in
            try rows.reduce(into: [:]) { recorded, row in
                guard let characteristic = Characteristic(rawValue: try row["characteristic"])
                else { throw DatabaseError.unreadable("a characteristic") }
                recorded[characteristic] = try row["value"]
            }
        }
    }

    /// Takes the place of what was recorded, which is not kept.
    package static func keep(
        _ values: [Characteristic: String],
        of child: ID,
        event: Int64
    ) -> SQL {
        let rows = values.sorted { $0.key.rawValue < $1.key.rawValue }.map {
            [child.value, $0.key.rawValue.value, $0.value.value, event.value]
        }
        return """
            INSERT INTO monitoring (child_id, characteristic, value, event_number)
            VALUES \(rows: rows)
            ON CONFLICT (child_id, characteristic)
                DO UPDATE SET value = excluded.value, event_number = excluded.event_number
            """
    }

    package static func erase(of child: ID) -> SQL {
        "DELETE FROM monitoring WHERE child_id = \(child)"
    }
}
