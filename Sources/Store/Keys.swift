package import Database
package import Money
package import Panel

/// What was answered to an act, in case it is sent again.
package enum Keys {
    package struct Sent: Hashable, Sendable {
        package let fingerprint: [UInt8]
        /// The answer as it was stored: without secrets.
        package let answer: String
        package let recordedAt: Instant

        package init(fingerprint: [UInt8], answer: String, recordedAt: Instant) {
            self.fingerprint = fingerprint
            self.answer = answer
            self.recordedAt = recordedAt
        }
    }

    /// - Parameter caller: an expression for the officer's id, which may not be known yet.
    package static func find(caller: SQL, act: Act, key: String) -> Query<Sent?> {
        .first(
            """
            SELECT fingerprint, answer, recorded_at FROM idempotency_keys
            WHERE caller = \(caller) AND act = \(act) AND key = \(key)
            """,
            read: sent
        )
    }

    package static func insert(
        caller: String,
        act: Act,
        key: String,
        _ sent: Sent
    ) -> SQL {
        """
        INSERT INTO idempotency_keys (caller, act, key, fingerprint, answer, recorded_at)
        VALUES (\(caller), \(act), \(key), \(sent.fingerprint), \(sent.answer), \(sent.recordedAt))
        ON CONFLICT (caller, act, key) DO UPDATE SET fingerprint = excluded.fingerprint,
            answer = excluded.answer, recorded_at = excluded.recorded_at
        """
    }

    package static func forget(before instant: Instant) -> SQL {
        "DELETE FROM idempotency_keys WHERE recorded_at < \(instant)"
    }

    @Sendable
    private static func sent(_ row: Row) throws -> Sent {
        try Sent(
            fingerprint: row["fingerprint"],
            answer: row["answer"],
            recordedAt: row["recorded_at"]
        )
    }
}
