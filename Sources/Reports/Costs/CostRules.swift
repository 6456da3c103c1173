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

    /// What follows, each step by some of those who came to the one before.
    var chains: [[String]] {
        [["started", "engaged"], ["completed"], weeks.map { "sustained-\($0)" }]
    }

    /// Whether a package came so far, as far as that is told.
    func steps(
        of piece: PackagePiece,
        _ attended: Int,
        leavingOut untold: PackagePiece.Untold
    ) -> [(step: String, isReached: Bool)] {
        let attended = untold.contains(.started) ? 0 : attended
        return [
            ("started", attended > 0), ("engaged", attended >= sessions),
            ("completed", piece.isCompleted && !untold.contains(.completed)),
        ] + weeks.map { ("sustained-\($0)", piece.lasting >= $0) }
    }
}
