package import Database
package import Money
package import Panel

/// What the public was told, as later reports must repeat it.
package enum Published {
    package struct Report: Sendable {
        package let event: Int64
        package let span: Span
        package let leastCount: Int
        /// The tables of fair share, as text.
        package let shares: String?
        /// The table of how far children came, as text.
        package let distances: String?

        package init(
            event: Int64,
            span: Span,
            leastCount: Int,
            shares: String?,
            distances: String?
        ) {
            self.event = event
            self.span = span
            self.leastCount = leastCount
            self.shares = shares
            self.distances = distances
        }
    }

    /// Those of an event or before it, the first one first.
    package static func reports(upTo event: Int64) -> Query<[Report]> {
        .all(
            """
            SELECT event_number, from_on, to_on, least_count, shares, distances
            FROM published_reports
            WHERE event_number <= \(event) ORDER BY event_number
            """
        ) { row in
            try Report(
                event: row["event_number"],
                span: Span(from: row["from_on"], to: row["to_on"]),
                leastCount: row["least_count"],
                shares: row["shares"],
                distances: row["distances"]
            )
        }
    }

    /// Whether it is an output or an outcome.
    package enum Part: String, Sendable {
        case output
        case outcome
    }

    /// What was counted of the quarters of a span, whether it was told or hidden.
    package static func counts(
        in span: Span,
        upTo event: Int64
    ) -> Query<[(quarter: Day, part: Part, counted: Counted)]> {
        .all(
            """
            SELECT quarter_on, part, what, count FROM published_counts
            WHERE quarter_on BETWEEN \(span.from) AND \(span.to) AND event_number <= \(event)
            ORDER BY quarter_on, part, what
            """
        ) { row in
            let text: String = try row["part"]
            guard let part = Part(rawValue: text) else {
                throw DatabaseError.unreadable("a part of a report")
            }
            return try (row["quarter_on"], part, Counted(row["what"], row["count"]))
        }
    }

    /// The children of a year, as they were counted for one report.
    package static func shares(
        of kind: ShareKind,
        at event: Int64
    ) -> Query<[ShareCount]> {
        .all(
            """
            SELECT value, standing, children FROM published_shares
            WHERE event_number = \(event) AND kind = \(kind.rawValue) ORDER BY value, standing
            """
        ) { row in
            guard let standing = ShareStanding(rawValue: try row["standing"]) else {
                throw DatabaseError.unreadable("a standing")
            }
            return try ShareCount(
                value: row["value"],
                standing: standing,
                wait: nil,
                children: row["children"]
            )
        }
    }

    // MARK: Publishing

    package static func insert(_ report: Report, by officer: ID) -> SQL {
        """
        INSERT INTO published_reports
            (event_number, officer_id, from_on, to_on, least_count, shares, distances)
        VALUES (\(report.event), \(officer), \(report.span.from), \(report.span.to),
            \(report.leastCount), \(report.shares), \(report.distances))
        """
    }

    /// - Returns: nothing where there is nothing to be kept.
    package static func keep(
        _ counted: [Counted],
        _ part: Part,
        of quarter: Day,
        event: Int64
    ) -> [SQL] {
        let rows = counted.filter { $0.count > 0 }.map {
            [quarter.value, part.rawValue.value, $0.what.value, $0.count.value, event.value]
        }
        guard !rows.isEmpty else { return [] }
        return [
            """
            INSERT INTO published_counts (quarter_on, part, what, count, event_number)
            VALUES \(rows: rows)
            """
        ]
    }

    package static func keep(
        _ shares: [ShareCount],
        by kind: ShareKind,
        event: Int64
    ) -> [SQL] {
        var children: [String: [ShareStanding: Int]] = [:]
        for share in shares {
            children[share.value, default: [:]][share.standing, default: 0] += share.children
        }
        let rows = children.sorted { $0.key < $1.key }.flatMap { value, standings in
            standings.sorted { $0.key.rawValue < $1.key.rawValue }.map {
                [
                    event.value, kind.rawValue.value, value.value, $0.key.rawValue.value,
                    $0.value.value,
                ]
            }
        }
        guard !rows.isEmpty else { return [] }
        return [
            """
            INSERT INTO published_shares (event_number, kind, value, standing, children)
            VALUES \(rows: rows)
            """
        ]
    }
}
