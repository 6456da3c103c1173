package import Database
package import Money
package import Panel

/// What providers are called in the council's own ledger; rows are added, never changed.
package enum SupplierNumbers {
    /// What holds on a day, by provider; one without a number is not there.
    ///
    /// - Parameter providers: at least one.
    package static func of(_ providers: [ID], on day: Day) -> Query<[ID: String]> {
        Query(
            """
            SELECT s.provider_id, s.number FROM supplier_numbers s
            WHERE s.provider_id IN (\(list: Set(providers).sorted())) AND \(holds(day))
            """
        ) { rows in
            var numbers: [ID: String] = [:]
            for row in rows { numbers[try row["provider_id"]] = try row["number"] }
            return numbers
        }
    }

    /// The provider that has a number on a day, or is to have it later.
    package static func holder(of number: String, on day: Day) -> Query<String?> {
        .first(
            """
            SELECT p.ref FROM supplier_numbers s JOIN providers p ON p.id = s.provider_id
            WHERE s.number = \(number) AND (s.valid_from > \(day) OR \(holds(day)))
            ORDER BY p.ref
            """
        ) { row in
            try row["ref"]
        }
    }

    package static func insert(
        _ number: String,
        of provider: ID,
        from day: Day,
        event: Int64
    ) -> SQL {
        """
        INSERT INTO supplier_numbers (provider_id, number, valid_from, event_number)
        VALUES (\(provider), \(number), \(day), \(event))
        """
    }

    /// Of `supplier_numbers` as s: the newest that begins by a day.
    private static func holds(_ day: Day) -> SQL {
        """
        s.valid_from <= \(day) AND NOT EXISTS (SELECT 1 FROM supplier_numbers n
            WHERE n.provider_id = s.provider_id AND n.valid_from <= \(day)
                AND (n.valid_from > s.valid_from
                    OR (n.valid_from = s.valid_from AND n.event_number > s.event_number)))
        """
    }
}
