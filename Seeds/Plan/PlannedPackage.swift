import Money

/// A package as it will be proposed.
struct PlannedPackage: Hashable {
    let child: Int
    /// The sitting for which it is proposed.
    let sitting: Int
    let bundle: Int
    let goals: [String]
    let lines: [PlannedLine]
    let level: Level?
    /// Days before the sitting on which the child was referred, and on which it is proposed.
    let referredBefore: Int
    let proposedBefore: Int
    let turn: Chapter.Turn

    /// The sitting that funds it; nil when none does.
    var funded: Int? {
        switch turn {
        case .fund: sitting
        case .deferred, .withdrawn: sitting + 1 < Chapter.all.count ? sitting + 1 : nil
        case .refused, .replaced, .waiting: nil
        }
    }

    var total: Pence { lines.map(\.total).sum() }

    /// What is to come of it: of every twelfth package two outcomes, which its provider then reads.
    ///
    /// - Parameter place: its own among all packages.
    func outcomePlan(at place: Int) -> [String] {
        guard place % 12 == 7, funded != nil, lines[0].want != .family else { return [] }
        return ["goal 8 by \(lines[0].to)", "distance 8 domain safety by \(lines[0].to)"]
    }
}

/// A line as it will be proposed.
struct PlannedLine: Hashable {
    let provider: Int
    let offer: Int
    let quantity: Int
    let price: Pence
    let from: Day
    let to: Day

    var total: Pence { Pence(price.count * Int64(quantity)) }

    var want: Want { Organisation.all[provider].offers[offer].want }

    var unit: Unit { Organisation.all[provider].offers[offer].unit }

    var fund: Int { Grant.position(ofHead: want.head) ?? 0 }
}
