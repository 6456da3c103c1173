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
            SELECT CAST(coalesce(sum(pence), 0) AS bigint) AS pence FROM (\(counted(upTo: day)))
            AS counted WHERE fund_id = \(fund)
            """
        ) { row in
            try row["pence"]
        }
    }

    /// Received up to a day and, below zero, reversed up to it.
    static func counted(upTo day: Day) -> SQL {
        """
        SELECT fund_id, pence FROM receipts WHERE received_on <= \(day)
        UNION ALL
        SELECT r.fund_id, -r.pence FROM receipt_reversals v JOIN receipts r ON r.id = v.receipt_id
        WHERE v.reversed_on <= \(day)
        """
    }

    /// What counts and is alike in all that a bank's statement says.
    package static func alike(_ new: New) -> Query<String?> {
        .first(
            """
            SELECT r.ref FROM receipts r WHERE r.fund_id = \(new.fund) AND r.pence = \(new.amount)
                AND r.received_on = \(new.on) AND r.reference = \(new.theirReference)
                AND NOT EXISTS (SELECT 1 FROM receipt_reversals v WHERE v.receipt_id = r.id)
            ORDER BY r.event_number
            """
        ) { row in
            try row["ref"]
        }
    }

    package static func reverse(
        _ receipt: ID,
        on day: Day,
        reason: String,
        event: Int64
    ) -> SQL {
        """
        INSERT INTO receipt_reversals (receipt_id, reversed_on, reason, event_number)
        VALUES (\(receipt), \(day), \(reason), \(event))
        """
    }

    package struct Receipt: Hashable, Sendable {
        package let id: ID
        package let reference: String
        package let fund: String
        package let amount: Pence
        package let on: Day
        package let theirReference: String
        /// The day from which on it does not count.
        package let reversedOn: Day?
        package let reversedReason: String?
    }

    package static func find(_ reference: String) -> Query<Receipt?> {
        .first("\(selection) WHERE r.ref = \(reference)", read: receipt)
    }

    package static let sorts: Sorts = [
        "receipt": "position", "amount_pence": "pence", "on": "received_on",
    ]

    /// Newest first.
    package static func list(_ page: Page, fund: ID?) -> Query<Listing<Receipt>> {
        var conditions: [SQL] = []
        if let fund { conditions.append("r.fund_id = \(fund)") }
        return .page(page, selection, where: conditions, read: receipt)
    }

    private static let selection: SQL = """
        SELECT r.event_number AS position, r.id, r.ref, f.ref AS fund, r.pence, r.received_on,
            r.reference, v.reversed_on, v.reason
        FROM receipts r JOIN funds f ON f.id = r.fund_id
        LEFT JOIN receipt_reversals v ON v.receipt_id = r.id
        """

    @Sendable
    private static func receipt(_ row: Row) throws -> Receipt {
        try Receipt(
            id: row["id"],
            reference: row["ref"],
            fund: row["fund"],
            amount: row["pence"],
            on: row["received_on"],
            theirReference: row["reference"],
            reversedOn: row["reversed_on"],
            reversedReason: row["reason"]
        )
    }
}
