import Money
import Panel

/// Packages that are told of together, by how far they came.
struct CostGroup {
    let tally: PackageTally
    /// By step the places of the pieces of those that came so far.
    let steps: [String: [Int]]
    /// Steps to which somebody came who is left out.
    let lessThanCame: Set<String>

    /// - Parameters:
    ///   - all: of the pieces those that are left out are none of the group.
    ///   - isOfFund: whether all are of one fund, and of what is told of it.
    ///   - rules: how far is far.
    init(_ all: [Int], of pieces: [PackagePiece], isOfFund: Bool = false, _ rules: CostRules) {
        func untold(_ place: Int) -> PackagePiece.Untold {
            isOfFund ? pieces[place].untoldOfFund : pieces[place].untold
        }
        let places = all.filter { !untold($0).contains(.funded) }
        var sessions: [String: Int] = [:]
        for place in places {
            guard let package = pieces[place].package else { continue }
            sessions[package, default: 0] += pieces[place].sessions
        }
        var tally = PackageTally()
        var steps: [String: [Int]] = [CostRules.first: places]
        var lessThanCame: Set<String> = []
        var seen: Set<String> = []
        for place in places {
            let (piece, untold) = (pieces[place], untold(place))
            let attended = piece.package.flatMap { sessions[$0] } ?? piece.sessions
            let told = rules.steps(of: piece, attended, leavingOut: untold)
            for (step, isReached) in told where isReached {
                steps[step, default: []].append(place)
            }
            for (came, told) in zip(rules.steps(of: piece, attended, leavingOut: []), told)
            where came.isReached && !told.isReached {
                lessThanCame.insert(came.step)
            }
            tally.planned += piece.planned
            tally.actual += piece.actual
            // A package of several pieces is counted with the first.
            if let package = piece.package, !seen.insert(package).inserted { continue }
            tally.funded += piece.packages
            for (step, isReached) in told where isReached {
                tally.came[step, default: 0] += piece.packages
            }
        }
        self.tally = tally
        self.steps = steps
        self.lessThanCame = lessThanCame
    }
}
