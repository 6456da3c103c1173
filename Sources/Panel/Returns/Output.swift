/// What was done in a quarter, as it is counted for outsiders: packages, or sessions.
package enum Output: String, Choice {
    /// Packages that were proposed, and not taken back.
    case referred
    /// By the day of the sitting, as are the next three.
    case funded
    case deferred
    case refused
    case ended
    /// A session was attended for the first time.
    case started
    /// By the day of which its end report tells.
    case completed
    case sessionsDelivered = "sessions-delivered"
    case sessionsNotAttended = "sessions-not-attended"
}

/// How often something happened in a quarter.
package struct Counted: Hashable, Sendable {
    /// An output, or an outcome's code.
    package let what: String
    package let count: Int

    package init(_ what: String, _ count: Int) {
        self.what = what
        self.count = count
    }

    /// What is always told, then what was counted though it is no longer named: a measure that was
    /// retired in the meantime is not lost.
    package static func names(_ names: [String], and counted: [[Counted]]) -> [String] {
        names + Set(counted.joined().map(\.what)).subtracting(names).sorted()
    }
}
