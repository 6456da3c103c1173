package import Database
import Money
package import Panel

/// How children fared of whom something was proposed in a stretch of time.
///
/// No child's reference goes in or comes out: only how many stand alike.
package enum FairShares {
    /// As things stood on the last day, by what is known now.
    package static func counts(by kind: ShareKind, in span: Span) -> Query<[ShareCount]> {
        .all(
            """
            WITH proposed AS (\(proposed(in: span))), decided AS (\(decided(by: span.to))),
                begun AS (\(begun(by: span.to))),
                fared AS (
                    SELECT p.child_id, min(p.age) AS age,
                        CAST(max(coalesce(d.standing, 0)) AS bigint) AS standing,
                        min(CASE WHEN b.first_on IS NOT NULL THEN p.referred_on END)
                            AS referred_on,
                        min(CASE WHEN b.first_on IS NOT NULL THEN d.funded_on END) AS funded_on,
                        min(b.first_on) AS first_on
                    FROM proposed p
                    LEFT JOIN decided d ON d.package_id = p.id
                    LEFT JOIN begun b ON b.package_id = p.id
                    GROUP BY p.child_id
                )
            SELECT value, standing, referred_on, funded_on, first_on, count(*) AS children
            FROM (
                SELECT \(value(of: kind)) AS value, f.standing, f.referred_on, f.funded_on,
                    f.first_on
                FROM fared f \(joined(kind))
            ) AS alike
            GROUP BY value, standing, referred_on, funded_on, first_on
            """,
            read: counted
        )
    }

    private static func proposed(in span: Span) -> SQL {
        """
        SELECT p.id, p.child_id, p.age, coalesce(p.referred_on, p.proposed_on) AS referred_on
        FROM packages p
        WHERE p.proposed_on BETWEEN \(span.from) AND \(span.to)
            AND NOT EXISTS (SELECT 1 FROM package_withdrawals w WHERE w.package_id = p.id)
        """
    }

    /// The furthest that each package came, as `ShareStanding` counts.
    private static func decided(by day: Day) -> SQL {
        """
        SELECT d.package_id,
            max(CASE d.kind WHEN 'fund' THEN \(step(.funded)) WHEN 'refuse' THEN \(step(.refused))
                WHEN 'defer' THEN \(step(.deferred)) ELSE \(step(.undecided)) END) AS standing,
            min(CASE WHEN d.kind = 'fund' THEN t.sits_on END) AS funded_on
        FROM decisions d
        JOIN minutes m ON m.decision_id = d.id
        JOIN sittings t ON t.id = d.sitting_id
        WHERE t.sits_on <= \(day) AND d.package_id IN (SELECT p.id FROM proposed p)
        GROUP BY d.package_id
        """
    }

    private static func begun(by day: Day) -> SQL {
        """
        SELECT l.package_id, min(s.happened_on) AS first_on
        FROM sessions s JOIN lines l ON l.id = s.line_id
        WHERE s.happened_on <= \(day) AND \(QuarterCounts.stands(.max))
            AND NOT \(QuarterCounts.missed)
            AND l.package_id IN (SELECT p.id FROM proposed p)
        GROUP BY l.package_id
        """
    }

    private static func step(_ standing: ShareStanding) -> SQL {
        SQL(stringLiteral: "\(standing.rawValue)")
    }

    private static func value(of kind: ShareKind) -> SQL {
        guard kind.characteristic != nil else { return "coalesce(CAST(f.age AS text), '')" }
        return "coalesce(m.value, \(Characteristic.notAsked))"
    }

    private static func joined(_ kind: ShareKind) -> SQL {
        guard let characteristic = kind.characteristic else { return "" }
        return """
            LEFT JOIN monitoring m ON m.child_id = f.child_id
                AND m.characteristic = \(characteristic.rawValue)
            """
    }

    @Sendable
    private static func counted(_ row: Row) throws -> ShareCount {
        guard let standing = ShareStanding(rawValue: try row["standing"]) else {
            throw DatabaseError.unreadable("a standing")
        }
        let referred: Day? = try row["referred_on"]
        let decided: Day? = try row["funded_on"]
        let first: Day? = try row["first_on"]
        let wait = referred.flatMap { referred in
            decided.flatMap { decided in
                first.map { ShareCount.Wait(referred: referred, decided: decided, first: $0) }
            }
        }
        return try ShareCount(
            value: row["value"],
            standing: standing,
            wait: wait,
            children: row["children"]
        )
    }
}
