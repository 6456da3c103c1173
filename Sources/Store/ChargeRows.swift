package import Database
import Money
package import Panel

/// What is charged when nobody comes: dated rows of each no-show rule.
package enum ChargeRows {
    /// Every row, oldest first.
    package static let all = Query.all(
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

    /// Adds a row; one of the same first day is written over.
    package static func insert(_ share: ChargeShare) -> SQL {
        """
        INSERT INTO charge_shares (rule, attendance, per_mille, valid_from)
        VALUES (\(share.rule), \(share.attendance), \(share.perMille), \(share.from))
        ON CONFLICT (rule, attendance, valid_from) DO UPDATE SET per_mille = excluded.per_mille
        """
    }
}
