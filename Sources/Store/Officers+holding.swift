package import Database
import Money
package import Panel

/// Whom a token or a visit belongs to.
extension Officers {
    /// Who shows what, with all roles.
    package struct Holder: Hashable, Sendable {
        package let officer: Officer
        package let pass: Pass
    }

    /// Who holds a token that was not revoked.
    package static func holding(token hash: [UInt8]) -> Query<Holder?> {
        Query(
            """
            SELECT o.id, o.ref, o.name, o.provider_id, r.role, t.expires_on, t.scope
            FROM tokens t
            JOIN officers o ON o.id = t.officer_id
            JOIN \(Officers.roles) AS r ON r.officer_id = o.id
            WHERE t.hash = \(hash) AND t.revoked_at IS NULL AND o.left_on IS NULL
            """
        ) { rows in
            guard let first = rows.first, let officer = try officer(rows) else { return nil }
            return Holder(
                officer: officer,
                pass: .token(expires: try first["expires_on"], scope: try first["scope"])
            )
        }
    }

    package static func id(holdingToken hash: [UInt8]) -> SQL {
        "(SELECT officer_id FROM tokens WHERE hash = \(hash))"
    }

    package static func id(holdingVisit hash: [UInt8]) -> SQL {
        "(SELECT officer_id FROM sign_ins WHERE hash = \(hash))"
    }

    /// Who signed in on the web and has not signed out.
    package static func holding(visit hash: [UInt8]) -> Query<Holder?> {
        Query(
            """
            SELECT o.id, o.ref, o.name, o.provider_id, r.role, s.seen_at, s.ends_at
            FROM sign_ins s
            JOIN officers o ON o.id = s.officer_id
            JOIN \(Officers.roles) AS r ON r.officer_id = o.id
            WHERE s.hash = \(hash) AND s.ended_at IS NULL AND o.left_on IS NULL
            """
        ) { rows in
            guard let first = rows.first, let officer = try officer(rows) else { return nil }
            return Holder(
                officer: officer,
                pass: .visit(seenAt: try first["seen_at"], endsAt: try first["ends_at"])
            )
        }
    }
}
