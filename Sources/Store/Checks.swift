package import Database
package import Panel

/// Due-diligence checks: rows are added, never changed.
package enum Checks {
    /// Every check of these providers, of which there must be at least one, in the order entered.
    package static func of(providers: [ID]) -> Query<[Check]> {
        .all(
            """
            SELECT provider_id, kind, verified_on, expires_on FROM provider_checks
            WHERE provider_id IN (\(list: providers)) ORDER BY provider_id, kind, event_number
            """,
            read: check
        )
    }

    /// A provider's checks with who verified each, in the order entered.
    package static func verified(of provider: ID) -> Query<[VerifiedCheck]> {
        .all(
            """
            SELECT k.provider_id, k.kind, k.verified_on, k.expires_on, k.verified_by, o.ref
            FROM provider_checks k JOIN officers o ON o.id = k.verified_by
            WHERE k.provider_id = \(provider) ORDER BY k.kind, k.event_number
            """
        ) { row in
            try VerifiedCheck(
                check: check(row),
                verifier: row["verified_by"],
                verifiedBy: row["ref"]
            )
        }
    }

    package static func insert(_ check: Check, id: ID, by officer: ID, event: Int64) -> SQL {
        """
        INSERT INTO provider_checks (id, provider_id, kind, verified_on, expires_on, verified_by,
            event_number)
        VALUES (\(id), \(check.provider), \(check.kind), \(check.span.from), \(check.span.to),
            \(officer), \(event))
        """
    }

    @Sendable
    private static func check(_ row: Row) throws -> Check {
        try Check(
            provider: row["provider_id"],
            kind: row["kind"],
            span: Span(from: row["verified_on"], to: row["expires_on"])
        )
    }
}
