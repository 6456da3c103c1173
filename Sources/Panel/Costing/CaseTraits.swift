/// What makes one package like another: as much of a child as its package tells.
package struct CaseTraits: Hashable, Sendable {
    /// In years, when it was proposed.
    package let age: Int?
    /// Of risk.
    package let level: String?

    package init(age: Int?, level: String?) {
        self.age = age
        self.level = level
    }
}

/// Ages that are taken together, each band up to where the next begins.
package struct AgeBands: Hashable, Sendable {
    private let firsts: [Int]

    package static let usual = AgeBands(firsts: [10, 14, 16, 18])

    private init(firsts: [Int]) {
        self.firsts = firsts
    }

    /// Reads the first age of each band but the lowest, `10 14 16 18`; nil for what rises not.
    package init?(reading text: String) {
        let words = text.split(separator: " ")
        let firsts = words.compactMap { Int($0) }
        guard !firsts.isEmpty, firsts.count == words.count, firsts.allSatisfy((1...25).contains),
            zip(firsts, firsts.dropFirst()).allSatisfy(<)
        else { return nil }
        self.firsts = firsts
    }

    package var text: String { firsts.map(String.init).joined(separator: " ") }

    /// `under 10`, `10 to 13`, `18 or over`.
    package func band(of age: Int) -> String {
        guard let next = firsts.firstIndex(where: { age < $0 }) else {
            return "\(firsts[firsts.count - 1]) or over"
        }
        guard next > 0 else { return "under \(firsts[0])" }
        let (first, last) = (firsts[next - 1], firsts[next] - 1)
        return first == last ? "\(first)" : "\(first) to \(last)"
    }
}
