package import Database
package import Money
package import Panel

/// What packages cost, and how far they came: by what was bought, from whom, or under which head.
package enum Costs {
    package enum Kind: String, CaseIterable, Sendable {
        case service
        case provider
        case head
    }

    /// Packages that were funded, of one service, provider or head.
    package struct Tally: Hashable, Sendable {
        package let key: String
        package let started: Int
        /// A session of it was attended.
        package let engaged: Int
        /// Its last day has come, and nothing ended it before.
        package let completed: Int
        /// Something was reported of what came of it.
        package let withOutcome: Int
        /// Delivered, invoiced or paid.
        package let spent: Pence
    }

    /// In the order of their references or codes.
    package static func tallies(
        by kind: Kind,
        on day: Day,
        fund: ID?
    ) -> Query<[Tally]> {
        .all(
            """
            SELECT key, count(*) AS started, sum(engaged) AS engaged,
                sum(completed) AS completed, sum(with_outcome) AS with_outcome,
                CAST(sum(spent) AS bigint) AS spent
            FROM (
                SELECT \(key(kind)) AS key, l.package_id,
                    max(\(flag(engaged))) AS engaged, max(\(flag(completed(on: day)))) AS completed,
                    max(\(flag(outcome))) AS with_outcome, sum(\(spent)) AS spent
                FROM lines l
                WHERE \(QuarterCounts.isOf(fund))
                    AND EXISTS (\(QuarterCounts.minuted("fund", .max)))
                GROUP BY \(key(kind)), l.package_id
            ) AS packages
            GROUP BY key ORDER BY key
            """
        ) { row in
            try Tally(
                key: row["key"],
                started: row["started"],
                engaged: row["engaged"],
                completed: row["completed"],
                withOutcome: row["with_outcome"],
                spent: row["spent"]
            )
        }
    }

    private static func key(_ kind: Kind) -> SQL {
        switch kind {
        case .service: "(SELECT v.ref FROM services v WHERE v.id = l.service_id)"
        case .provider: "(SELECT v.ref FROM providers v WHERE v.id = l.provider_id)"
        case .head: "l.head"
        }
    }

    private static func flag(_ condition: SQL) -> SQL {
        "CASE WHEN \(condition) THEN 1 ELSE 0 END"
    }

    private static let engaged: SQL = """
        EXISTS (SELECT 1 FROM sessions s
            WHERE s.line_id = l.id AND \(QuarterCounts.stands(.max)) AND NOT \(QuarterCounts.missed))
        """

    private static func completed(on day: Day) -> SQL {
        """
        NOT EXISTS (\(QuarterCounts.minuted("end", .max)))
            AND NOT EXISTS (SELECT 1 FROM lines x
                WHERE x.package_id = l.package_id AND x.to_on > \(day))
        """
    }

    private static let outcome: SQL =
        "EXISTS (SELECT 1 FROM outcomes t WHERE t.package_id = l.package_id)"

    private static let spent: SQL = """
        (SELECT coalesce(sum(b.pence), 0) FROM line_balances b
            WHERE b.line_id = l.id AND b.stage IN ('delivered', 'invoiced', 'paid'))
        """
}
