package import Database
package import Money
package import Panel

/// What officers sign in with: hashes only.
package enum Tokens {
    package static func insert(
        id: ID,
        reference: String,
        officer: ID,
        hash: [UInt8],
        expires: Day,
        event: Int64
    ) -> SQL {
        """
        INSERT INTO tokens (id, ref, officer_id, hash, expires_on, event_number)
        VALUES (\(id), \(reference), \(officer), \(hash), \(expires), \(event))
        """
    }
}
