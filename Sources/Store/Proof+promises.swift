import Database
import Panel

extension Proof {
    /// Movements against the lines, decisions and minutes that they name.
    static let promises: [Proof] = [
        edges, ordinals, named, minuted, commitments, endings, holds,
    ]

    /// The legal edges as Panel has them, whatever the database's own table says.
    private static let edges = Proof(
        "movement-edges",
        over: "movements",
        "Money never goes that way.",
        """
        SELECT 'event ' || m.event_number || '.' || m.ordinal AS subject,
            CAST(0 AS bigint) AS expected, m.pence AS found
        FROM movements m
        LEFT JOIN (VALUES \(rows: Edge.allCases.map { [$0.value, $0.from.value, $0.to.value] }))
            AS e ON e.column1 = m.act AND e.column2 = m.from_stage AND e.column3 = m.to_stage
        WHERE e.column1 IS NULL
        """
    )

    private static let ordinals = Proof(
        "movement-ordinals",
        over: "movements",
        isMoney: false,
        "Some of the event's movements are missing: their numbers have a gap.",
        """
        SELECT 'event ' || event_number AS subject, max(ordinal) AS expected, count(*) AS found
        FROM movements GROUP BY event_number HAVING max(ordinal) <> count(*)
        """
    )

    private static let named = Proof(
        "movement-names",
        over: "movements",
        "The movement names no line and decision, or such as are not of one package, fund and head.",
        """
        SELECT 'event ' || m.event_number || '.' || m.ordinal AS subject,
            CAST(0 AS bigint) AS expected, m.pence AS found
        FROM movements m
        LEFT JOIN lines l ON l.id = m.line_id
        LEFT JOIN decisions d ON d.id = m.decision_id
        WHERE (m.from_stage IN \(promised) OR m.to_stage IN \(promised))
            AND (l.id IS NULL OR d.id IS NULL OR l.package_id <> d.package_id
                OR l.fund_id <> m.fund_id OR m.from_head NOT IN ('none', l.head)
                OR m.to_head NOT IN ('none', l.head))
        """
    )

    private static let minuted = Proof(
        "commitment-minutes",
        over: "movements",
        "This was committed without a decision that stands in closed minutes.",
        """
        SELECT 'event ' || m.event_number || '.' || m.ordinal AS subject,
            CAST(0 AS bigint) AS expected, m.pence AS found
        FROM movements m
        LEFT JOIN minutes k ON k.decision_id = m.decision_id
        LEFT JOIN decisions d ON d.id = k.decision_id
        LEFT JOIN sittings s ON s.id = d.sitting_id
        WHERE m.to_stage = 'committed' AND (k.decision_id IS NULL OR s.closed_at IS NULL
            OR m.minuted_id IS NULL OR m.minuted_id <> m.decision_id)
        """
    )

    /// What closing moved: a later release by the same decision is not part of it.
    ///
    /// An end gives back less than it decided when something was accepted before its sitting closed.
    /// What it keeps for sessions that wait hangs on the no-show rules: see `endings`.
    private static let commitments = Proof(
        "decision-commitments",
        over: "decision_lines",
        "What closing committed or released is not what was decided for the line.",
        parts: """
            SELECT m.decision_id, m.line_id, m.pence AS stored, 0 AS moved FROM movements m
            WHERE m.act = 'commit'
            UNION ALL
            SELECT m.decision_id, m.line_id, -m.pence, 0 FROM movements m
            JOIN minutes k ON k.decision_id = m.decision_id AND k.event_number = m.event_number
            WHERE m.act = 'release' AND NOT EXISTS (\(waited("m")))
            UNION ALL
            SELECT dl.decision_id, dl.line_id, 0, dl.change_pence FROM decision_lines dl
            JOIN minutes k ON k.decision_id = dl.decision_id
            WHERE NOT EXISTS (\(waited("dl")))
                AND (dl.change_pence > 0 OR NOT EXISTS (\(later("dl"))))
            UNION ALL
            SELECT dl.decision_id, dl.line_id, 0,
                CASE WHEN m.act = 'accept' THEN m.pence ELSE -m.pence END
            FROM decision_lines dl
            JOIN decisions d ON d.id = dl.decision_id AND d.kind = 'end'
            JOIN minutes k ON k.decision_id = dl.decision_id
            JOIN movements m ON m.line_id = dl.line_id AND m.act IN ('accept', 'unaccept')
                AND m.event_number > d.event_number AND m.event_number < k.event_number
            WHERE NOT EXISTS (\(waited("dl"))) AND NOT EXISTS (\(later("dl")))
            """,
        keys: "decision_id, line_id",
        subject: """
            coalesce(d.ref, s.decision_id, 'no decision') || ' '
                || coalesce(p.ref || '/' || l.position, s.line_id, 'no line')
            """,
        joining: """
            LEFT JOIN decisions d ON d.id = s.decision_id
            LEFT JOIN lines l ON l.id = s.line_id
            LEFT JOIN packages p ON p.id = l.package_id
            """
    )

    /// What was decided for a day that had not come with the closing gives back later, and no more
    /// than is left then.
    private static func later(_ row: SQL) -> SQL {
        """
        SELECT 1 FROM decisions e
        JOIN minutes q ON q.decision_id = e.id
        LEFT JOIN decision_effects f ON f.decision_id = e.id AND f.event_number = q.event_number
        WHERE e.id = \(row).decision_id AND e.effective_on IS NOT NULL AND f.decision_id IS NULL
        """
    }

    /// Sessions that awaited acceptance on a line between the decision that ends it and its closing.
    private static func waited(_ row: SQL) -> SQL {
        """
        SELECT 1 FROM decisions e
        JOIN minutes q ON q.decision_id = e.id
        JOIN sessions s ON s.line_id = \(row).line_id AND s.event_number < q.event_number
        LEFT JOIN acceptances a ON a.session_id = s.id
        LEFT JOIN session_withdrawals x ON x.session_id = s.id
        WHERE e.id = \(row).decision_id AND e.kind = 'end'
            AND coalesce(a.event_number, x.event_number, q.event_number) > e.event_number
        """
    }

    /// On a package that has ended nothing stays committed but for what awaits acceptance.
    private static let endings = Proof(
        "ended-commitments",
        over: "line_balances",
        "Its package has ended and nothing on it awaits acceptance, but this is committed.",
        """
        SELECT p.ref || '/' || l.position AS subject, CAST(0 AS bigint) AS expected,
            b.pence AS found
        FROM line_balances b
        JOIN lines l ON l.id = b.line_id
        JOIN packages p ON p.id = l.package_id AND p.state = 'ended'
        WHERE b.stage = 'committed' AND b.pence > 0 AND NOT EXISTS (
            SELECT 1 FROM sessions s
            LEFT JOIN acceptances a ON a.session_id = s.id
            LEFT JOIN session_withdrawals x ON x.session_id = s.id
            WHERE s.line_id = l.id AND a.session_id IS NULL AND x.session_id IS NULL)
        """
    )

    private static let holds = Proof(
        "line-holds",
        over: "decision_lines",
        "What is held for the line is not what its open decision adds.",
        parts: """
            SELECT line_id, pence AS stored, 0 AS moved FROM movements WHERE to_stage = 'held'
            UNION ALL
            SELECT line_id, -pence, 0 FROM movements WHERE from_stage = 'held'
            UNION ALL
            SELECT dl.line_id, 0, dl.change_pence FROM decision_lines dl
            LEFT JOIN minutes k ON k.decision_id = dl.decision_id
            LEFT JOIN decision_ends e ON e.decision_id = dl.decision_id
            WHERE dl.change_pence > 0 AND k.decision_id IS NULL AND e.decision_id IS NULL
            """,
        keys: "line_id",
        subject: "coalesce(p.ref || '/' || l.position, s.line_id, 'no line')",
        joining: """
            LEFT JOIN lines l ON l.id = s.line_id LEFT JOIN packages p ON p.id = l.package_id
            """
    )
}
