package import Database
package import Money
package import Panel

/// What the ledger of a day does not say about it yet: services up to it that were accepted
/// afterwards.
package enum Accruals {
    package struct Accrued: Hashable, Sendable {
        package let fund: ID
        package let head: String
        package let amount: Pence

        package init(fund: ID, head: String, amount: Pence) {
            self.fund = fund
            self.head = head
            self.amount = amount
        }
    }

    /// Services up to a day that were accepted after it and stand: the ledger of the day has their
    /// money committed, and it is delivered.
    ///
    /// No more of a line than was committed on it that day: what was promised for it later is no
    /// money of the day.
    ///
    /// - Parameters:
    ///   - fund: all of them unless said.
    ///   - event: up to which it was recorded; all of it unless said.
    package static func late(
        after day: Day,
        of fund: ID? = nil,
        upTo event: Int64 = .max
    ) -> Query<[Accrued]> {
        let wanted: SQL = fund.map { "fund_id = \($0)" } ?? .all([])
        return .all(
            """
            SELECT fund_id, head, CAST(sum(late) AS bigint) AS pence
            FROM (\(lines(after: day, event))) AS lines WHERE \(wanted)
            GROUP BY fund_id, head ORDER BY fund_id, head
            """
        ) { row in
            try Accrued(fund: row["fund_id"], head: row["head"], amount: row["pence"])
        }
    }

    /// The same of one head, by the decision that its newest acceptance rests on.
    package static func late(
        after day: Day,
        under head: String,
        of fund: ID,
        upTo event: Int64
    ) -> Query<[String: Pence]> {
        Query(
            """
            SELECT ref, CAST(sum(late) AS bigint) AS pence FROM (
                SELECT x.late, (SELECT d.ref FROM acceptances a
                    JOIN decisions d ON d.id = a.decision_id
                    WHERE a.line_id = x.line_id AND a.event_number <= \(event)
                    ORDER BY a.event_number DESC LIMIT 1) AS ref
                FROM (\(lines(after: day, event))) AS x
                WHERE x.fund_id = \(fund) AND x.head = \(head)
            ) AS decided GROUP BY ref ORDER BY ref
            """
        ) { rows in
            var decisions: [String: Pence] = [:]
            for row in rows { decisions[try row["ref"]] = try row["pence"] }
            return decisions
        }
    }

    /// Whether the report to scrutiny counts services on their own day, as returns do: from an event
    /// on, so that what was told before stays the same for ever.
    package static func isTold(upTo event: Int64) -> Query<Bool> {
        .one(
            """
            SELECT count(*) AS many FROM codes
            WHERE list = 'scrutiny-basis' AND code = 'service-day' AND event_number <= \(event)
            """
        ) { row in
            try row["many"] as Int > 0
        }
    }

    private static func lines(after day: Day, _ event: Int64) -> SQL {
        """
        SELECT line_id, fund_id, head,
            CASE WHEN pence < committed THEN pence ELSE committed END AS late
        FROM (
            SELECT t.line_id, l.fund_id, l.head, t.pence, (
                SELECT coalesce(sum(
                    CASE WHEN m.to_stage = 'committed' THEN m.pence ELSE -m.pence END), 0)
                FROM movements m
                WHERE m.line_id = l.id AND m.event_on <= \(day) AND m.event_number <= \(event)
                    AND (m.to_stage = 'committed' OR m.from_stage = 'committed')) AS committed
            FROM (\(accepted(after: day, event))) AS t JOIN lines l ON l.id = t.line_id
        ) AS promised
        """
    }

    private static func accepted(after day: Day, _ event: Int64) -> SQL {
        """
        SELECT a.line_id, sum(a.value_pence) AS pence
        FROM acceptances a
        JOIN sessions s ON s.id = a.session_id
        LEFT JOIN acceptance_withdrawals w ON w.session_id = a.session_id
            AND w.event_number <= \(lastEvent(of: day)) AND w.event_number <= \(event)
        WHERE a.accepted_on > \(day) AND s.happened_on <= \(day) AND w.session_id IS NULL
            AND a.event_number <= \(lastEvent(of: day)) AND a.event_number <= \(event)
        GROUP BY a.line_id
        """
    }

    /// The last event that may still say something of a day: the one that closed its month, or any.
    ///
    /// What comes to light of a closed month belongs to the open one.
    static func lastEvent(of day: Day) -> SQL {
        """
        coalesce((SELECT min(c.event_number) FROM closed_periods c WHERE c.to_on >= \(day)),
            9223372036854775807)
        """
    }

    /// What funders paid up to a day, by fund.
    package static func received(upTo day: Day) -> Query<[ID: Pence]> {
        Query(
            """
            SELECT fund_id, CAST(sum(pence) AS bigint) AS pence
            FROM (\(Receipts.counted(upTo: day))) AS counted GROUP BY fund_id
            """
        ) { rows in
            var sums: [ID: Pence] = [:]
            for row in rows {
                sums[try row["fund_id"]] = try row["pence"]
            }
            return sums
        }
    }
}
