package import Money
package import Panel
import Store

/// What came of a package, as it stands in lists: codes and figures, no word of why.
package struct ShownOutcome: Codable, Sendable {
    package let outcome: String
    package let child: String
    package let package: String
    package let measure: String
    /// The number of the planned outcome that it reads, where whoever reported it said so.
    package let planned: Int?
    package let value: String
    /// The code list that the value is of; nil for a number.
    package let list: String?
    /// What an activity counts as: eet, neet, or another word of the council's.
    package let group: String?
    package let attended: Int?
    package let possible: Int?
    /// persistent or severe, where so much was missed.
    package let absence: Absence?
    package let domain: String?
    package let instrument: String?
    package let edition: String?
    /// What the score means by the council's own anchor of that day: its score, which is this or
    /// the nearest below, and its sentence.
    package let anchorScore: Int?
    package let anchor: String?
    package let days: Int?
    /// `suspended-too-long` where the child's suspensions of that school year come to more days than
    /// the law allows, or were told twice: worth a look, and no obstacle.
    package let flag: String?
    package let on: Day
    package let evidence: String
    /// By what somebody else saw it confirmed.
    package let verified: String?
    /// child or family.
    package let beneficiary: Beneficiary
    package let reportedBy: String
    /// Why it was taken back: it is counted nowhere.
    package let withdrawn: String?

    init(
        _ outcome: Outcomes.Outcome,
        _ book: MeasureBook,
        _ settings: Settings,
        _ suspensions: Suspensions
    ) {
        let reading = outcome.reading
        self.outcome = outcome.reference
        child = outcome.child
        package = outcome.package
        measure = outcome.measure
        planned = outcome.planned
        value = reading.value
        list = book.list(of: outcome.measure, on: outcome.on)
        group = book.group(of: outcome.measure, reading.value, on: outcome.on)
        attended = reading.attended
        possible = reading.possible
        if let attended, let possible {
            let rule = settings.absenceRule(on: outcome.on)
            absence = rule.absence(attended: attended, possible: possible)
        } else {
            absence = nil
        }
        domain = reading.domain
        instrument = reading.instrument
        edition = reading.edition
        let anchor = book.anchor(
            of: outcome.measure,
            reading.domain,
            reading.value,
            on: outcome.on
        )
        anchorScore = anchor?.score
        self.anchor = anchor?.sentence
        days = reading.days
        let most = settings.suspensionDays(on: outcome.on)
        flag =
            outcome.isSuspension && suspensions.exceed(most, of: outcome.child, on: outcome.on)
            ? Suspensions.tooLong : nil
        on = outcome.on
        evidence = outcome.evidence
        verified = outcome.verification?.evidence
        beneficiary = outcome.beneficiary
        reportedBy = outcome.reporter
        withdrawn = outcome.withdrawal?.reason
    }
}

extension ReadingDesk {
    /// To a provider's own officer there are only the outcomes that the provider reported.
    var reportingProvider: ID? {
        officer.seesOnlyOwnProvider ? officer.provider ?? ID("none") : nil
    }

    /// The outcome of this reference, if the officer may see it.
    func outcome(_ text: String) throws -> Outcomes.Outcome {
        let reference = try Noun.outcome.read(text)
        let found = try fetch(Outcomes.find(reference, provider: reportingProvider))
        return try self.found(found, .outcome, reference)
    }
}
