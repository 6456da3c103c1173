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
        package let discard: Discard?

        package var state: ReturnState {
            if discard != nil { return .discarded }
            if acceptance != nil { return .accepted }
            return submission == nil ? .draft : .submitted
        }
    }

    /// The newest: by one signatory, with the rules that its figures were made by.
    package struct Submission: Hashable, Sendable {
        package let event: Int64
        package let at: Instant
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

    /// Of a draft that is not to be.
    package struct Discard: Hashable, Sendable {
        package let event: Int64
        package let reason: String
        package let byOfficer: String
    }

    package static func find(_ reference: String) -> Query<Entry?> {
        .first("\(selection) WHERE r.ref = \(reference)", read: entry)
    }

    /// All of a fund's that are not discarded, oldest quarter first.
    package static func all(of fund: ID) -> Query<[Entry]> {
        .all(
            """
            \(selection) WHERE r.fund_id = \(fund) AND d.return_id IS NULL ORDER BY r.from_on
            """,
            read: entry
        )
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
        case .draft: conditions.append("s.event_number IS NULL AND d.return_id IS NULL")
        case .submitted: conditions.append("s.event_number IS NOT NULL AND a.reference IS NULL")
        case .accepted: conditions.append("a.reference IS NOT NULL")
        case .discarded: conditions.append("d.return_id IS NOT NULL")
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
}
