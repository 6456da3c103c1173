/// What can be reckoned from told sums by adding and subtracting, however often: whatever is a sum
/// of multiples of them.
struct Equations {
    /// Each begins further right than those before it have left it anything, with one.
    private var known: [(first: Int, row: [Int], sum: Int)] = []

    /// Large enough that no multiple here meets it by chance.
    private static let prime = 1_000_003

    /// - Parameter told: of each unknown how often it is in the sum.
    init(_ told: [[Int]]) {
        self.init(told.map { ($0, 0) })
    }

    init(_ told: [(group: [Int], sum: Int)]) {
        for (group, sum) in told {
            let (rest, left) = reduced(group, sum)
            guard let first = rest.firstIndex(where: { $0 != 0 }) else { continue }
            let inverse = Self.inverse(of: rest[first])
            known.append(
                (first, rest.map { $0 * inverse % Self.prime }, left * inverse % Self.prime)
            )
        }
    }

    func tell(_ group: [Int]) -> Bool { reduced(group, 0).rest.allSatisfy { $0 == 0 } }

    /// What a sum is, but for what cannot be reckoned: so many of each unknown more.
    func rest(of group: [Int]) -> (group: [Int], sum: Int) {
        func signed(_ number: Int) -> Int {
            number > Self.prime / 2 ? number - Self.prime : number
        }
        let (rest, left) = reduced(group, 0)
        return (rest.map(signed), signed((Self.prime - left) % Self.prime))
    }

    private func reduced(_ group: [Int], _ sum: Int) -> (rest: [Int], sum: Int) {
        func whole(_ number: Int) -> Int { ((number % Self.prime) + Self.prime) % Self.prime }
        var (rest, left) = (group.map(whole), whole(sum))
        for (first, row, sum) in known where rest[first] != 0 {
            let times = Self.prime - rest[first]
            for place in first..<rest.count where row[place] != 0 {
                rest[place] = (rest[place] + times * row[place]) % Self.prime
            }
            left = (left + times * sum) % Self.prime
        }
        return (rest, left)
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
