import Money
package import Panel
import Store

/// Reports what came of a package for a child or the family: a code or a figure, and on what
/// evidence.
package struct RecordOutcome: ActRequest {
    package typealias Answer = ShownOutcome

    package static let act = Act.recordOutcome

    package var child: String
    package var package: String
    /// activity, attendance, goal or risk.
    package var measure: String
    /// A code for activity and risk, 0 to 10 for a goal, `41/50` for attendance.
    package var value: String?
    package var attended: String?
    package var possible: String?
    package var on: String
    /// A code of the list `evidence`.
    package var evidence: String
    /// child unless said, or family.
    package var beneficiary: String?
    package var note: String?

    package init(
        child: String,
        package: String,
        measure: String,
        value: String? = nil,
        attended: String? = nil,
        possible: String? = nil,
        on: String,
        evidence: String,
        beneficiary: String? = nil,
        note: String? = nil
    ) {
        self.child = child
        self.package = package
        self.measure = measure
        self.value = value
        self.attended = attended
        self.possible = possible
        self.on = on
        self.evidence = evidence
        self.beneficiary = beneficiary
        self.note = note
    }

    /// The columns of a file, in the order in which they are read.
    enum Column: String, CellColumn {
        case provider
        case child
        case package
        case measure
        case value
        case attended
        case possible
        case on
        case evidence
        case beneficiary
        case note
    }

    typealias Faults = TypedFaults<Column>

    package func perform(at desk: Desk) throws -> ShownOutcome {
        let register = try OutcomeRegister([self], of: desk.onlyProvider, at: desk)
        let entry = try Faults.alone { () throws(Faults) in try register.judge(self) }
        let id = desk.newID()
        let new = Outcomes.New(
            entry,
            id: id,
            number: try desk.fetch(Numbers.next(Noun.outcome.rawValue)),
            noteHash: entry.note.map { desk.seal($0, of: id, as: "note") }
        )
        desk.save(
            Outcomes.insert([new], by: desk.officer.id, at: desk.now, event: desk.event)
        )
        desk.record(
            new.reference,
            [
                "child": entry.childReference, "package": entry.packageReference,
                "measure": new.measure, "value": entry.reading.value, "on": "\(entry.on)",
                "evidence": entry.evidence, "beneficiary": entry.beneficiary.rawValue,
            ]
        )
        return ShownOutcome(entry, reference: new.reference, reporter: desk.officer.reference)
    }

    func readNote() throws(Refusal) -> String? {
        try note.map { note throws(Refusal) in try Input.narrative(note, what: "note") }
    }
}

extension Outcomes.New {
    init(_ entry: OutcomeRegister.Entry, id: ID, number: Int64, noteHash: [UInt8]?) {
        self.init(
            id: id,
            reference: Noun.outcome.reference(number),
            child: entry.child,
            package: entry.package,
            beneficiary: entry.beneficiary,
            measure: entry.measure.rawValue,
            reading: entry.reading,
            on: entry.on,
            evidence: entry.evidence,
            noteHash: noteHash
        )
    }
}
