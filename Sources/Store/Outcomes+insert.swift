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
        package let noteHash: [UInt8]?

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
            noteHash: [UInt8]?
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
            [
                new.id.value, new.reference.value, new.child.value, new.package.value,
                new.beneficiary.value, new.measure.value, new.reading.value.value,
                new.reading.attended.value, new.reading.possible.value, new.on.value,
                new.evidence.value, officer.value, new.noteHash.value, now.value, event.value,
            ]
        }
        return rows.chunks.map {
            """
            INSERT INTO outcomes (id, ref, child_id, package_id, beneficiary, measure, value,
                attended, possible, happened_on, evidence, reported_by, note_hash, recorded_at,
                event_number)
            VALUES \(rows: $0)
            """
        }
    }
}
