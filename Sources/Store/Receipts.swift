package import Database
package import Money
package import Panel

/// Cash that came from funders: a record of its own beside the ledger.
package enum Receipts {
    package struct New: Sendable {
        package let id: ID
        package let reference: String
        package let fund: ID
        package let amount: Pence
        package let on: Day
        /// The bank's or the funder's.
        package let theirReference: String

        package init(
            id: ID,
            reference: String,
            fund: ID,
            amount: Pence,
            on: Day,
            theirReference: String
        ) {
            self.id = id
            self.reference = reference
            self.fund = fund
            self.amount = amount
            self.on = on
            self.theirReference = theirReference
        }
    }

    package static func insert(_ new: New, event: Int64) -> SQL {
        """
        INSERT INTO receipts (id, ref, fund_id, pence, received_on, reference, event_number)
        VALUES (\(new.id), \(new.reference), \(new.fund), \(new.amount), \(new.on),
            \(new.theirReference), \(event))
        """
    }

    /// What came in for a fund up to a day.
    package static func total(of fund: ID, upTo day: Day) -> Query<Pence> {
        .one(
            """
            SELECT CAST(coalesce(sum(pence), 0) AS bigint) AS pence FROM receipts
            WHERE fund_id = \(fund) AND received_on <= \(day)
            """
        ) { row in
            try row["pence"]
        }
    }

    package struct Receipt: Hashable, Sendable {
        package let reference: String
        package let fund: String
        package let amount: Pence
        package let on: Day
        package let theirReference: String
    }

    /// Newest first.
    package static func list(_ page: Page, fund: ID?) -> Query<Listing<Receipt>> {
        var conditions: [SQL] = []
        if let fund { conditions.append("r.fund_id = \(fund)") }
        if let after = page.after { conditions.append("r.event_number < \(after)") }
        return .page(
            page,
            """
            SELECT r.event_number AS position, r.ref, f.ref AS fund, r.pence, r.received_on,
                r.reference
            FROM receipts r JOIN funds f ON f.id = r.fund_id
            WHERE \(SQL.all(conditions))
            ORDER BY r.event_number DESC LIMIT \(page.size + 1)
            """
        ) { row in
            try Receipt(
                reference: row["ref"],
                fund: row["fund"],
                amount: row["pence"],
                on: row["received_on"],
                theirReference: row["reference"]
            )
        }
    }
}
