package import Panel

/// By which of the council's own rules costs are told on a day.
package struct CostRules: Sendable {
    package let leastCount: Int
    /// From how many accepted sessions on a child is engaged.
    package let sessions: Int
    /// After which starts are followed up.
    package let weeks: [Int]
    package let bands: AgeBands

    package init(leastCount: Int, sessions: Int, weeks: [Int], bands: AgeBands) {
        self.leastCount = leastCount
        self.sessions = max(sessions, 1)
        self.weeks = weeks.sorted()
        self.bands = bands
    }

    package var suppression: Suppression { Suppression(threshold: leastCount) }

    /// Where all begin.
    static let first = "funded"

    /// What is told of, from where all begin.
    var told: [String] {
        [Self.first, "started", "engaged", "completed"] + weeks.map(Self.sustained)
    }

    /// What follows from one another.
    var chains: [[String]] {
        [
            ["started", "engaged"], ["completed"],
            [Self.followed] + weeks.flatMap { [Self.asked($0), Self.sustained($0)] },
        ]
    }

    /// A start came of it that is followed up.
    static let followed = "followed"

    /// It is so long ago that the time to ask is over.
    static func asked(_ weeks: Int) -> String { "asked-\(weeks)" }

    static func sustained(_ weeks: Int) -> String { Achieved.sustained(weeks: weeks).name }

    /// Of which step it is a share, where it is not of all that were funded.
    func whole(of step: String) -> String {
        weeks.first { Self.sustained($0) == step }.map(Self.asked) ?? Self.first
    }

    /// Whether a package came so far, as far as that is told.
    func steps(
        of piece: PackagePiece,
        _ attended: Int,
        leavingOut untold: PackagePiece.Untold
    ) -> [(step: String, isReached: Bool)] {
        let attended = untold.contains(.started) ? 0 : attended
        let lasting = piece.lasting
        return [
            ("started", attended > 0), ("engaged", attended >= sessions),
            ("completed", piece.isCompleted && !untold.contains(.completed)),
            (Self.followed, lasting.isFollowed),
        ]
            + weeks.enumerated().flatMap { place, weeks in
                [
                    (Self.asked(weeks), lasting.asked >= weeks),
                    (
                        Self.sustained(weeks),
                        lasting.sustained >= weeks && !untold.contains(.sustained(place))
                    ),
                ]
            }
    }
}
