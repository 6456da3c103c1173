import Database
import Panel

extension Proof {
    /// What was recorded and accepted, against the movements, the orders and itself.
    static let sessions: [Proof] = [acceptances, quantities, records, slots, files]

    /// Event by event, so that it holds whatever later happens to the money: what an invoice asks
    /// less or more for moves in that invoice's own events.
    private static let acceptances = Proof(
        "acceptances",
        over: "acceptances",
        "What was accepted or taken back is not what moved to or from delivered.",
        parts: """
            SELECT event_number, line_id, value_pence AS stored, 0 AS moved FROM acceptances
            UNION ALL
            SELECT w.event_number, a.line_id, -a.value_pence, 0 FROM acceptance_withdrawals w
            JOIN acceptances a ON a.session_id = w.session_id
            UNION ALL
            SELECT m.event_number, m.line_id, 0,
                CASE WHEN m.act = \(Edge.accept) THEN m.pence ELSE -m.pence END
            FROM movements m JOIN events e ON e.number = m.event_number
            WHERE m.act IN (\(Edge.accept), \(Edge.unaccept))
                AND e.act IN (\(Act.acceptSession), \(Act.withdrawAcceptance))
            """,
        keys: "event_number, line_id",
        subject: """
            'event ' || s.event_number || ' '
                || coalesce(p.ref || '/' || l.position, s.line_id, 'no line')
            """,
        joining: """
            LEFT JOIN lines l ON l.id = s.line_id LEFT JOIN packages p ON p.id = l.package_id
            """
    )

    /// By the order's version that was the newest when it was accepted.
    ///
    /// What of the line was credited, refunded or not asked for by then could be delivered once
    /// more.
    private static let quantities = Proof(
        "accepted-quantities",
        over: "acceptances",
        isMoney: false,
        "More of the line was accepted than was ordered then, in thousandths.",
        """
        SELECT p.ref || '/' || l.position || ' event ' || r.event_number AS subject,
            \(ordered) AS expected, r.standing AS found
        FROM (
            SELECT line_id, event_number, sum(added) AS added, CAST(sum(sum(charged))
                OVER (PARTITION BY line_id ORDER BY event_number) AS bigint) AS standing,
                CAST(sum(sum(unpaid))
                OVER (PARTITION BY line_id ORDER BY event_number) AS bigint) AS came_back
            FROM (\(deliveries)) AS parts
            GROUP BY line_id, event_number
        ) AS r
        JOIN lines l ON l.id = r.line_id
        JOIN packages p ON p.id = l.package_id
        JOIN order_lines n ON n.line_id = r.line_id AND n.version = (
            SELECT max(v.version) FROM order_versions v
            WHERE v.order_id = n.order_id AND v.event_number < r.event_number)
        JOIN order_versions nv ON nv.order_id = n.order_id AND nv.version = n.version
        JOIN decisions nd ON nd.id = nv.decision_id
        LEFT JOIN order_lines f ON f.order_id = n.order_id AND f.line_id = n.line_id
            AND f.version = (SELECT max(g.version) FROM order_versions g
                WHERE g.order_id = n.order_id AND g.effective_on < nd.effective_on)
        WHERE r.added > 0 AND r.standing > \(ordered)
            + CASE WHEN r.came_back > 0 THEN 1 + r.came_back * 10000000
                / (l.price_pence * (10000 + l.vat_lost * l.vat_basis_points)) ELSE 0 END
        """
    )

    /// By the newest version of then, or by the one before it where that has a day of its own: what
    /// was delivered until then goes by it.
    private static let ordered: SQL = """
        CASE WHEN f.quantity_thousandths > n.quantity_thousandths THEN f.quantity_thousandths
            ELSE n.quantity_thousandths END
        """

    /// By event: how much was charged, and what of its worth went neither on nor stayed.
    private static let deliveries: SQL = """
        SELECT line_id, event_number, charged_thousandths AS charged,
            charged_thousandths AS added, value_pence AS unpaid
        FROM acceptances
        UNION ALL
        SELECT a.line_id, w.event_number, -a.charged_thousandths, 0, -a.value_pence
        FROM acceptance_withdrawals w JOIN acceptances a ON a.session_id = w.session_id
        UNION ALL
        SELECT line_id, event_number, 0, 0, CASE WHEN act = \(Edge.accept) THEN -pence ELSE pence END
        FROM movements
        WHERE act IN (\(Edge.accept), \(Edge.unaccept), \(Edge.refund), \(Edge.clawback))
        """

    private static let records = Proof(
        "session-records",
        over: "sessions",
        isMoney: false,
        "It is not of its order's lines and days, or is accepted as something else or twice over.",
        """
        SELECT s.ref AS subject, CAST(NULL AS bigint) AS expected, CAST(NULL AS bigint) AS found
        FROM sessions s
        JOIN orders o ON o.id = s.order_id
        JOIN lines l ON l.id = s.line_id
        LEFT JOIN session_withdrawals x ON x.session_id = s.id
        LEFT JOIN acceptances a ON a.session_id = s.id
        WHERE l.package_id <> o.package_id OR l.provider_id <> o.provider_id
            OR s.happened_on < l.from_on OR s.happened_on > \(Lines.lastDay)
            OR s.ref <> 'SES-' || s.number
            OR (x.session_id IS NOT NULL AND a.session_id IS NOT NULL)
            OR a.line_id <> s.line_id OR a.charged_thousandths > s.quantity_thousandths
            OR a.event_number <= s.event_number
        """
    )

    private static let slots = Proof(
        "session-slots",
        over: "sessions",
        isMoney: false,
        "The line has more than one session on that day and time.",
        """
        SELECT p.ref || '/' || l.position || ' on ' || s.happened_on || ' ' || s.start_at AS subject,
            CAST(1 AS bigint) AS expected, count(*) AS found
        FROM sessions s
        JOIN lines l ON l.id = s.line_id
        JOIN packages p ON p.id = l.package_id
        LEFT JOIN session_withdrawals x ON x.session_id = s.id
        LEFT JOIN acceptance_withdrawals w ON w.session_id = s.id
        WHERE x.session_id IS NULL AND w.session_id IS NULL
        GROUP BY p.ref, l.position, s.happened_on, s.start_at HAVING count(*) > 1
        """
    )

    private static let files = Proof(
        "session-imports",
        over: "session_imports",
        isMoney: false,
        "The file's sessions are not all there, or not all its provider's.",
        """
        SELECT r.ref || ' event ' || m.event_number AS subject, m.session_count AS expected,
            count(o.id) AS found
        FROM session_imports m
        JOIN providers r ON r.id = m.provider_id
        LEFT JOIN sessions s ON s.import_id = m.id AND s.event_number = m.event_number
        LEFT JOIN orders o ON o.id = s.order_id AND o.provider_id = m.provider_id
        GROUP BY r.ref, m.id, m.event_number, m.session_count
        HAVING count(o.id) <> m.session_count
        """
    )
}
