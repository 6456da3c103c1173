package import Database
package import Money

/// Months that are closed.
package enum Periods {
    /// The last day of them; nil where none is closed.
    package static let closedThrough = Query<Day?>.first(
        "SELECT to_on FROM closed_periods ORDER BY to_on DESC LIMIT 1"
    ) { row in
        try row["to_on"]
    }
}
