import Money
import Panel

/// Packages that are told of together, by how far they came.
struct CostGroup {
    let tally: PackageTally
    /// By step the places of the pieces of those that came so far.
    let steps: [String: [Int]]

    /// - Parameter rules: how far is far.
    init(_ places: [Int], of pieces: [PackagePiece], _ rules: CostRules) {
        var sessions: [String: Int] = [:]
        for place in places {
            guard let package = pieces[place].package else { continue }
            sessions[package, default: 0] += pieces[place].sessions
        }
        var tally = PackageTally()
        var steps: [String: [Int]] = [CostRules.first: places]
        var seen: Set<String> = []
        for place in places {
            let piece = pieces[place]
            let attended = piece.package.flatMap { sessions[$0] } ?? piece.sessions
            for (step, isReached) in rules.steps(of: piece, attended) where isReached {
                steps[step, default: []].append(place)
            }
            tally.planned += piece.planned
            tally.actual += piece.actual
            // A package of several pieces is counted with the first.
            if let package = piece.package, !seen.insert(package).inserted { continue }
            tally.funded += piece.packages
            tally.started += attended > 0 ? piece.packages : 0
            tally.engaged += attended >= rules.sessions ? piece.packages : 0
            tally.completed += piece.isCompleted ? piece.packages : 0
            tally.lasting[piece.lasting, default: 0] += piece.packages
        }
        self.tally = tally
        self.steps = steps
    }
}
