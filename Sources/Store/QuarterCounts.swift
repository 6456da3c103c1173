package import Database
import Money
package import Panel

/// How often something happened in a stretch of time, as it was known at an event: in one fund, or
/// in all.
package enum QuarterCounts {
    /// Packages and sessions, by `Output`; what did not happen is not there.
    package static func outputs(
        in span: Span,
        fund: ID?,
        upTo event: Int64
    ) -> Query<[Counted]> {
        .all(
            """
            \(referred(span, fund, event)) UNION ALL \(decided(span, fund, event))
            UNION ALL \(started(span, fund, event)) UNION ALL \(completed(span, fund, event))
            UNION ALL \(sessions(span, fund, event))
            """,
            read: counted
        )
    }

    private static func referred(_ span: Span, _ fund: ID?, _ event: Int64) -> SQL {
        "SELECT 'referred' AS what, count(*) AS many \(proposed(span, fund, event))"
    }

    static func proposed(_ span: Span, _ fund: ID?, _ event: Int64) -> SQL {
        """
        FROM packages p
        WHERE p.proposed_on BETWEEN \(span.from) AND \(span.to) AND p.event_number <= \(event)
            AND NOT EXISTS (SELECT 1 FROM package_withdrawals w
                WHERE w.package_id = p.id AND w.event_number <= \(event))
            AND \(within("p.id", fund))
        """
    }

    private static func decided(_ span: Span, _ fund: ID?, _ event: Int64) -> SQL {
        """
        SELECT CASE d.kind WHEN 'fund' THEN 'funded' WHEN 'defer' THEN 'deferred'
            WHEN 'refuse' THEN 'refused' ELSE 'ended' END, count(DISTINCT d.package_id)
        \(minuted(span, fund, event)) AND d.kind <> 'vary'
        GROUP BY d.kind
        """
    }

    static func minuted(_ span: Span, _ fund: ID?, _ event: Int64) -> SQL {
        """
        FROM minutes m
        JOIN decisions d ON d.id = m.decision_id
        JOIN sittings s ON s.id = d.sitting_id
        WHERE s.sits_on BETWEEN \(span.from) AND \(span.to) AND m.event_number <= \(event)
            AND \(within("d.package_id", fund))
        """
    }

    private static func started(_ span: Span, _ fund: ID?, _ event: Int64) -> SQL {
        "SELECT 'started', count(*) FROM (\(firsts(span, fund, event))) AS firsts"
    }

    /// Packages, and the first day on which somebody came.
    static func firsts(_ span: Span, _ fund: ID?, _ event: Int64) -> SQL {
        """
        SELECT l.package_id, min(s.happened_on) AS began_on
        FROM sessions s JOIN lines l ON l.id = s.line_id
        WHERE \(stands(event)) AND NOT \(missed) AND \(isOf(fund))
        GROUP BY l.package_id
        HAVING min(s.happened_on) BETWEEN \(span.from) AND \(span.to)
        """
    }

    private static func completed(_ span: Span, _ fund: ID?, _ event: Int64) -> SQL {
        "SELECT 'completed', count(*) \(ends(span, fund, event))"
    }

    /// Of end reports `r`.
    static func ends(_ span: Span, _ fund: ID?, _ event: Int64) -> SQL {
        """
        FROM end_reports r
        WHERE r.completed_on BETWEEN \(span.from) AND \(span.to) AND r.event_number <= \(event)
            AND \(within("r.package_id", fund))
        """
    }

    private static func sessions(_ span: Span, _ fund: ID?, _ event: Int64) -> SQL {
        """
        SELECT CASE WHEN \(missed) THEN 'sessions-not-attended' ELSE 'sessions-delivered' END,
            count(*)
        \(held(span, fund, event))
        GROUP BY CASE WHEN \(missed) THEN 'sessions-not-attended' ELSE 'sessions-delivered' END
        """
    }

    static func held(_ span: Span, _ fund: ID?, _ event: Int64) -> SQL {
        """
        FROM sessions s JOIN lines l ON l.id = s.line_id
        WHERE s.happened_on BETWEEN \(span.from) AND \(span.to) AND \(stands(event))
            AND \(isOf(fund))
        """
    }

    /// Nobody came, whoever's fault it was.
    static let missed: SQL =
        "(s.attendance LIKE 'absent-%' OR s.attendance = 'cancelled-by-provider')"

    static func stands(_ event: Int64) -> SQL {
        """
        s.event_number <= \(event)
            AND NOT EXISTS (SELECT 1 FROM session_withdrawals w
                WHERE w.session_id = s.id AND w.event_number <= \(event))
            AND NOT EXISTS (SELECT 1 FROM acceptance_withdrawals w
                WHERE w.session_id = s.id AND w.event_number <= \(event))
        """
    }

    static func isOf(_ fund: ID?) -> SQL {
        fund.map { "l.fund_id = \($0)" } ?? "1 = 1"
    }

    static func within(_ package: SQL, _ fund: ID?) -> SQL {
        guard let fund else { return "1 = 1" }
        return """
            EXISTS (SELECT 1 FROM lines f
                WHERE f.package_id = \(package) AND f.fund_id = \(fund))
            """
    }

    @Sendable
    static func counted(_ row: Row) throws -> Counted {
        try Counted(row["what"], row["many"])
    }
}
