import Money
import Panel

/// Something that will be reported of a package.
struct PlannedOutcome: Hashable {
    let package: Int
    let day: Day
    let measure: String
    let value: String
    let evidence: String
    let beneficiary: Beneficiary
    /// Of what is scored by domain.
    let domain: String?
    let note: String?
    /// Whose officer reports it; nil where a coordinator does.
    let provider: Int?
}
