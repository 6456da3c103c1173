package import Database
package import Money
package import Panel

extension Officers {
    /// What ends when an officer leaves.
    package struct Leaving: Hashable, Sendable {
        /// Tokens that are good.
        package let tokens: Int
        /// Browsers that are signed in.
        package let visits: Int
        /// Others of the same provider who have not left; of the council's own it says nothing.
        package let colleagues: Int
    }

    package static func leaving(
        _ officer: ID,
        of provider: ID?,
        on day: Day,
        at now: Instant
    ) -> Query<Leaving> {
        .one(
            """
            SELECT (SELECT count(*) FROM tokens WHERE officer_id = \(officer)
                    AND revoked_at IS NULL AND expires_on >= \(day)) AS tokens,
                (SELECT count(*) FROM sign_ins WHERE officer_id = \(officer)
                    AND ended_at IS NULL AND ends_at > \(now)) AS visits,
                (SELECT count(*) FROM officers WHERE provider_id = \(provider)
                    AND id <> \(officer) AND left_on IS NULL) AS colleagues
            """
        ) { row in
            try Leaving(
                tokens: row["tokens"],
                visits: row["visits"],
                colleagues: row["colleagues"]
            )
        }
    }
}
