package import Database
package import Money
package import Panel

/// What was put right after the month whose books it changes had been closed.
///
/// Nothing of it is kept: when a month was closed and what a correction is about never change, so
/// that it can be told for ever. It belongs to the month of the services that it is about.
package enum Adjustments {
    /// Those that move in these months, by month, by kind, and by the month that they belong to.
    package static func moved(from first: Day, to last: Day) -> Query<[Adjustment]> {
        Query<[Part]>.all(
            """
            SELECT a.id, a.kind, substr(a.moved_on, 1, 7) AS month, a.belongs_to, a.is_closed,
                min(a.pence) AS pence, CAST(sum(a.weight) AS bigint) AS weight
            FROM (\(parts(of: all))) AS a
            WHERE a.moved_on BETWEEN \(first) AND \(last)
            GROUP BY a.id, a.kind, substr(a.moved_on, 1, 7), a.belongs_to, a.is_closed
            ORDER BY a.id, a.belongs_to
            """
        ) { row in
            try Part(
                id: row["id"],
                kind: row["kind"],
                month: month(row["month"]),
                belongsTo: month(row["belongs_to"]),
                isClosed: row["is_closed"],
                pence: row["pence"],
                weight: row["weight"]
            )
        }
        .map(added)
    }

    /// The first day of the month that the correction `c` is an adjustment of; none where its books
    /// are open.
    ///
    /// Of several the last.
    static let ofCorrection: SQL = """
        (SELECT CASE WHEN max(a.weight) > 0
                THEN max(CASE WHEN a.weight > 0 AND a.is_closed = 1 THEN a.belongs_to END)
                ELSE max(CASE WHEN a.is_closed = 1 THEN a.belongs_to END) END || '-01'
            FROM (\(parts(of: corrections))) AS a WHERE a.id = c.id)
        """

    /// What of one correction is about the services of one month.
    private struct Part {
        let id: String
        let kind: Adjustment.Kind
        let month: Month
        let belongsTo: Month
        let isClosed: Bool
        /// The whole of it.
        let pence: Pence
        /// What the services were billed at; nothing where it is about none.
        let weight: Int64
    }

    private static func month(_ text: String) throws -> Month {
        guard let month = Month(reading: text) else {
            throw DatabaseError.unreadable("the month of an adjustment")
        }
        return month
    }

    private struct Key: Hashable {
        let kind: Adjustment.Kind
        let month: Month
        let belongsTo: Month
    }

    /// Each shared out over its months by what its services were billed at.
    @Sendable
    private static func added(_ parts: [Part]) -> [Adjustment] {
        var sums: [Key: (count: Int, pence: Pence)] = [:]
        for all in Dictionary(grouping: parts, by: \.id).values {
            let billed = all.filter { $0.weight > 0 }
            let parts = billed.isEmpty ? all : billed
            let shares = parts[0].pence.shared(by: parts.map { max($0.weight, 1) })
            for (part, share) in zip(parts, shares) where part.isClosed {
                let key = Key(kind: part.kind, month: part.month, belongsTo: part.belongsTo)
                let sum = sums[key] ?? (0, .zero)
                sums[key] = (sum.count + 1, sum.pence + share)
            }
        }
        return sums.map { key, sum in
            Adjustment(
                kind: key.kind,
                month: key.month,
                belongsTo: key.belongsTo,
                count: sum.count,
                pence: sum.pence
            )
        }
        .sorted {
            ($0.month, $0.belongsTo, $0.kind.rawValue) < ($1.month, $1.belongsTo, $1.kind.rawValue)
        }
    }

    /// A service is in the books of its own month, unless that was closed before it was accepted:
    /// then it is in those of its acceptance.
    ///
    /// What is about no service is in those it was booked in.
    private static func parts(of corrected: SQL) -> SQL {
        """
        SELECT b.id, b.kind, b.moved_on, b.pence, b.weight,
            substr(coalesce(b.happened_on, b.booked_on), 1, 7) AS belongs_to,
            CASE WHEN EXISTS (SELECT 1 FROM closed_periods p WHERE p.event_number < b.event_number
                    AND b.in_books_on BETWEEN p.from_on AND p.to_on)
                THEN 1 ELSE 0 END AS is_closed
        FROM (
            SELECT x.id, x.kind, x.moved_on, x.pence, x.weight, x.booked_on, x.event_number,
                s.happened_on, CASE WHEN s.id IS NULL THEN x.booked_on
                    WHEN EXISTS (SELECT 1 FROM closed_periods q
                        WHERE q.event_number < a.event_number
                            AND s.happened_on BETWEEN q.from_on AND q.to_on) THEN a.accepted_on
                    ELSE s.happened_on END AS in_books_on
            FROM (\(corrected)) AS x
            LEFT JOIN sessions s ON s.id = x.session_id
            LEFT JOIN acceptances a ON a.session_id = x.session_id
        ) AS b
        """
    }

    /// About the services that they name, or else about all that were billed of the line.
    private static let corrections: SQL = """
        SELECT c.id, c.kind, c.corrected_on AS moved_on, c.pence, c.event_number,
            coalesce(y.posted_on, i.matched_on) AS booked_on, t.session_id,
            coalesce(t.pence, 0) AS weight
        FROM corrections c
        LEFT JOIN payments y ON y.id = c.payment_id
        LEFT JOIN invoices i ON i.id = c.invoice_id
        LEFT JOIN acceptances n ON n.line_id = c.line_id
        LEFT JOIN session_items t ON t.session_id = n.session_id
            AND CASE WHEN \(namesSessions)
                THEN t.kind = 'refundable' AND t.event_number = c.event_number
                ELSE t.kind = 'billable' AND t.event_number = \(matched)
                    AND (t.invoice_id = c.invoice_id
                        OR t.invoice_id IN (SELECT r.invoice_id FROM run_invoices r
                            WHERE r.payment_id = c.payment_id)) END
        WHERE c.kind <> \(CorrectionKind.creditRequest)
        """

    /// By the match that stood when the correction was made, whatever became of it since.
    private static let matched: SQL = """
        (SELECT max(b.event_number) FROM session_items b WHERE b.invoice_id = t.invoice_id
            AND b.kind = 'billable' AND b.event_number < c.event_number)
        """

    private static let namesSessions: SQL = """
        EXISTS (SELECT 1 FROM session_items g JOIN acceptances h ON h.session_id = g.session_id
            WHERE g.kind = 'refundable' AND g.event_number = c.event_number
                AND h.line_id = c.line_id)
        """

    private static let all: SQL = """
        \(corrections)
        UNION ALL
        SELECT w.session_id, 'withdrawn-acceptance', m.event_on, m.pence, w.event_number,
            a.accepted_on, w.session_id, 1
        FROM acceptance_withdrawals w
        JOIN acceptances a ON a.session_id = w.session_id
        JOIN movements m ON m.event_number = w.event_number AND m.act = \(Edge.unaccept)
        UNION ALL
        SELECT u.id, 'undone-match', u.moved_on, u.pence, u.event_number,
            (SELECT min(b.event_on) FROM movements b
                WHERE b.event_number = u.matched AND b.act = 'match'),
            t.session_id, coalesce(t.pence, 0)
        FROM (
            SELECT e.subject || ' ' || CAST(e.number AS text) AS id, m.event_on AS moved_on,
                CAST(sum(m.pence) AS bigint) AS pence, e.number AS event_number,
                (SELECT max(g.number) FROM events g WHERE g.subject = e.subject
                    AND g.number < e.number AND g.act = \(Act.matchInvoice)) AS matched
            FROM movements m JOIN events e ON e.number = m.event_number
            WHERE m.act = 'unmatch' AND e.act = \(Act.unmatchInvoice)
            GROUP BY e.number, e.subject, m.event_on
        ) AS u
        LEFT JOIN session_items t ON t.event_number = u.matched AND t.kind = 'billable'
        UNION ALL
        SELECT v.receipt_id, 'reversed-receipt', v.reversed_on, r.pence, v.event_number,
            r.received_on, NULL, 0
        FROM receipt_reversals v JOIN receipts r ON r.id = v.receipt_id
        """
}
