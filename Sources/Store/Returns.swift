package import Database
package import Money
package import Panel

/// What funders are told of their quarters.
package enum Returns {
    package struct Entry: Hashable, Sendable {
        package let id: ID
        package let reference: String
        package let fund: String
        package let quarter: String
        package let span: Span
        package let submission: Submission?
        package let acceptance: Acceptance?

        package var state: ReturnState {
            if acceptance != nil { return .accepted }
            return submission == nil ? .draft : .submitted
        }
    }

    /// The newest: by one signatory, with the rules that its figures were made by.
    package struct Submission: Hashable, Sendable {
        package let event: Int64
        package let by: ID
        package let byOfficer: String
        package let leastCount: Int
        package let variancePerMille: Int
    }

    /// By the other.
    package struct Acceptance: Hashable, Sendable {
        package let byOfficer: String
        package let on: Day
        /// The funder's.
        package let reference: String
        package let documentHash: [UInt8]
        package let sheetHash: [UInt8]
    }

    package static func find(_ reference: String) -> Query<Entry?> {
        .first("\(selection) WHERE r.ref = \(reference)", read: entry)
    }

    /// All of a fund's, oldest quarter first.
    package static func all(of fund: ID) -> Query<[Entry]> {
        .all("\(selection) WHERE r.fund_id = \(fund) ORDER BY r.from_on", read: entry)
    }

    package static let sorts: Sorts = [
        "return": "position", "quarter": "quarter", "from": "from_on",
    ]

    /// Newest first.
    package static func list(
        _ page: Page,
        fund: ID?,
        state: ReturnState? = nil
    ) -> Query<Listing<Entry>> {
        var conditions: [SQL] = fund.map { ["r.fund_id = \($0)"] } ?? []
        switch state {
        case .draft: conditions.append("s.event_number IS NULL")
        case .submitted: conditions.append("s.event_number IS NOT NULL AND a.reference IS NULL")
        case .accepted: conditions.append("a.reference IS NOT NULL")
        case nil: break
        }
        return .page(page, selection, where: conditions, read: entry)
    }

    /// A file that was accepted, as it was sent.
    package struct Frozen: Hashable, Sendable {
        package let document: String
        package let sheet: String

        package init(document: String, sheet: String) {
            self.document = document
            self.sheet = sheet
        }
    }

    package static func frozen(_ id: ID) -> Query<Frozen?> {
        .first("SELECT document, sheet FROM return_acceptances WHERE return_id = \(id)") { row in
            try Frozen(document: row["document"], sheet: row["sheet"])
        }
    }

    /// Why heads are far from their budgets, as it was said up to an event: by head.
    package static func reasons(
        of id: ID,
        upTo event: Int64
    ) -> Query<[(head: String, reason: String, explanation: String)]> {
        .all(
            """
            SELECT head, reason, explanation FROM (
                SELECT head, reason, explanation, row_number() OVER (PARTITION BY head
                    ORDER BY event_number DESC) AS age
                FROM return_reasons WHERE return_id = \(id) AND event_number <= \(event)
            ) AS said WHERE age = 1 ORDER BY head
            """
        ) { row in
            try (row["head"], row["reason"], row["explanation"])
        }
    }

    package static func risks(of id: ID, upTo event: Int64) -> Query<String?> {
        .first(
            """
            SELECT risks FROM return_risks
            WHERE return_id = \(id) AND event_number <= \(event)
            ORDER BY event_number DESC LIMIT 1
            """
        ) { row in
            try row["risks"]
        }
    }

    /// What a fund's quarter is held against, by what is measured.
    package static func targets(
        of fund: ID,
        on day: Day,
        upTo event: Int64
    ) -> Query<[String: Int]> {
        Query(
            """
            SELECT measured, number FROM (
                SELECT measured, number, row_number() OVER (PARTITION BY measured
                    ORDER BY valid_from DESC, event_number DESC) AS age
                FROM return_targets
                WHERE fund_id = \(fund) AND valid_from <= \(day) AND event_number <= \(event)
            ) AS said WHERE age = 1
            """
        ) { rows in
            var targets: [String: Int] = [:]
            for row in rows { targets[try row["measured"]] = try row["number"] }
            return targets
        }
    }

    private static let selection: SQL = """
        SELECT r.event_number AS position, r.id, r.ref, f.ref AS fund, r.quarter, r.from_on,
            r.to_on, s.event_number AS submission_event, s.officer_id, o.ref AS submitted_by,
            s.least_count, s.variance_per_mille, p.ref AS accepted_by, a.accepted_on,
            a.reference, a.document_hash, a.sheet_hash
        FROM returns r
        JOIN funds f ON f.id = r.fund_id
        LEFT JOIN return_submissions s ON s.return_id = r.id AND s.event_number = (
            SELECT max(n.event_number) FROM return_submissions n WHERE n.return_id = r.id)
        LEFT JOIN officers o ON o.id = s.officer_id
        LEFT JOIN return_acceptances a ON a.return_id = r.id
        LEFT JOIN officers p ON p.id = a.officer_id
        """

    @Sendable
    private static func entry(_ row: Row) throws -> Entry {
        let event: Int64? = try row["submission_event"]
        let acceptedBy: String? = try row["accepted_by"]
        return try Entry(
            id: row["id"],
            reference: row["ref"],
            fund: row["fund"],
            quarter: row["quarter"],
            span: Span(from: row["from_on"], to: row["to_on"]),
            submission: event.map { event in
                try Submission(
                    event: event,
                    by: row["officer_id"],
                    byOfficer: row["submitted_by"],
                    leastCount: row["least_count"],
                    variancePerMille: row["variance_per_mille"]
                )
            },
            acceptance: acceptedBy.map { officer in
                try Acceptance(
                    byOfficer: officer,
                    on: row["accepted_on"],
                    reference: row["reference"],
                    documentHash: row["document_hash"],
                    sheetHash: row["sheet_hash"]
                )
            }
        )
    }
}
