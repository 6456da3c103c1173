package import Panel

/// What it cost for packages to come so far, in every cut that may be asked for: by service,
/// provider and head and of all together, of each fund and of all of them.
///
/// Each is told with all others in mind, whichever is asked for, so that none can be taken from
/// others.
package struct CostCuts: Sendable {
    /// Those of which anything is told.
    private let cuts: [Cut: [Cost]]

    package init(_ pieces: [PackagePiece], _ rules: CostRules) {
        let groups = Cut.all(of: pieces)
            .map { (cut: $0, group: CostGroup($1, of: pieces, isOfFund: $0.fund != nil, rules)) }
            .sorted { one, other in
                (one.cut.fund == nil ? 0 : 1, -one.group.tally.funded, one.cut.order)
                    < (other.cut.fund == nil ? 0 : 1, -other.group.tally.funded, other.cut.order)
            }
        let totals = groups.filter { $0.cut.kind == nil }.map { ($0.cut.fund, $0.group) }
        let told = CostTelling.told(
            groups.map { ($0.cut.fund, $0.group) },
            totals: Dictionary(totals) { first, _ in first },
            of: pieces,
            rules
        ) { piece in
            [piece.service, piece.head, piece.fund]
        }
        cuts = Dictionary(
            zip(groups, told).map { one, told in
                (one.cut, Cost.steps(of: one.cut.key, one.group.tally, rules, told))
            }
        ) { first, _ in first }
    }

    /// By reference or code, and step by step.
    ///
    /// - Parameter fund: by its reference, or all.
    package func costs(by kind: PackagePiece.Kind, fund: String?) -> [Cost] {
        cuts.filter { $0.key.kind == kind && $0.key.fund == fund }
            .sorted { $0.key.key < $1.key.key }.flatMap(\.value)
    }

    /// Of all together, each package once; nothing where none is funded.
    package func total(fund: String?) -> [Cost] {
        cuts[Cut(kind: nil, key: Cut.total, fund: fund)] ?? []
    }
}

/// One row of a table.
private struct Cut: Hashable {
    /// Nil of all together.
    let kind: PackagePiece.Kind?
    let key: String
    let fund: String?

    static let total = "all"

    var order: String { "\(kind?.rawValue ?? "") \(key) \(fund ?? "")" }

    /// Each with the places of its pieces.
    static func all(of pieces: [PackagePiece]) -> [Cut: [Int]] {
        var cuts: [Cut: [Int]] = [:]
        for (place, piece) in pieces.enumerated() {
            for fund in [nil, piece.fund] {
                cuts[Cut(kind: nil, key: total, fund: fund), default: []].append(place)
                for kind in PackagePiece.Kind.allCases {
                    cuts[Cut(kind: kind, key: piece[kind], fund: fund), default: []].append(place)
                }
            }
        }
        return cuts
    }
}
