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
    /// One that the council uses: see `ListMeasures`.
    package var measure: String
    /// The number of the planned outcome that it reads; which of several is open where none is said.
    package var planned: String?
    /// A code, a score or a count; `41/50` for sessions; nothing for a start.
    package var value: String?
    package var attended: String?
    package var possible: String?
    /// Sessions one kind at a time, in place of attended and possible.
    package var present: String?
    package var approved: String?
    package var authorised: String?
    package var unauthorised: String?
    package var notPossible: String?
    /// Of an exclusion: how long, and up to three codes with spaces between.
    package var days: String?
    package var reasons: String?
    /// What was scored, and by which edition of which instrument.
    package var domain: String?
    package var instrument: String?
    package var edition: String?
    package var on: String
    /// A code of the list `evidence`.
    package var evidence: String
    /// child or family; where the measure is about either, child unless said.
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

    package func perform(at desk: Desk) throws -> ShownOutcome {
        let register = try OutcomeRegister([self], of: desk.onlyProvider, at: desk)
        let entry = try Faults.alone { () throws(Faults) in try register.judge(self) }
        if let earlier = register.outcome(saying: entry) {
            throw Refusal.outcome(.alreadyReported(earlier))
        }
        let id = desk.newID()
        let new = Outcomes.New(
            entry,
            id: id,
            reference: try desk.newReference(.outcome),
            noteHash: entry.note.map { desk.seal($0, of: id, as: "note") }
        )
        desk.save(
            Outcomes.insert([new], by: desk.officer.id, at: desk.now, event: desk.event)
        )
        var facts = [
            "child": entry.childReference, "package": entry.packageReference,
            "measure": new.measure, "value": entry.reading.value, "on": "\(entry.on)",
            "evidence": entry.evidence, "beneficiary": entry.beneficiary.rawValue,
        ]
        facts["planned"] = entry.planned.map { "\($0.number)" }
        facts["follow-ups"] = try desk.followUp([(entry, id)], provider: desk.officer.provider)
        desk.record(new.reference, facts)
        let outcome = Outcomes.Outcome(
            new,
            child: entry.childReference,
            package: entry.packageReference,
            planned: entry.planned?.number,
            reporter: (desk.officer.id, desk.officer.reference),
            at: desk.now,
            event: desk.event
        )
        return try desk.showing([outcome], by: register.book)(outcome)
    }
}
