package import Database
package import Money
package import Panel

/// What was put right after the month that it is about had been closed.
///
/// Nothing of it is kept: when a month was closed and what a correction is about never change, so
/// that it can be told for ever.
package enum Adjustments {
    /// Those that move in these months, by month, by kind, and by the month that they belong to.
    package static func moved(from first: Day, to last: Day) -> Query<[Adjustment]> {
        .all(
            """
            SELECT a.kind, substr(a.moved_on, 1, 7) AS month, p.from_on, count(*) AS many,
                CAST(sum(a.pence) AS bigint) AS pence
            FROM (\(all)) AS a
            JOIN closed_periods p ON a.about_on BETWEEN p.from_on AND p.to_on
                AND p.event_number < a.event_number
            WHERE a.moved_on BETWEEN \(first) AND \(last)
            GROUP BY a.kind, substr(a.moved_on, 1, 7), p.from_on
            ORDER BY 2, p.from_on, a.kind
            """
        ) { row in
            let month: String = try row["month"]
            guard let month = Month(reading: month) else {
                throw DatabaseError.unreadable("the month of an adjustment")
            }
            return try Adjustment(
                kind: row["kind"],
                month: month,
                belongsTo: Month(of: row["from_on"]),
                count: row["many"],
                pence: row["pence"]
            )
        }
    }

    /// The first day of the closed month that the correction `c` is an adjustment of, with its
    /// payment `y` and its invoice `i`; none where it is of an open one.
    static let ofCorrection: SQL = """
        (SELECT q.from_on FROM closed_periods q
            WHERE c.kind <> \(CorrectionKind.creditRequest) AND q.event_number < c.event_number
                AND coalesce(y.posted_on, i.matched_on) BETWEEN q.from_on AND q.to_on)
        """

    /// A payment's corrections are about the day that it was paid in the books, a credit note is
    /// about the day of the match.
    private static let all: SQL = """
        SELECT c.kind, coalesce(y.posted_on, i.matched_on) AS about_on,
            c.corrected_on AS moved_on, c.pence, c.event_number
        FROM corrections c
        LEFT JOIN payments y ON y.id = c.payment_id
        LEFT JOIN invoices i ON i.id = c.invoice_id
        WHERE c.kind <> \(CorrectionKind.creditRequest)
        UNION ALL
        SELECT 'withdrawn-acceptance', a.accepted_on, m.event_on, m.pence,
            w.event_number
        FROM acceptance_withdrawals w
        JOIN acceptances a ON a.session_id = w.session_id
        JOIN movements m ON m.event_number = w.event_number AND m.act = \(Edge.unaccept)
        UNION ALL
        SELECT 'undone-match', (SELECT b.event_on FROM events g
                JOIN movements b ON b.event_number = g.number AND b.act = 'match'
                WHERE g.subject = e.subject AND g.number < e.number
                ORDER BY g.number DESC LIMIT 1),
            m.event_on, sum(m.pence), e.number
        FROM movements m JOIN events e ON e.number = m.event_number
        WHERE m.act = 'unmatch' AND e.act = \(Act.unmatchInvoice)
        GROUP BY e.number, e.subject, m.event_on
        UNION ALL
        SELECT 'reversed-receipt', r.received_on, v.reversed_on, r.pence,
            v.event_number
        FROM receipt_reversals v JOIN receipts r ON r.id = v.receipt_id
        """
}
