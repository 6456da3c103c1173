/// A closed list of words, such as the states of an invoice: answers tell one of them, and requests
/// choose among them.
package protocol Choice: RawRepresentable, CaseIterable, Codable, Hashable, Sendable,
    CustomStringConvertible
where RawValue == String {}

extension Choice {
    /// The word itself.
    package var description: String { rawValue }
}
