/// The ages that count together, as a setting has them: `12 14 16 18` are the first years of all
/// bands but the youngest.
package struct AgeBands: Hashable, Sendable {
    private let starts: [Int]

    /// Where no setting says.
    package static let usual = AgeBands(starts: [12, 14, 16, 18])

    private init(starts: [Int]) {
        self.starts = starts
    }

    /// Reads rising ages.
    package init?(reading text: String) {
        let words = text.split(separator: " ")
        let starts = words.compactMap { Int($0) }
        guard !starts.isEmpty, starts.count == words.count,
            starts.allSatisfy((1...25).contains),
            zip(starts, starts.dropFirst()).allSatisfy(<)
        else { return nil }
        self.starts = starts
    }

    package var text: String { starts.map(String.init).joined(separator: " ") }

    package static let notKnown = "not-known"

    /// In the order of age, last those of whom none is known.
    package var names: [String] {
        ([0] + starts).map { name(of: $0) } + [Self.notKnown]
    }

    package func name(of age: Int?) -> String {
        guard let age else { return Self.notKnown }
        guard let first = starts.last(where: { $0 <= age }) else { return "under-\(starts[0])" }
        guard let next = starts.first(where: { $0 > age }) else { return "\(first)-and-over" }
        return next - first == 1 ? "\(first)" : "\(first)-to-\(next - 1)"
    }
}
