import Database
import Panel

extension Proof {
    /// Every row that is kept beside the movements, against the movements.
    static let balances: [Proof] = [
        funds, accounts, days, running, lines, children, providers, caps,
    ]

    private static let funds = Proof(
        "funds",
        over: "funds",
        "What was awarded is not what stands unallocated, in the heads, returned and carried.",
        parts: """
            SELECT fund_id, pence AS stored, 0 AS moved FROM accounts WHERE stage <> 'outside'
            UNION ALL
            SELECT fund_id, 0, pence FROM movements WHERE from_stage = 'outside'
            UNION ALL
            SELECT fund_id, 0, -pence FROM movements WHERE to_stage = 'outside'
            """,
        keys: "fund_id",
        subject: "coalesce(f.ref, s.fund_id)",
        joining: "LEFT JOIN funds f ON f.id = s.fund_id"
    )

    private static let accounts = Proof(
        "account-balances",
        over: "accounts",
        "The balance is not the sum of the account's movements.",
        parts: """
            SELECT fund_id, head, stage, pence AS stored, 0 AS moved FROM accounts
            UNION ALL
            SELECT fund_id, from_head, from_stage, 0, -pence FROM movements
            UNION ALL
            SELECT fund_id, to_head, to_stage, 0, pence FROM movements
            """,
        keys: "fund_id, head, stage",
        subject: "coalesce(f.ref, s.fund_id) || ':' || s.head || ':' || s.stage",
        joining: "LEFT JOIN funds f ON f.id = s.fund_id"
    )

    private static let days = Proof(
        "account-days",
        over: "account_days",
        "The day's sum is not that of the account's movements on it.",
        parts: """
            SELECT fund_id, head, stage, event_on, 'in' AS way, in_pence AS stored, 0 AS moved
            FROM account_days
            UNION ALL
            SELECT fund_id, head, stage, event_on, 'out', out_pence, 0 FROM account_days
            UNION ALL
            SELECT fund_id, from_head, from_stage, event_on, 'out', 0, pence FROM movements
            UNION ALL
            SELECT fund_id, to_head, to_stage, event_on, 'in', 0, pence FROM movements
            """,
        keys: "fund_id, head, stage, event_on, way",
        subject: """
            coalesce(f.ref, s.fund_id) || ':' || s.head || ':' || s.stage || ' on ' || s.event_on
                || ' ' || s.way
            """,
        joining: "LEFT JOIN funds f ON f.id = s.fund_id"
    )

    private static let running = Proof(
        "running-balances",
        over: "account_days",
        "By the days that the movements are dated, this account was below zero.",
        """
        SELECT coalesce(f.ref, r.fund_id) || ':' || r.head || ':' || r.stage || ' on '
            || r.event_on AS subject, CAST(0 AS bigint) AS expected, r.standing AS found
        FROM (
            SELECT fund_id, head, stage, event_on, CAST(sum(sum(pence)) OVER (
                PARTITION BY fund_id, head, stage ORDER BY event_on) AS bigint) AS standing
            FROM (
                SELECT fund_id, from_head AS head, from_stage AS stage, event_on, -pence AS pence
                FROM movements
                UNION ALL
                SELECT fund_id, to_head, to_stage, event_on, pence FROM movements
            ) AS parts
            WHERE stage <> 'outside' GROUP BY fund_id, head, stage, event_on
        ) AS r LEFT JOIN funds f ON f.id = r.fund_id
        WHERE r.standing < 0
        """
    )

    private static let lines = Proof(
        "line-balances",
        over: "line_balances",
        "The line's balance is not the sum of its movements.",
        parts: """
            SELECT line_id, stage, pence AS stored, 0 AS moved FROM line_balances
            UNION ALL
            SELECT line_id, from_stage, 0, -pence FROM movements WHERE from_stage IN \(promised)
            UNION ALL
            SELECT line_id, to_stage, 0, pence FROM movements WHERE to_stage IN \(promised)
            """,
        keys: "line_id, stage",
        subject: "coalesce(p.ref || '/' || l.position, s.line_id, 'no line') || ':' || s.stage",
        joining: """
            LEFT JOIN lines l ON l.id = s.line_id LEFT JOIN packages p ON p.id = l.package_id
            """
    )

    private static let children = Proof(
        "child-balances",
        over: "child_balances",
        "What is promised for the child is not the sum of the movements of its lines.",
        parts: promises(kept: "child_balances", by: "child_id"),
        keys: "fund_id, owner",
        subject: "coalesce(f.ref, s.fund_id) || ' ' || coalesce(c.ref, s.owner, 'no line')",
        joining: """
            LEFT JOIN funds f ON f.id = s.fund_id LEFT JOIN children c ON c.id = s.owner
            """
    )

    private static let providers = Proof(
        "provider-balances",
        over: "provider_balances",
        "What is promised to the provider is not the sum of the movements of its lines.",
        parts: promises(kept: "provider_balances", by: "provider_id"),
        keys: "fund_id, owner",
        subject: "coalesce(f.ref, s.fund_id) || ' ' || coalesce(r.ref, s.owner, 'no line')",
        joining: """
            LEFT JOIN funds f ON f.id = s.fund_id LEFT JOIN providers r ON r.id = s.owner
            """
    )

    private static func promises(kept table: SQL, by owner: SQL) -> SQL {
        """
        SELECT fund_id, \(owner) AS owner, pence AS stored, 0 AS moved FROM \(table)
        UNION ALL
        SELECT m.fund_id, l.\(owner), 0, -m.pence FROM movements m
        LEFT JOIN lines l ON l.id = m.line_id WHERE m.from_stage IN \(promised)
        UNION ALL
        SELECT m.fund_id, l.\(owner), 0, m.pence FROM movements m
        LEFT JOIN lines l ON l.id = m.line_id WHERE m.to_stage IN \(promised)
        """
    }

    private static let caps = Proof(
        "child-caps",
        over: "child_balances",
        "The cap beside the child's balance is not the fund's, or is exceeded.",
        """
        SELECT f.ref || ' ' || c.ref AS subject, f.child_cap_pence AS expected,
            CASE WHEN coalesce(b.cap_pence, -1) <> coalesce(f.child_cap_pence, -1)
                THEN b.cap_pence ELSE b.pence END AS found
        FROM child_balances b
        JOIN funds f ON f.id = b.fund_id
        JOIN children c ON c.id = b.child_id
        WHERE coalesce(b.cap_pence, -1) <> coalesce(f.child_cap_pence, -1)
            OR b.pence > f.child_cap_pence
        """
    )
}
