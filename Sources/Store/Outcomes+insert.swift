package import Database
package import Money
package import Panel

extension Outcomes {
    package struct New: Sendable {
        package let id: ID
        package let reference: String
        package let child: ID
        package let package: ID
        package let beneficiary: Beneficiary
        package let measure: String
        package let reading: Reading
        package let on: Day
        package let evidence: String
        package let reporter: ID
        package let noteHash: [UInt8]?
        package let recordedAt: Instant

        package init(
            id: ID,
            reference: String,
            child: ID,
            package: ID,
            beneficiary: Beneficiary,
            measure: String,
            reading: Reading,
            on: Day,
            evidence: String,
            reporter: ID,
            noteHash: [UInt8]?,
            recordedAt: Instant
        ) {
            self.id = id
            self.reference = reference
            self.child = child
            self.package = package
            self.beneficiary = beneficiary
            self.measure = measure
            self.reading = reading
            self.on = on
            self.evidence = evidence
            self.reporter = reporter
            self.noteHash = noteHash
            self.recordedAt = recordedAt
        }
    }

    package static func insert(_ new: New, event: Int64) -> [SQL] {
        let reading = new.reading
        let sessions = reading.sessions
        let outcome: SQL = """
            INSERT INTO outcomes (id, ref, child_id, package_id, beneficiary, measure, value,
                attended, possible, present, approved, authorised, unauthorised, not_possible,
                days, domain, instrument, edition, happened_on, evidence, reported_by, note_hash,
                recorded_at, event_number)
            VALUES (\(new.id), \(new.reference), \(new.child), \(new.package),
                \(new.beneficiary), \(new.measure), \(reading.value), \(reading.attended),
                \(reading.possible), \(sessions?.present), \(sessions?.approved),
                \(sessions?.authorised), \(sessions?.unauthorised), \(sessions?.notPossible),
                \(reading.days), \(reading.domain), \(reading.instrument), \(reading.edition),
                \(new.on), \(new.evidence), \(new.reporter), \(new.noteHash),
                \(new.recordedAt), \(event))
            """
        guard !reading.reasons.isEmpty else { return [outcome] }
        let reasons = reading.reasons.enumerated().map { position, reason in
            [new.id.value, (position + 1).value, reason.value]
        }
        return [
            outcome,
            "INSERT INTO outcome_reasons (outcome_id, position, reason) VALUES \(rows: reasons)",
        ]
    }

    /// That somebody else saw the evidence.
    package static func verify(
        _ outcome: ID,
        by officer: ID,
        evidence: String,
        at now: Instant,
        event: Int64
    ) -> SQL {
        """
        INSERT INTO outcome_verifications (outcome_id, evidence, verified_by, verified_at,
            event_number)
        VALUES (\(outcome), \(evidence), \(officer), \(now), \(event))
        """
    }
}

extension Outcomes.Outcome {
    /// What was just recorded, with the references people know.
    package init(
        _ new: Outcomes.New,
        child: String,
        package: String,
        reporter: String,
        event: Int64
    ) {
        id = new.id
        reference = new.reference
        self.child = child
        self.package = package
        beneficiary = new.beneficiary
        measure = new.measure
        reading = new.reading
        on = new.on
        evidence = new.evidence
        reporterID = new.reporter
        self.reporter = reporter
        verification = nil
        recordedAt = new.recordedAt
        self.event = event
    }
}
