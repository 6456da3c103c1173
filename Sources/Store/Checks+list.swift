package import Database
package import Money
package import Panel

// The checks that stand, across providers.
extension Checks {
    package struct Standing: Hashable, Sendable {
        package let provider: String
        package let name: String
        package let kind: String
        package let span: Span
        package let verifiedBy: String
        package let verifierName: String
    }

    package struct Filter: Sendable {
        package var provider: ID?
        package var kind: String?
        /// Lapsed by, or holding on, so many days; nil bounds nothing.
        package var lastFrom: Day?
        package var lastTo: Day?

        package init() {}

        fileprivate var conditions: [SQL] {
            var conditions: [SQL] = [stands]
            if let provider { conditions.append("k.provider_id = \(provider)") }
            if let kind { conditions.append("k.kind = \(kind)") }
            if let lastFrom { conditions.append("k.expires_on >= \(lastFrom)") }
            if let lastTo { conditions.append("k.expires_on <= \(lastTo)") }
            return conditions
        }
    }

    package static let sorts: Sorts = [
        "provider": "name", "kind": "kind", "verified_on": "verified_on", "expires": "expires_on",
    ]

    /// The newest first.
    package static func list(_ page: Page, _ filter: Filter) -> Query<Listing<Standing>> {
        .page(
            page,
            """
            SELECT k.event_number AS position, p.ref AS provider, p.name, k.kind, k.verified_on,
                k.expires_on, o.ref AS verifier, o.name AS verifier_name
            FROM provider_checks k
            JOIN providers p ON p.id = k.provider_id
            JOIN officers o ON o.id = k.verified_by
            """,
            where: filter.conditions
        ) { row in
            try Standing(
                provider: row["provider"],
                name: row["name"],
                kind: row["kind"],
                span: Span(from: row["verified_on"], to: row["expires_on"]),
                verifiedBy: row["verifier"],
                verifierName: row["verifier_name"]
            )
        }
    }
}
