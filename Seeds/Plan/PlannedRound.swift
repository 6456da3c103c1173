import Money

/// What one provider delivered in a month, from its record to its invoice.
struct PlannedRound: Hashable {
    let provider: Int
    /// Counted from the story's first; nil is what was recorded lately and goes no further yet.
    let month: Int?
    /// In the order of their days.
    let sessions: [PlannedSession]
    var fate = Fate.plain

    enum Fate {
        /// Drafted, found in order and matched.
        case plain
        /// Asked for too dearly at first, and sent back.
        case dear
        /// Held by finance, and matched a month later.
        case held
        /// Held by finance to this day.
        case kept
    }

    /// Something of it is charged, so that there is something to invoice.
    var isCharged: Bool { sessions.contains { $0.halves > 0 } }
}

/// A session as it will be recorded: one unit of a package's line.
struct PlannedSession: Hashable {
    let package: Int
    /// The line's place in its package.
    let line: Int
    let day: Day
    let attendance: String
    let note: String?

    /// Half units that the usual no-show rule charges.
    var halves: Int {
        switch attendance {
        case "attended", "late": 2
        case "absent-unacceptable": 1
        default: 0
        }
    }
}

/// A month's payment run: one payment for each provider in it.
struct PlannedRun: Hashable {
    let month: Int
    /// The rounds whose invoices it pays.
    let rounds: [Int]
    /// The provider whose payment the bank sends back a few days later.
    var returned: Int?
    /// A session that the provider pays back: its round, and its place in that.
    var refund: Refund?

    struct Refund: Hashable {
        let round: Int
        let session: Int
    }
}
