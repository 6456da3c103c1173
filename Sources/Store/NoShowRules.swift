package import Database
package import Money
package import Panel

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

    /// Every share of every rule, oldest first.
    package static let shares = Query.all(
        """
        SELECT rule, attendance, per_mille, valid_from FROM charge_shares
        ORDER BY rule, attendance, valid_from
        """
    ) { row in
        try ChargeShare(
            rule: row["rule"],
            attendance: row["attendance"],
            perMille: row["per_mille"],
            from: row["valid_from"]
        )
    }

    /// Adds a share; one of the same first day is written over.
    package static func insert(_ share: ChargeShare) -> SQL {
        """
        INSERT INTO charge_shares (rule, attendance, per_mille, valid_from)
        VALUES (\(share.rule), \(share.attendance), \(share.perMille), \(share.from))
        ON CONFLICT (rule, attendance, valid_from) DO UPDATE SET per_mille = excluded.per_mille
        """
    }
}
