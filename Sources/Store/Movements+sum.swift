package import Database
package import Money

extension Movements {
    /// What the movements of a list brought to a stage, and what they took from it.
    package struct Sum: Hashable, Sendable {
        package let ins: Pence
        package let outs: Pence
    }

    /// One statement over the whole list, however many pages it has.
    ///
    /// A movement within the stage, as a virement is, counts on both sides.
    package static func sum(_ filter: Filter) -> Query<Sum> {
        .one(
            """
            SELECT \(total(filter.side("to"))) AS ins, \(total(filter.side("from"))) AS outs
            \(source) WHERE \(SQL.all(filter.conditions))
            """
        ) { row in
            Sum(ins: try row["ins"], outs: try row["outs"])
        }
    }

    private static func total(_ side: SQL) -> SQL {
        "CAST(coalesce(sum(CASE WHEN \(side) THEN m.pence ELSE 0 END), 0) AS bigint)"
    }
}
