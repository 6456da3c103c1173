package import Database
package import Money
package import Panel

/// What is promised in total: what caps and limits look at.
package enum Promised {
    /// Per fund and child.
    package static func toChildren(_ children: [ID]) -> Query<[ID: [ID: Pence]]> {
        Query(
            """
            SELECT fund_id, child_id, pence FROM child_balances
            WHERE child_id IN (\(list: children))
            """
        ) { rows in
            var sums: [ID: [ID: Pence]] = [:]
            for row in rows {
                sums[try row["child_id"], default: [:]][try row["fund_id"]] = try row["pence"]
            }
            return sums
        }
    }

    /// Per child, of all funds, by sittings since a day.
    package static func toChildren(_ children: [ID], since day: Day) -> Query<[ID: Pence]> {
        Query(
            """
            SELECT l.child_id, CAST(sum(b.pence) AS bigint) AS pence
            FROM lines l
            JOIN line_balances b ON b.line_id = l.id
            WHERE l.child_id IN (\(list: children)) AND b.pence > 0 AND EXISTS (
                SELECT 1 FROM decision_lines dl
                JOIN decisions d ON d.id = dl.decision_id
                JOIN sittings s ON s.id = d.sitting_id
                WHERE dl.line_id = l.id AND s.sits_on >= \(day))
            GROUP BY l.child_id
            """
        ) { rows in
            try sums(rows, by: "child_id")
        }
    }

    /// Per provider, of all funds that have not ended on a day.
    package static func toProviders(_ providers: [ID], on day: Day) -> Query<[ID: Pence]> {
        Query(
            """
            SELECT b.provider_id, CAST(sum(b.pence) AS bigint) AS pence
            FROM provider_balances b
            JOIN funds f ON f.id = b.fund_id
            WHERE b.provider_id IN (\(list: providers)) AND f.to_on >= \(day)
            GROUP BY b.provider_id
            """
        ) { rows in
            try sums(rows, by: "provider_id")
        }
    }

    private static func sums(_ rows: [Row], by column: String) throws -> [ID: Pence] {
        var sums: [ID: Pence] = [:]
        for row in rows {
            sums[try row[column]] = try row["pence"]
        }
        return sums
    }
}
