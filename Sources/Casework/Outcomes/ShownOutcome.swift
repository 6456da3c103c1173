package import Money
import Panel
import Store

/// What came of a package, as it stands in lists: codes and figures, no word of why.
package struct ShownOutcome: Codable, Sendable {
    package let outcome: String
    package let child: String
    package let package: String
    package let measure: String
    package let value: String
    package let attended: Int?
    package let possible: Int?
    package let on: Day
    package let evidence: String
    /// child or family.
    package let beneficiary: String
    package let reportedBy: String

    init(_ outcome: Outcomes.Outcome) {
        self.outcome = outcome.reference
        child = outcome.child
        package = outcome.package
        measure = outcome.measure
        value = outcome.value
        attended = outcome.attended
        possible = outcome.possible
        on = outcome.on
        evidence = outcome.evidence
        beneficiary = outcome.beneficiary.rawValue
        reportedBy = outcome.reporter
    }

    /// One that was just reported.
    init(_ entry: OutcomeRegister.Entry, reference: String, reporter: String) {
        outcome = reference
        child = entry.childReference
        package = entry.packageReference
        measure = entry.measure.rawValue
        value = entry.reading.value
        attended = entry.reading.attended
        possible = entry.reading.possible
        on = entry.on
        evidence = entry.evidence
        beneficiary = entry.beneficiary.rawValue
        reportedBy = reporter
    }
}

extension ReadingDesk {
    /// To a provider's own officer there are only the outcomes that the provider reported.
    var reportingProvider: ID? {
        officer.seesOnlyOwnProvider ? officer.provider ?? ID("none") : nil
    }
}
