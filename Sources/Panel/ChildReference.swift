import Money

/// How a child is known everywhere: `CH-7K3QM24`, six characters drawn by lot and one that checks
/// them.
///
/// Crockford's alphabet leaves out I, L, O and U, and reads I and L as 1, O as 0.
///
/// The check is a weighted sum over GF(32) with powers of a primitive element as weights: it finds every
/// single wrong character and every two neighbours changed about, so that a typo is refused and never
/// names another child.
package enum ChildReference {
    private static let alphabet = Array("0123456789ABCDEFGHJKMNPQRSTVWXYZ")

    /// - Parameter lot: its lowest thirty bits are used.
    package static func text(lot: UInt32) -> String {
        let digits = (0..<6).map { Int(lot >> UInt32($0 * 5)) & 31 }
        return "CH-" + String((digits + [check(digits)]).map { alphabet[$0] })
    }

    package static func read(_ text: String) throws(Refusal) -> String {
        let trimmed = text.trimmingSpaces().uppercased()
        let characters = trimmed.hasPrefix("CH-") ? trimmed.dropFirst(3) : trimmed[...]
        let digits = characters.compactMap(value)
        guard characters.count == 7, digits.count == 7 else {
            throw .input(.malformedReference(noun: "child", example: "CH-\(example)"))
        }
        guard check(Array(digits.prefix(6))) == digits[6] else {
            throw .input(.mistypedChild)
        }
        return "CH-" + String(digits.map { alphabet[$0] })
    }

    private static let example = String(text(lot: 123_456_789).dropFirst(3))

    private static func value(_ character: Character) -> Int? {
        switch character {
        case "I", "L": 1
        case "O": 0
        default: alphabet.firstIndex(of: character)
        }
    }

    private static func check(_ digits: [Int]) -> Int {
        digits.reduce(0) { sum, digit in doubled(sum ^ digit) }
    }

    /// Times x in GF(2)[x] / (x⁵ + x² + 1).
    private static func doubled(_ element: Int) -> Int {
        element & 16 == 0 ? element << 1 : (element << 1 ^ 0b100101) & 31
    }
}
