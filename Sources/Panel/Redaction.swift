/// Whose name is left out of what a council publishes.
package enum Redaction: String, Choice {
    /// Who has no number in a public register, and so may be a person trading alone.
    case unregistered
    case nobody

    /// What stands there instead, as councils usually write it.
    package static let words = "REDACTED PERSONAL DATA"

    package func hides(charity: String?, company: String?) -> Bool {
        self == .unregistered && charity == nil && company == nil
    }
}
