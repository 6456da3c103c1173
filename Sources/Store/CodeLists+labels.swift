package import Database
package import Money
import Panel

extension CodeLists {
    /// What codes of these lists were called on a day, as it was recorded up to an event.
    package static func labels(
        of lists: [String],
        on day: Day,
        upTo event: Int64
    ) -> Query<[(list: String, code: String, label: String)]> {
        .all(
            """
            SELECT list, code, label FROM (
                SELECT list, code, label, row_number() OVER (PARTITION BY list, code
                    ORDER BY valid_from DESC, event_number DESC) AS age
                FROM codes WHERE list IN (\(list: lists)) AND valid_from <= \(day)
                    AND event_number <= \(event)
            ) AS said WHERE age = 1 ORDER BY list, code
            """
        ) { row in
            try (list: row["list"], code: row["code"], label: row["label"])
        }
    }
}
