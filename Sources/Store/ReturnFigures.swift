package import Database
package import Money
package import Panel

/// What returns are made of, as it was known when an event had just been recorded.
package enum ReturnFigures {
    /// All that moved in a fund up to a day, a row for each way it went in each month.
    ///
    /// - Parameter told: the event up to which an earlier return told.
    package static func moved(
        in fund: ID,
        to day: Day,
        upTo event: Int64,
        told: Int64?
    ) -> Query<[MonthMoved]> {
        .all(
            """
            SELECT act, from_head, to_head, month, is_late, CAST(sum(pence) AS bigint) AS pence
            FROM (
                SELECT act, from_head, to_head, substr(event_on, 1, 7) AS month, pence,
                    CASE WHEN event_number > \(told ?? .max) THEN 1 ELSE 0 END AS is_late
                FROM movements
                WHERE fund_id = \(fund) AND event_number <= \(event) AND event_on <= \(day)
            ) AS moved
            GROUP BY act, from_head, to_head, month, is_late
            ORDER BY act, from_head, to_head, month, is_late
            """
        ) { row in
            let month: String = try row["month"]
            guard let month = Month(reading: month) else {
                throw DatabaseError.unreadable("the month of a movement")
            }
            return try MonthMoved(
                edge: row["act"],
                fromHead: row["from_head"],
                toHead: row["to_head"],
                month: month,
                isLate: row["is_late"],
                pence: row["pence"]
            )
        }
    }

    /// What movements of a quarter put right of what is about days before it.
    ///
    /// - Parameter told: the last day that an earlier return told of.
    package static func corrected(
        in fund: ID,
        _ span: Span,
        told: Day,
        upTo event: Int64
    ) -> Query<[PutRight]> {
        .all(
            """
            SELECT kind, head, substr(about_on, 1, 7) AS month, CAST(sum(pence) AS bigint) AS pence
            FROM (
                SELECT c.kind, l.head, y.posted_on AS about_on, c.corrected_on AS moved_on,
                    c.pence, c.event_number, l.fund_id
                FROM corrections c
                JOIN lines l ON l.id = c.line_id
                JOIN payments y ON y.id = c.payment_id
                WHERE c.kind IN (\(CorrectionKind.refund), \(CorrectionKind.clawback))
                UNION ALL
                SELECT 'withdrawn-acceptance', l.head, a.accepted_on,
                    (SELECT min(m.event_on) FROM movements m WHERE m.event_number = w.event_number),
                    a.value_pence, w.event_number, l.fund_id
                FROM acceptance_withdrawals w
                JOIN acceptances a ON a.session_id = w.session_id
                JOIN lines l ON l.id = a.line_id
            ) AS put_right
            WHERE fund_id = \(fund) AND event_number <= \(event) AND about_on <= \(told)
                AND moved_on BETWEEN \(span.from) AND \(span.to) AND pence > 0
            GROUP BY kind, head, substr(about_on, 1, 7)
            ORDER BY kind, head, 3
            """
        ) { row in
            let month: String = try row["month"]
            guard let month = Month(reading: month) else {
                throw DatabaseError.unreadable("the month of a correction")
            }
            return try PutRight(
                kind: row["kind"],
                head: row["head"],
                month: month,
                pence: row["pence"]
            )
        }
    }

    /// One decision's part of what moved under a head.
    package struct Part: Hashable, Sendable {
        package let decision: String
        package let edge: Edge
        package let isInQuarter: Bool
        package let pence: Pence
    }

    package static func parts(
        under head: String,
        of fund: ID,
        in span: Span,
        upTo event: Int64
    ) -> Query<[Part]> {
        .all(
            """
            SELECT ref, act, within, CAST(sum(pence) AS bigint) AS pence FROM (
                SELECT d.ref, m.act, m.pence,
                    CASE WHEN m.event_on >= \(span.from) THEN 1 ELSE 0 END AS within
                FROM movements m JOIN decisions d ON d.id = m.decision_id
                WHERE m.fund_id = \(fund) AND m.from_head = \(head)
                    AND m.event_number <= \(event) AND m.event_on <= \(span.to)
            ) AS moved
            GROUP BY ref, act, within ORDER BY ref, act, within
            """
        ) { row in
            try Part(
                decision: row["ref"],
                edge: row["act"],
                isInQuarter: row["within"],
                pence: row["pence"]
            )
        }
    }

    /// What a head was given, or what was taken from it, without any decision.
    package struct Given: Hashable, Sendable {
        package let event: Int64
        package let edge: Edge
        package let on: Day
        package let pence: Pence
        package let authority: String?
    }

    /// - Returns: below zero was taken away.
    package static func given(
        to head: String,
        of fund: ID,
        to day: Day,
        upTo event: Int64
    ) -> Query<[Given]> {
        .all(
            """
            SELECT event_number, act, event_on, authority,
                CASE WHEN to_head = \(head) THEN pence ELSE -pence END AS pence
            FROM movements
            WHERE fund_id = \(fund) AND line_id IS NULL AND event_number <= \(event)
                AND event_on <= \(day) AND (from_head = \(head) OR to_head = \(head))
            ORDER BY event_number, ordinal
            """
        ) { row in
            try Given(
                event: row["event_number"],
                edge: row["act"],
                on: row["event_on"],
                pence: row["pence"],
                authority: row["authority"]
            )
        }
    }
}
