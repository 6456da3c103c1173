package import Database
package import Money
package import Panel

/// What each month changed, by fund and head: read from the roll-up by day, never from movements.
package enum MonthlyFunnels {
    package struct Item: Hashable, Sendable {
        package let month: Month
        package let fund: String
        package let head: String
        /// What came into each stage less what left it.
        package let changed: StageSums
    }

    package struct Filter: Sendable {
        package var fund: ID?
        package var head: String?
        package var from: Month?
        package var to: Month?

        package init() {}

        fileprivate var conditions: SQL {
            var conditions: [SQL] = ["d.head <> \(Account.noHead)"]
            if let fund { conditions.append("d.fund_id = \(fund)") }
            if let head { conditions.append("d.head = \(head)") }
            if let from { conditions.append("d.event_on >= \(from.first)") }
            if let to { conditions.append("d.event_on <= \(to.last)") }
            return .all(conditions)
        }
    }

    package static let sorts: Sorts = [
        "month": "month", "fund": "fund_number", "head": "head",
        "allocated_pence": "available + held + committed + delivered + invoiced + paid",
        "committed_pence": "committed + delivered + invoiced + paid",
        "delivered_pence": "delivered + invoiced + paid",
        "invoiced_pence": "invoiced + paid", "paid_pence": "paid",
    ]

    /// The newest month first, unless the page says otherwise.
    package static func list(_ filter: Filter, _ page: Page) -> Query<Listing<Item>> {
        .page(
            page,
            """
            SELECT row_number() OVER (ORDER BY b.month, b.fund_number, b.head) AS position,
                b.month, b.fund, b.fund_number, b.head, \(Funnels.sums)
            FROM (
                SELECT substr(d.event_on, 1, 7) AS month, f.ref AS fund,
                    f.event_number AS fund_number, d.head, d.stage,
                    d.in_pence - d.out_pence AS pence
                FROM account_days d JOIN funds f ON f.id = d.fund_id
                WHERE \(filter.conditions)
            ) AS b
            GROUP BY b.month, b.fund, b.fund_number, b.head
            """,
            isRising: false
        ) { row in
            let text: String = try row["month"]
            guard let month = Month(reading: text) else {
                throw DatabaseError.unreadable("the month of a roll-up")
            }
            return Item(
                month: month,
                fund: try row["fund"],
                head: try row["head"],
                changed: try Funnels.sums(of: row)
            )
        }
    }
}
