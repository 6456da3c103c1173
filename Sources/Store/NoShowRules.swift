package import Database
package import Money

/// What is charged when nobody comes: rules by name, of dated shares.
package enum NoShowRules {
    /// Those that there are on a day, in order.
    package static func names(on day: Day) -> Query<[String]> {
        .all(
            """
            SELECT DISTINCT rule FROM charge_shares WHERE valid_from <= \(day) ORDER BY rule
            """
        ) { row in
            try row["rule"]
        }
    }
}
