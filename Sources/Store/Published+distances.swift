package import Database
import Money
package import Panel

extension Published {
    /// How far the children of a year came, as they were counted for one report.
    package static func distances(at event: Int64) -> Query<[DistanceCount]> {
        .all(
            """
            SELECT measure, beneficiary, domain, instrument, edition, came, children
            FROM published_distances WHERE event_number = \(event)
            ORDER BY measure, beneficiary, domain, instrument, edition, came
            """
        ) { row in
            try DistanceCount(
                key: Distances.key(row),
                came: row["came"],
                children: row["children"]
            )
        }
    }

    /// - Returns: nothing where there is nothing to be kept.
    package static func keep(_ counts: [DistanceCount], event: Int64) -> [SQL] {
        counts.map { count -> [Value] in
            [
                event.value, count.key.measure.value, count.key.beneficiary.value,
                count.key.domain.value, count.key.instrument.value, count.key.edition.value,
                count.came.value, count.children.value,
            ]
        }.chunks.map {
            """
            INSERT INTO published_distances (event_number, measure, beneficiary, domain,
                instrument, edition, came, children)
            VALUES \(rows: $0)
            """
        }
    }
}
