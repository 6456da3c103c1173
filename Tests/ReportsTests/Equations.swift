/// What can be reckoned from told sums by adding and subtracting, however often: whatever is a sum
/// of multiples of them.
struct Equations {
    /// Each begins further right than the one before, with one.
    private var known: [[Int]] = []

    /// Large enough that no multiple here meets it by chance.
    private static let prime = 1_000_003

    /// - Parameter told: of each unknown how often it is in the sum.
    init(_ told: [[Int]]) {
        for sum in told {
            let rest = reduced(sum)
            guard let first = rest.firstIndex(where: { $0 != 0 }) else { continue }
            let inverse = Self.inverse(of: rest[first])
            known.append(rest.map { $0 * inverse % Self.prime })
        }
    }

    func tell(_ sum: [Int]) -> Bool { reduced(sum).allSatisfy { $0 == 0 } }

    private func reduced(_ sum: [Int]) -> [Int] {
        var rest = sum.map { (($0 % Self.prime) + Self.prime) % Self.prime }
        for one in known {
            guard let first = one.firstIndex(where: { $0 != 0 }), rest[first] != 0 else { continue }
            let times = Self.prime - rest[first]
            for place in rest.indices {
                rest[place] = (rest[place] + times * one[place]) % Self.prime
            }
        }
        return rest
    }

    private static func inverse(of number: Int) -> Int {
        var (power, base, inverse) = (prime - 2, number, 1)
        while power > 0 {
            if power & 1 == 1 { inverse = inverse * base % prime }
            base = base * base % prime
            power >>= 1
        }
        return inverse
    }
}
