/// What one monthly sitting deals with.
struct Chapter {
    /// Children who are new to the panel.
    let children: Int
    /// Packages proposed for this sitting.
    let packages: Int
    /// What becomes of a package, by its place among the new ones; funded unless said.
    var turns: [Int: Turn] = [:]
    /// What is decided about packages of earlier sittings.
    var revisits: [Revisit] = []

    enum Turn {
        case fund
        case deferred
        case refused
        /// Decided, and taken out again before the sitting closes.
        case withdrawn
        /// Decided, and decided otherwise before the sitting closes.
        case replaced
        /// Not reached yet.
        case waiting

        /// Comes back to the next sitting.
        var returns: Bool { self == .deferred || self == .withdrawn }
    }

    enum Revisit {
        case more
        case less
        case movedAway
        case endedEarly
    }

    static let all = [
        Chapter(children: 8, packages: 8, turns: [6: .refused]),
        Chapter(children: 7, packages: 10, turns: [3: .deferred]),
        Chapter(
            children: 6,
            packages: 12,
            turns: [5: .refused, 8: .deferred],
            revisits: [.more]
        ),
        Chapter(
            children: 6,
            packages: 12,
            turns: [2: .withdrawn, 9: .deferred],
            revisits: [.movedAway]
        ),
        Chapter(children: 5, packages: 13, turns: [7: .refused], revisits: [.less]),
        Chapter(
            children: 5,
            packages: 13,
            turns: [4: .deferred, 10: .replaced],
            revisits: [.more]
        ),
        Chapter(
            children: 5,
            packages: 14,
            turns: [1: .deferred, 11: .refused],
            revisits: [.more, .endedEarly]
        ),
        Chapter(children: 4, packages: 13, turns: [6: .withdrawn], revisits: [.less]),
        Chapter(
            children: 4,
            packages: 14,
            turns: [3: .refused, 9: .deferred],
            revisits: [.more]
        ),
        Chapter(
            children: 4,
            packages: 14,
            turns: [5: .deferred, 12: .replaced],
            revisits: [.movedAway]
        ),
        Chapter(
            children: 3,
            packages: 14,
            turns: [2: .refused, 8: .withdrawn, 11: .deferred],
            revisits: [.less, .more]
        ),
        Chapter(
            children: 3,
            packages: 13,
            turns: [
                6: .deferred, 7: .waiting, 8: .waiting, 9: .waiting, 10: .waiting, 11: .waiting,
                12: .waiting,
            ]
        ),
    ]
}
