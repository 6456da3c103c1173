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
}

extension ReadingDesk {
    /// To a provider's own officer there are only the outcomes that the provider reported.
    var reportingProvider: ID? {
        officer.seesOnlyOwnProvider ? officer.provider ?? ID("none") : nil
    }
}
