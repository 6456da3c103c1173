/// Which packages are decided, how many at once, and for how long.
struct Load: Sendable {
    enum Spread: String, Sendable {
        /// Every package under one head.
        case hot
        /// Under 1,000 heads.
        case spread
    }

    let spread: Spread
    let clients: Int
    let seconds: Int

    /// Nanoseconds.
    var length: UInt64 { UInt64(seconds) * 1_000_000_000 }

    /// The first fifth does not count: connections are made and statements prepared.
    var warmUp: UInt64 { length / 5 }

    var name: String { "decide-\(spread.rawValue)-\(clients)" }

    /// The number of the first package.
    func first(in proposed: Proposed) -> Int {
        spread == .hot ? 0 : proposed.count
    }
}
