import Database
import Panel

extension Proof {
    /// Orders against the movements and the minutes that made them.
    static let orders: [Proof] = [ordered, versions, complete, parties]

    /// What came from outside a line's promise less what left it again.
    private static let moved: SQL = """
        SELECT line_id, event_number, act, CASE WHEN from_stage = 'held' THEN pence ELSE -pence END
            AS pence
        FROM movements WHERE act IN ('commit', 'release', 'refund', 'clawback')
        """

    /// Of every version there ever was, so that none was changed afterwards.
    private static let ordered = Proof(
        "order-lines",
        over: "order_lines",
        "What the order says of the line is not what was committed for it by then, net of refunds.",
        """
        SELECT o.ref || ' version ' || n.version || ' line ' || l.position AS subject,
            CAST(coalesce(sum(m.pence), 0) AS bigint) AS expected, n.total_pence AS found
        FROM order_lines n
        JOIN order_versions v ON v.order_id = n.order_id AND v.version = n.version
        JOIN orders o ON o.id = n.order_id
        JOIN lines l ON l.id = n.line_id
        LEFT JOIN (\(moved)) AS m ON m.line_id = n.line_id AND m.event_number <= v.event_number
        GROUP BY o.ref, n.version, l.position, n.total_pence
        HAVING coalesce(sum(m.pence), 0) <> n.total_pence
        """
    )

    /// Nothing is committed or released but with a version, so that the newest one always holds.
    private static let versions = Proof(
        "order-versions",
        over: "order_versions",
        "What was committed for the line, less what was released, is not what its order says.",
        parts: """
            SELECT m.line_id, 0 AS stored, m.pence AS moved FROM (\(moved)) AS m
            WHERE m.act IN ('commit', 'release')
            UNION ALL
            SELECT n.line_id, n.total_pence, 0 FROM order_lines n
            JOIN order_versions v ON v.order_id = n.order_id AND v.version = n.version
            WHERE n.version = \(newest("n"))
            UNION ALL
            SELECT n.line_id, -m.pence, 0 FROM order_lines n
            JOIN order_versions v ON v.order_id = n.order_id AND v.version = n.version
            JOIN (\(moved)) AS m ON m.line_id = n.line_id AND m.event_number <= v.event_number
            WHERE n.version = \(newest("n")) AND m.act IN ('refund', 'clawback')
            """,
        keys: "line_id",
        subject: "coalesce(p.ref || '/' || l.position, s.line_id, 'no line')",
        joining: """
            LEFT JOIN lines l ON l.id = s.line_id LEFT JOIN packages p ON p.id = l.package_id
            """
    )

    private static func newest(_ row: SQL) -> SQL {
        "(SELECT max(w.version) FROM order_versions w WHERE w.order_id = \(row).order_id)"
    }

    /// A version names every line of its provider's in the package, and no other; versions are
    /// counted from one.
    private static let complete = Proof(
        "order-completeness",
        over: "order_versions",
        isMoney: false,
        "The order's version does not hold exactly the provider's lines, or a version is missing.",
        """
        SELECT o.ref || ' version ' || v.version AS subject,
            count(l.id) AS expected, count(n.line_id) AS found
        FROM order_versions v
        JOIN orders o ON o.id = v.order_id
        LEFT JOIN lines l ON l.package_id = o.package_id AND l.provider_id = o.provider_id
        LEFT JOIN order_lines n ON n.order_id = v.order_id AND n.version = v.version
            AND n.line_id = l.id
        GROUP BY o.ref, v.order_id, v.version
        HAVING count(l.id) <> count(n.line_id)
            OR count(l.id) <> (SELECT count(*) FROM order_lines x
                WHERE x.order_id = v.order_id AND x.version = v.version)
            OR v.version > (SELECT count(*) FROM order_versions x WHERE x.order_id = v.order_id)
        """
    )

    /// A minuted decision is in the order of each provider whose lines it changes.
    private static let parties = Proof(
        "order-decisions",
        over: "minutes",
        isMoney: false,
        "The decision changes lines of a provider whose order has no version of it, or two.",
        """
        SELECT d.ref || ' ' || r.ref AS subject, CAST(1 AS bigint) AS expected,
            count(v.version) AS found
        FROM (SELECT DISTINCT dl.decision_id, l.package_id, l.provider_id FROM decision_lines dl
            JOIN lines l ON l.id = dl.line_id) AS w
        JOIN minutes k ON k.decision_id = w.decision_id
        JOIN decisions d ON d.id = w.decision_id
        JOIN providers r ON r.id = w.provider_id
        LEFT JOIN orders o ON o.package_id = w.package_id AND o.provider_id = w.provider_id
        LEFT JOIN order_versions v ON v.order_id = o.id AND v.decision_id = w.decision_id
            AND v.event_number = k.event_number
        GROUP BY d.ref, r.ref HAVING count(v.version) <> 1
        """
    )
}
