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

    /// What every rule charges on a day, by the attendance's code.
    package static func charges(on day: Day) -> Query<[NoShowCharge]> {
        .all(
            """
            SELECT s.rule, s.per_mille, c.label, c.family
            FROM charge_shares s
            JOIN codes c ON c.list = 'attendance' AND c.code = s.attendance
                AND c.valid_from = (SELECT max(n.valid_from) FROM codes n
                    WHERE n.list = c.list AND n.code = c.code AND n.valid_from <= \(day))
            WHERE s.valid_from = (SELECT max(n.valid_from) FROM charge_shares n
                    WHERE n.rule = s.rule AND n.attendance = s.attendance
                        AND n.valid_from <= \(day))
                AND (c.valid_to IS NULL OR c.valid_to >= \(day))
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
