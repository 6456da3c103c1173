package import Database
package import Panel

extension Outcomes {
    static let selection: SQL = """
        SELECT CAST(substr(t.ref, 5) AS bigint) AS position, t.event_number, t.id, t.ref,
            c.ref AS child, p.ref AS package, t.beneficiary, t.measure, t.value, t.attended,
            t.possible, t.present, t.approved, t.authorised, t.unauthorised, t.not_possible,
            t.days, t.domain, t.instrument, t.edition, t.happened_on, t.evidence, t.reported_by,
            o.ref AS reporter, t.recorded_at, w.evidence AS verified, w.verified_at,
            k.ref AS verifier, x.reason AS withdrawn, h.ref AS withdrawer, n.position AS planned
        FROM outcomes t
        JOIN children c ON c.id = t.child_id
        JOIN packages p ON p.id = t.package_id
        JOIN officers o ON o.id = t.reported_by
        LEFT JOIN outcome_verifications w ON w.outcome_id = t.id
            AND NOT EXISTS (SELECT 1 FROM outcome_verifications n
                WHERE n.outcome_id = w.outcome_id AND n.event_number > w.event_number)
        LEFT JOIN officers k ON k.id = w.verified_by
        LEFT JOIN outcome_withdrawals x ON x.outcome_id = t.id
        LEFT JOIN officers h ON h.id = x.withdrawn_by
        LEFT JOIN planned_outcomes n ON n.id = t.planned_id
        """

    @Sendable
    static func outcome(_ row: Row) throws -> Outcome {
        try Outcome(
            id: row["id"],
            reference: row["ref"],
            child: row["child"],
            package: row["package"],
            beneficiary: row["beneficiary"],
            measure: row["measure"],
            reading: reading(row),
            planned: row["planned"],
            on: row["happened_on"],
            evidence: row["evidence"],
            reporterID: row["reported_by"],
            reporter: row["reporter"],
            verification: verification(row),
            withdrawal: withdrawal(row),
            recordedAt: row["recorded_at"],
            event: row["event_number"]
        )
    }

    private static func reading(_ row: Row) throws -> Reading {
        var reading = Reading(value: try row["value"])
        reading.attended = try row["attended"]
        reading.possible = try row["possible"]
        if let present: Int = try row["present"] {
            reading.sessions = SessionCounts(
                present: present,
                approved: try row["approved"],
                authorised: try row["authorised"],
                unauthorised: try row["unauthorised"],
                notPossible: try row["not_possible"]
            )
        }
        reading.days = try row["days"]
        reading.domain = try row["domain"]
        reading.instrument = try row["instrument"]
        reading.edition = try row["edition"]
        return reading
    }

    private static func verification(_ row: Row) throws -> Verification? {
        guard let evidence: String = try row["verified"] else { return nil }
        return try Verification(
            evidence: evidence,
            officer: row["verifier"],
            at: row["verified_at"]
        )
    }

    private static func withdrawal(_ row: Row) throws -> Withdrawal? {
        guard let reason: String = try row["withdrawn"] else { return nil }
        return Withdrawal(reason: reason, officer: try row["withdrawer"])
    }

    /// The reasons of one outcome, in the order in which they were told.
    package static func reasons(of outcome: ID) -> Query<[String]> {
        .all(
            """
            SELECT reason FROM outcome_reasons WHERE outcome_id = \(outcome) ORDER BY position
            """
        ) { row in
            try row["reason"]
        }
    }
}
