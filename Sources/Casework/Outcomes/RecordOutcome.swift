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

    package func perform(at desk: Desk) throws -> ShownOutcome {
        let child = try desk.concernedChild(child)
        let package = try desk.package(package).package
        guard let since = try desk.fetch(Outcomes.reportable(of: package.id)) else {
            throw Refusal.outcome(.packageNotFunded)
        }
        guard package.child == child.id else { throw Refusal.outcome(.otherChild) }
        let on = try Input.pastDay(on, today: desk.today)
        guard on >= since else { throw Refusal.outcome(.beforePackage(since)) }
        let measure = try desk.measure(measure, on: on)
        let reading = try reading(of: measure, on: on, at: desk)
        let evidence = try desk.code(evidence, of: "evidence", on: on).code
        let id = desk.newID()
        let new = Outcomes.New(
            id: id,
            reference: try desk.newReference(.outcome),
            child: child.id,
            package: package.id,
            beneficiary: try Beneficiary(reading: beneficiary),
            measure: measure.rawValue,
            reading: reading,
            on: on,
            evidence: evidence,
            reporter: desk.officer.id,
            noteHash: try note.map {
                desk.seal(try Input.narrative($0, what: "note"), of: id, as: "note")
            },
            recordedAt: desk.now
        )
        desk.save(Outcomes.insert(new, event: desk.event))
        desk.record(
            new.reference,
            [
                "child": child.reference, "package": package.reference,
                "measure": new.measure, "value": reading.value, "on": "\(on)",
                "evidence": evidence, "beneficiary": new.beneficiary.rawValue,
            ]
        )
        return ShownOutcome(
            Outcomes.Outcome(
                new,
                child: child.reference,
                package: package.reference,
                reporter: desk.officer.reference,
                event: desk.event
            )
        )
    }

    private func reading(of measure: Measure, on day: Day, at desk: Desk) throws -> Reading {
        let reading = try measure.read(value: value, attended: attended, possible: possible)
        guard let list = measure.list else { return reading }
        return Reading(value: try desk.code(reading.value, of: list, on: day).code)
    }
}

extension Desk {
    /// A measure that the council uses on that day, and that this program can read.
    fileprivate func measure(_ text: String, on day: Day) throws -> Measure {
        let code = try code(text, of: "measure", on: day).code
        guard let measure = Measure(rawValue: code) else {
            throw Refusal.outcome(.valueUnreadable("this program cannot read the measure \(code)"))
        }
        return measure
    }
}

extension Beneficiary {
    fileprivate init(reading text: String?) throws(Refusal) {
        let word = text ?? Beneficiary.child.rawValue
        self = try Input.choice(word, of: Beneficiary.self, what: "beneficiary")
    }
}
