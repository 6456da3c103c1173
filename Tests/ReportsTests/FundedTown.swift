import Money
import Panel
import Reports

/// Packages by chance, and every group of them that a report on costs may tell of.
struct FundedTown {
    struct Line: Hashable {
        let service: String
        let fund: String
        var sessions: Int

        /// Two of a provider's services are under different heads, and two heads are of both.
        var provider: String { service < "SRV-3" ? "PRV-1" : "PRV-2" }
        var head: String { ["SRV-1", "SRV-4"].contains(service) ? "mentoring" : "travel" }

        func isIn(_ cut: Cut) -> Bool {
            let key = [PackagePiece.Kind.service: service, .provider: provider, .head: head]
            return (cut.kind.map { key[$0] == cut.key } ?? true)
                && (cut.fund.map { $0 == fund } ?? true)
        }
    }

    struct Package: Hashable {
        var lines: [Line]
        var isCompleted: Bool
        var lasting: PackagePiece.Lasting
        var traits: CaseTraits
    }

    struct Cut: Hashable {
        let kind: PackagePiece.Kind?
        let key: String
        let fund: String?
    }

    let packages: [Package]

    static let rules = CostRules(leastCount: 5, sessions: 2, weeks: [4, 13], bands: .usual)

    private static let lastings = [
        (false, 0, 0), (true, 0, 0), (true, 4, 0), (true, 4, 4), (true, 13, 4), (true, 13, 13),
    ].map { PackagePiece.Lasting(isFollowed: $0, asked: $1, sustained: $2) }

    static let steps = ["funded", "started", "engaged", "completed", "sustained-4", "sustained-13"]

    init(_ next: (Int) -> Int) {
        let services = 1 + next(4)
        packages = (0..<(8 + next(50))).map { _ in
            let lines = (0...(next(4) / 3)).map { _ in
                let number = min(1 + next(services), 1 + next(services))
                return Line(
                    service: "SRV-\(number)",
                    fund: "FUND-\(1 + next(3) / 2)",
                    sessions: max(next(5) - 1, 0)
                )
            }
            let isOneOnly =
                lines.count > 1 && lines[0].service == lines[1].service
                && lines[0].fund == lines[1].fund
            return Package(
                lines: isOneOnly ? [lines[0]] : lines,
                isCompleted: next(3) > 0,
                lasting: Self.lastings[next(Self.lastings.count)],
                traits: CaseTraits(age: 14 + next(4), level: ["low", "high", nil][next(3)])
            )
        }
    }

    var pieces: [PackagePiece] {
        packages.enumerated().flatMap { place, package in
            package.lines.map { line in
                PackagePiece(
                    service: line.service,
                    provider: line.provider,
                    head: line.head,
                    fund: line.fund,
                    traits: package.traits,
                    package: package.lines.count > 1 ? "PKG-\(place)" : nil,
                    packages: 1,
                    sessions: line.sessions,
                    isCompleted: package.isCompleted,
                    lasting: package.lasting,
                    planned: Pence(100),
                    actual: Pence(50)
                )
            }
        }
    }

    var cuts: Set<Cut> {
        Set(
            packages.flatMap(\.lines).flatMap { line in
                [nil, line.fund].flatMap { fund in
                    [
                        Cut(kind: nil, key: "all", fund: fund),
                        Cut(kind: .service, key: line.service, fund: fund),
                        Cut(kind: .provider, key: line.provider, fund: fund),
                        Cut(kind: .head, key: line.head, fund: fund),
                    ]
                }
            }
        )
    }

    /// Whether each package is one of the group: a one or a nought.
    func group(_ cut: Cut, _ step: String) -> [Int] {
        packages.map { package in
            let lines = package.lines.filter { $0.isIn(cut) }
            return !lines.isEmpty && Self.came(package, lines, step) ? 1 : 0
        }
    }

    func group(_ ages: String?, _ level: String?, _ step: String) -> [Int] {
        packages.map { package in
            let band = package.traits.age.map { AgeBands.usual.name(of: $0) }
            let isAlike =
                (ages == nil || band == ages)
                && (level == nil || package.traits.level == level)
            return isAlike && Self.came(package, package.lines, step) ? 1 : 0
        }
    }

    private static func came(_ package: Package, _ lines: [Line], _ step: String) -> Bool {
        let sessions = lines.map(\.sessions).reduce(0, +)
        switch step {
        case "started": return sessions > 0
        case "engaged": return sessions > 1
        case "completed": return package.isCompleted
        case "sustained-4": return package.lasting.sustained >= 4
        case "sustained-13": return package.lasting.sustained >= 13
        case "asked-4": return package.lasting.asked >= 4
        case "asked-13": return package.lasting.asked >= 13
        case "followed": return package.lasting.isFollowed
        default: return true
        }
    }
}
