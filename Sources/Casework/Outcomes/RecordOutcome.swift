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
        let child = try desk.concernedChild(child)
        let package = try desk.package(package).package
        let on = try desk.reportedDay(on, of: package, for: child.id)
        let book = try desk.measureBook()
        let (measure, reading) = try book.read(told, on: on)
        let evidence = try desk.code(evidence, of: "evidence", on: on).code
        let beneficiary = try measure.beneficiary(reading: beneficiary)
        let note = try note.map { text throws(Refusal) in
            try Input.narrative(text, what: "note")
        }
        try measure.check(hasNote: note != nil)
        let id = desk.newID()
        let new = Outcomes.New(
            id: id,
            reference: try desk.newReference(.outcome),
            child: child.id,
            package: package.id,
            beneficiary: beneficiary,
            measure: measure.code,
            reading: reading,
            on: on,
            evidence: evidence,
            reporter: desk.officer.id,
            noteHash: note.map { desk.seal($0, of: id, as: "note") },
            recordedAt: desk.now
        )
        desk.save(Outcomes.insert(new, event: desk.event))
        var facts = [
            "child": child.reference, "package": package.reference,
            "measure": new.measure, "value": reading.value, "on": "\(on)",
            "evidence": evidence, "beneficiary": new.beneficiary.rawValue,
        ]
        if book.isStart(measure, reading, on: on), beneficiary == .child {
            facts["follow-ups"] = try desk.followUp(new, isBegun: measure.kind == .start)
        }
        desk.record(new.reference, facts)
        let outcome = Outcomes.Outcome(
            new,
            child: child.reference,
            package: package.reference,
            reporter: desk.officer.reference,
            event: desk.event
        )
        return ShownOutcome(outcome, book, desk.settings)
    }

    private var told: Told {
        Told(
            measure,
            [
                .value: value, .attended: attended, .possible: possible, .present: present,
                .approved: approved, .authorised: authorised, .unauthorised: unauthorised,
                .notPossible: notPossible, .days: days, .reasons: reasons, .domain: domain,
                .instrument: instrument, .edition: edition,
            ]
        )
    }
}

extension Desk {
    /// A day on which something can have come of a package for a child.
    fileprivate func reportedDay(
        _ text: String,
        of package: Packages.Package,
        for child: ID
    ) throws -> Day {
        guard let reportable = try fetch(Outcomes.reportable(of: package.id)) else {
            throw Refusal.outcome(.packageNotFunded)
        }
        guard package.child == child else { throw Refusal.outcome(.otherChild) }
        let day = try Input.pastDay(text, today: today)
        guard day >= reportable.since else {
            throw Refusal.outcome(.beforePackage(reportable.since))
        }
        let last = reportable.last.adding(days: settings.outcomeDays)
        guard day <= last else { throw Refusal.outcome(.afterWindow(last)) }
        return day
    }
}
