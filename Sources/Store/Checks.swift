package import Database
package import Panel

/// Due-diligence checks: rows are added, never changed.
///
/// Of each kind the one stands that was looked at last, of the same day the one entered last: so one
/// that was mistyped is put right by entering it again.
package enum Checks {
    /// That a check `k` stands.
    static let stands: SQL = """
        NOT EXISTS (SELECT 1 FROM provider_checks newer
            WHERE newer.provider_id = k.provider_id AND newer.kind = k.kind
                AND (newer.verified_on > k.verified_on
                    OR newer.verified_on = k.verified_on AND newer.event_number > k.event_number))
        """

    /// The checks that stand of these providers, of which there must be at least one.
    package static func of(providers: [ID]) -> Query<[Check]> {
        .all(
            """
            SELECT k.provider_id, k.kind, k.verified_on, k.expires_on FROM provider_checks k
            WHERE k.provider_id IN (\(list: providers)) AND \(stands)
            ORDER BY k.provider_id, k.kind
            """,
            read: check
        )
    }

    /// A provider's checks that stand, with who verified each.
    package static func verified(of provider: ID) -> Query<[VerifiedCheck]> {
        .all(
            """
            SELECT k.provider_id, k.kind, k.verified_on, k.expires_on, k.verified_by, o.ref
            FROM provider_checks k JOIN officers o ON o.id = k.verified_by
            WHERE k.provider_id = \(provider) AND \(stands) ORDER BY k.kind
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
