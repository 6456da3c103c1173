package import Database

/// The names of the keys that what is sealed was sealed with.
package enum SealingKeys {
    /// The one that sealed an identity or a text last; nil while nothing is sealed.
    package static let latest: Query<String?> = .first(
        """
        SELECT key_id FROM (
            SELECT key_id, child_id AS id FROM identities WHERE child_id = (
                SELECT max(child_id) FROM identities)
            UNION ALL
            SELECT key_id, record_id AS id FROM case_texts WHERE record_id = (
                SELECT max(record_id) FROM case_texts)
        ) AS sealed ORDER BY id DESC LIMIT 1
        """
    ) { row in
        try row["key_id"]
    }
}
