package import Database
package import Money
package import Panel

// Who was at sittings and who declared what, across them all; what was taken back is told so.
extension Sittings {
    /// A row of either register.
    package struct Entry: Hashable, Sendable {
        package let sitting: String
        package let on: Day
        package let person: String
        /// The agency, or the nature of the interest.
        package let code: String
        /// Whom the interest is in.
        package let provider: String?
        package let isWithdrawn: Bool
        package let event: Int64
    }

    package struct Filter: Sendable {
        package var sitting: ID?
        /// A person's name, as it is compared.
        package var person: String?
        package var provider: ID?
        package var agency: String?

        package init() {}

        fileprivate var conditions: [SQL] {
            var conditions: [SQL] = []
            if let sitting { conditions.append("i.sitting_id = \(sitting)") }
            if let person { conditions.append("i.person_key = \(person)") }
            if let provider { conditions.append("i.provider_id = \(provider)") }
            if let agency { conditions.append("i.agency = \(agency)") }
            return conditions
        }
    }

    package static let registerSorts: Sorts = [
        "event": "position", "on": "sits_on", "person": "person_key",
    ]

    /// Newest first.
    package static func interests(_ page: Page, _ filter: Filter) -> Query<Listing<Entry>> {
        .page(
            page,
            """
            SELECT i.event_number AS position, s.ref AS sitting, s.sits_on, i.person,
                i.person_key, i.nature AS code, r.ref AS provider,
                CASE WHEN w.event_number IS NULL THEN 0 ELSE 1 END AS withdrawn
            FROM interests i
            JOIN sittings s ON s.id = i.sitting_id
            JOIN providers r ON r.id = i.provider_id
            LEFT JOIN interest_withdrawals w ON w.sitting_id = i.sitting_id
                AND w.person_key = i.person_key AND w.provider_id = i.provider_id
                AND w.interest_event = i.event_number
            """,
            where: filter.conditions,
            read: entry
        )
    }

    /// Newest first.
    package static func attendances(_ page: Page, _ filter: Filter) -> Query<Listing<Entry>> {
        .page(
            page,
            """
            SELECT i.event_number AS position, s.ref AS sitting, s.sits_on, i.person,
                i.person_key, i.agency AS code, CAST(NULL AS text) AS provider,
                CASE WHEN w.event_number IS NULL THEN 0 ELSE 1 END AS withdrawn
            FROM attendances i
            JOIN sittings s ON s.id = i.sitting_id
            LEFT JOIN attendance_withdrawals w ON w.sitting_id = i.sitting_id
                AND w.person_key = i.person_key AND w.attendance_event = i.event_number
            """,
            where: filter.conditions,
            read: entry
        )
    }

    @Sendable
    private static func entry(_ row: Row) throws -> Entry {
        try Entry(
            sitting: row["sitting"],
            on: row["sits_on"],
            person: row["person"],
            code: row["code"],
            provider: row["provider"],
            isWithdrawn: row["withdrawn"],
            event: row["position"]
        )
    }
}
