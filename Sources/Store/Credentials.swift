package import Database
package import Money
package import Panel

/// What officers sign in with on the web: a name, a password, a second factor.
package enum Credentials {
    package struct Credential: Hashable, Sendable {
        package let officer: ID
        package let officerReference: String
        package let roles: Set<Role>
        package let name: String
        package let invitedUntil: Day?
        /// As `Password` keeps it; nil until an invitation is taken up.
        package let password: String?
        package let secondFactor: SecondFactor?
    }

    /// A sealed secret, and the last time step whose code was taken.
    package struct SecondFactor: Hashable, Sendable {
        package let key: String
        package let bytes: [UInt8]
        package let step: Int64

        package init(key: String, bytes: [UInt8], step: Int64) {
            self.key = key
            self.bytes = bytes
            self.step = step
        }
    }

    /// - Parameter name: folded.
    package static func find(named name: String) -> Query<Credential?> {
        one(where: "c.sign_in_name = \(name)")
    }

    package static func find(invitation hash: [UInt8]) -> Query<Credential?> {
        one(where: "c.invitation_hash = \(hash)")
    }

    package static func of(officer: ID) -> Query<Credential?> {
        one(where: "c.officer_id = \(officer)")
    }

    /// Invites, or invites anew: what was there before is good no more.
    package static func invite(
        _ officer: ID,
        name: String,
        hash: [UInt8],
        until: Day,
        event: Int64
    ) -> SQL {
        """
        INSERT INTO credentials (officer_id, sign_in_name, invitation_hash, invited_until,
            event_number)
        VALUES (\(officer), \(name), \(hash), \(until), \(event))
        ON CONFLICT (officer_id) DO UPDATE SET sign_in_name = excluded.sign_in_name,
            invitation_hash = excluded.invitation_hash, invited_until = excluded.invited_until,
            password_hash = NULL, second_factor = NULL, second_factor_key = NULL,
            event_number = excluded.event_number
        """
    }

    package static func takeUp(
        _ officer: ID,
        password: String,
        secondFactor: SecondFactor?,
        event: Int64
    ) -> SQL {
        """
        UPDATE credentials SET invitation_hash = NULL, invited_until = NULL,
            password_hash = \(password), second_factor = \(secondFactor?.bytes),
            second_factor_key = \(secondFactor?.key),
            second_factor_step = \(secondFactor?.step ?? 0), event_number = \(event)
        WHERE officer_id = \(officer)
        """
    }

    /// Another password, the second factor as it is.
    package static func change(password: String, of officer: ID, event: Int64) -> SQL {
        """
        UPDATE credentials SET password_hash = \(password), event_number = \(event)
        WHERE officer_id = \(officer)
        """
    }

    /// Another second factor, the password as it is.
    package static func change(
        _ factor: SecondFactor,
        of officer: ID,
        event: Int64
    ) -> SQL {
        """
        UPDATE credentials SET second_factor = \(factor.bytes), second_factor_key = \(factor.key),
            second_factor_step = \(factor.step), event_number = \(event)
        WHERE officer_id = \(officer)
        """
    }

    package static func take(step: Int64, of officer: ID) -> SQL {
        "UPDATE credentials SET second_factor_step = \(step) WHERE officer_id = \(officer)"
    }

    /// Whether somebody who has not left has a sign-in name, or is invited to one, that ends so.
    package static func areThere(endingIn ending: String) -> Query<Bool> {
        .one(
            """
            SELECT count(*) AS credentials
            FROM credentials c JOIN officers o ON o.id = c.officer_id
            WHERE c.sign_in_name LIKE \("%" + ending) AND o.left_on IS NULL
            """
        ) { row in
            try row["credentials"] > 0
        }
    }

    private static func one(where condition: SQL) -> Query<Credential?> {
        Query(
            """
            SELECT c.officer_id, o.ref, c.sign_in_name, c.invited_until, c.password_hash,
                c.second_factor, c.second_factor_key, c.second_factor_step, r.role
            FROM credentials c
            JOIN officers o ON o.id = c.officer_id
            JOIN \(Officers.roles) AS r ON r.officer_id = o.id
            WHERE \(condition) AND o.left_on IS NULL
            """
        ) { rows in
            guard let row = rows.first else { return nil }
            let bytes: [UInt8]? = try row["second_factor"]
            let key: String? = try row["second_factor_key"]
            let step: Int64 = try row["second_factor_step"]
            return try Credential(
                officer: row["officer_id"],
                officerReference: row["ref"],
                roles: Set(rows.map { try $0["role"] }),
                name: row["sign_in_name"],
                invitedUntil: row["invited_until"],
                password: row["password_hash"],
                secondFactor: bytes.flatMap { bytes in
                    key.map { SecondFactor(key: $0, bytes: bytes, step: step) }
                }
            )
        }
    }
}
