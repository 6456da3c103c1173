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

    package static func insert(_ new: New, event: Int64) -> SQL {
        """
        INSERT INTO outcomes (id, ref, child_id, package_id, beneficiary, measure, value,
            attended, possible, happened_on, evidence, reported_by, note_hash, recorded_at,
            event_number)
        VALUES (\(new.id), \(new.reference), \(new.child), \(new.package), \(new.beneficiary),
            \(new.measure), \(new.reading.value), \(new.reading.attended),
            \(new.reading.possible), \(new.on), \(new.evidence), \(new.reporter),
            \(new.noteHash), \(new.recordedAt), \(event))
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
        value = new.reading.value
        attended = new.reading.attended
        possible = new.reading.possible
        on = new.on
        evidence = new.evidence
        self.reporter = reporter
        recordedAt = new.recordedAt
        self.event = event
    }
}
