package import Database
package import Panel

/// Voluntary organisations.
package enum Providers {
    package static func find(_ reference: String) -> Query<ProviderStanding?> {
        .first("SELECT id, ref, standing FROM providers WHERE ref = \(reference)") { row in
            try ProviderStanding(
                id: row["id"],
                reference: row["ref"],
                standing: row["standing"]
            )
        }
    }
}
