import Money
import Panel
import Store

extension OutcomeRegister {
    /// An outcome that may be recorded.
    struct Entry {
        let child: ID
        let childReference: String
        let package: ID
        let packageReference: String
        let measure: Measure
        let reading: Reading
        /// What of the plan it reads, where that was said.
        let planned: PackagePlan.Planned?
        let on: Day
        let evidence: String
        let beneficiary: Beneficiary
        let note: String?
        /// Whether staying is worth asking about.
        let isStart: Bool

        /// What would be the same again, of whatever was planned.
        var said: Outcomes.Said {
            Outcomes.Said(of: package, measure.code, reading, on: on, about: beneficiary)
        }

        /// What would be the same start again.
        var start: RunningStarts.Start {
            RunningStarts.Start(child: child, measure: measure.code, value: reading.value)
        }
    }
}

extension Outcomes.New {
    init(_ entry: OutcomeRegister.Entry, id: ID, reference: String, noteHash: [UInt8]?) {
        self.init(
            id: id,
            reference: reference,
            child: entry.child,
            package: entry.package,
            beneficiary: entry.beneficiary,
            measure: entry.measure.code,
            reading: entry.reading,
            planned: entry.planned?.id,
            on: entry.on,
            evidence: entry.evidence,
            noteHash: noteHash
        )
    }
}
