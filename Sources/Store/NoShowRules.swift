package import Database
package import Money
package import Panel

/// What is charged when nobody comes: rules by name, of dated shares.
package enum NoShowRules {
    /// Those that there are on a day, in order.
    package static func names(on day: Day) -> Query<[String]> {
        .all(
            "SELECT DISTINCT rule FROM charge_shares WHERE valid_from <= \(day) ORDER BY rule"
        ) { row in
            try row["rule"]
        }
    }

    /// Every share of every rule, oldest first.
    package static let shares = Query.all(
        """
        SELECT rule, attendance, per_mille, valid_from FROM charge_shares
        ORDER BY rule, attendance, valid_from, event_number
        """,
        read: share
    )

    package static let sorts: Sorts = [
        "rule": "rule", "attendance": "attendance", "share": "per_mille", "from": "valid_from",
        "in_force": "is_in_force",
    ]

    /// What holds on a day, then what is to come.
    package static func list(on day: Day, _ page: Page) -> Query<Listing<Dated<ChargeShare>>> {
        .dated(
            page,
            on: day,
            in: "charge_shares",
            keys: "rule, attendance",
            values: "per_mille",
            read: share
        )
    }

    @Sendable
    private static func share(_ row: Row) throws -> ChargeShare {
        try ChargeShare(
            rule: row["rule"],
            attendance: row["attendance"],
            perMille: row["per_mille"],
            from: row["valid_from"]
        )
    }

    /// Adds a share; of one first day the newest holds.
    package static func insert(_ share: ChargeShare, event: Int64) -> SQL {
        """
        INSERT INTO charge_shares (rule, attendance, per_mille, valid_from, event_number)
        VALUES (\(share.rule), \(share.attendance), \(share.perMille), \(share.from),
            \(event))
        """
    }

    /// What every rule charges on a day, by the attendance's code.
    package static func charges(on day: Day) -> Query<[NoShowCharge]> {
        .all(
            """
            SELECT s.rule, s.per_mille, c.label, c.family
            FROM (
                SELECT rule, attendance, per_mille,
                    row_number() OVER (PARTITION BY rule, attendance
                        ORDER BY valid_from DESC, event_number DESC) AS age
                FROM charge_shares WHERE valid_from <= \(day)
            ) AS s
            JOIN (
                SELECT code, label, family, valid_to,
                    row_number() OVER (PARTITION BY code
                        ORDER BY valid_from DESC, event_number DESC) AS age
                FROM codes WHERE list = 'attendance' AND valid_from <= \(day)
            ) AS c ON c.code = s.attendance
            WHERE s.age = 1 AND c.age = 1 AND (c.valid_to IS NULL OR c.valid_to >= \(day))
            ORDER BY s.rule, s.attendance
            """
        ) { row in
            try NoShowCharge(
                rule: row["rule"],
                label: row["label"],
                terms: row["family"],
                perMille: row["per_mille"]
            )
        }
    }
}
