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
        package let planned: ID?
        package let on: Day
        package let evidence: String
        package let noteHash: [UInt8]?

        package init(
            id: ID,
            reference: String,
            child: ID,
            package: ID,
            beneficiary: Beneficiary,
            measure: String,
            reading: Reading,
            planned: ID?,
            on: Day,
            evidence: String,
            noteHash: [UInt8]?
        ) {
            self.id = id
            self.reference = reference
            self.child = child
            self.package = package
            self.beneficiary = beneficiary
            self.measure = measure
            self.reading = reading
            self.planned = planned
            self.on = on
            self.evidence = evidence
            self.noteHash = noteHash
        }
    }

    package static func insert(
        _ outcomes: [New],
        by officer: ID,
        at now: Instant,
        event: Int64
    ) -> [SQL] {
        let rows = outcomes.map { new -> [Value] in
            let (reading, sessions) = (new.reading, new.reading.sessions)
            return [
                new.id.value, new.reference.value, new.child.value, new.package.value,
                new.beneficiary.value, new.measure.value, reading.value.value,
                reading.attended.value, reading.possible.value, (sessions?.present).value,
                (sessions?.approved).value, (sessions?.authorised).value,
                (sessions?.unauthorised).value, (sessions?.notPossible).value,
                reading.days.value, reading.domain.value, reading.instrument.value,
                reading.edition.value, new.on.value, new.evidence.value, officer.value,
                new.noteHash.value, now.value, event.value, new.planned.value,
            ]
        }
        let reasons = outcomes.flatMap { new in
            new.reading.reasons.enumerated().map { position, reason -> [Value] in
                [new.id.value, (position + 1).value, reason.value]
            }
        }
        return rows.chunks.map {
            """
            INSERT INTO outcomes (id, ref, child_id, package_id, beneficiary, measure, value,
                attended, possible, present, approved, authorised, unauthorised, not_possible,
                days, domain, instrument, edition, happened_on, evidence, reported_by, note_hash,
                recorded_at, event_number, planned_id)
            VALUES \(rows: $0)
            """
        }
            + reasons.chunks.map {
                "INSERT INTO outcome_reasons (outcome_id, position, reason) VALUES \(rows: $0)"
            }
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

    /// Takes an outcome back: beside what was reported, which stays as it is.
    package static func withdraw(
        _ outcome: ID,
        reason: String,
        noteHash: [UInt8]?,
        by officer: ID,
        event: Int64
    ) -> SQL {
        """
        INSERT INTO outcome_withdrawals (outcome_id, reason, note_hash, withdrawn_by, event_number)
        VALUES (\(outcome), \(reason), \(noteHash), \(officer), \(event))
        """
    }
}

extension Outcomes.Outcome {
    /// What was just recorded, with the references people know.
    package init(
        _ new: Outcomes.New,
        child: String,
        package: String,
        planned: Int?,
        reporter: (id: ID, reference: String),
        at now: Instant,
        event: Int64
    ) {
        id = new.id
        reference = new.reference
        self.child = child
        self.package = package
        beneficiary = new.beneficiary
        measure = new.measure
        reading = new.reading
        self.planned = planned
        on = new.on
        evidence = new.evidence
        reporterID = reporter.id
        self.reporter = reporter.reference
        verification = nil
        withdrawal = nil
        recordedAt = now
        self.event = event
    }
}
