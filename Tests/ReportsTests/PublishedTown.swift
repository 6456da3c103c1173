import Money
import Panel
import Reports

/// A year's children by chance, of each of whom one thing is proposed, and decided in the same
/// quarter: packages and children are counted alike, which is the worst that there can be.
struct PublishedTown {
    /// Those who are told of alike in every table.
    struct Kind: Hashable {
        let quarter: Int
        let sex: String
        let standing: ShareStanding
        let lines: [Line]
        /// The quarters in which it began and was completed.
        let started: Int?
        let completed: Int?

        func isOf(_ fund: String?) -> Bool { fund.map { lines.map(\.fund).contains($0) } ?? true }

        /// Whether this is counted in a quarter.
        func counts(as output: Output, in quarter: Int) -> Bool {
            switch output {
            case .referred: self.quarter == quarter
            case .funded: self.quarter == quarter && standing == .funded
            case .deferred: self.quarter == quarter && standing == .deferred
            case .refused: self.quarter == quarter && standing == .refused
            case .started: started == quarter
            case .completed: completed == quarter
            case .ended, .sessionsDelivered, .sessionsNotAttended: false
            }
        }
    }

    struct Line: Hashable {
        let service: String
        let fund: String

        var provider: String { service == "SRV-3" ? "PRV-2" : "PRV-1" }
        var head: String { service == "SRV-1" ? "mentoring" : "travel" }
    }

    static let sexes = ["female", "male"]
    static let funds = ["FUND-1", "FUND-2"]
    static let services = ["SRV-1", "SRV-2", "SRV-3"]
    static let quarters = 0..<4
    static let outputs: [Output] = [.referred, .funded, .deferred, .refused, .started, .completed]

    /// What anybody can be, whether there is somebody like that or not.
    static let kinds: [Kind] = {
        let single = services.flatMap { service in
            funds.map { [Line(service: service, fund: $0)] }
        }
        let pairs = [(0, 3), (0, 1), (0, 2)].map { [single[$0][0], single[$1][0]] }
        let all = single + pairs
        return quarters.flatMap { quarter in
            sexes.flatMap { sex in
                all.flatMap { lines in
                    ways(from: quarter).map { standing, started, completed in
                        Kind(
                            quarter: quarter,
                            sex: sex,
                            standing: standing,
                            lines: lines,
                            started: started,
                            completed: completed
                        )
                    }
                }
            }
        }
    }()

    private static func ways(from quarter: Int) -> [(ShareStanding, Int?, Int?)] {
        let started = [quarter, quarter + 1].filter(quarters.contains)
        let funded: [(ShareStanding, Int?, Int?)] = started.flatMap { start in
            [(.funded, start, nil)] + (start < 3 ? [(.funded, start, start + 1)] : [])
        }
        return ShareStanding.allCases.map { ($0, nil, nil) } + funded
    }

    /// How many there are of each kind.
    let children: [Int]

    init(_ next: (Int) -> Int) {
        var children = Array(repeating: 0, count: Self.kinds.count)
        let ofStanding = Dictionary(grouping: Self.kinds.indices) { Self.kinds[$0].standing }
        let (most, isEven) = (20 + next(160), next(2) == 0)
        for _ in 0..<most {
            let standing = ShareStanding.allCases[[3, 3, 3, 0, 1, 2][next(6)]]
            let kinds = ofStanding[standing] ?? []
            // The first kinds are of the first quarter, as those of a beginning are few of the last.
            let place = isEven ? next(kinds.count) : min(next(kinds.count), next(kinds.count))
            children[kinds[place]] += 1
        }
        self.children = children
    }

    /// Ones where somebody is counted.
    func group(_ isIn: (Kind) -> Bool) -> [Int] { Self.kinds.map { isIn($0) ? 1 : 0 } }

    func count(_ group: [Int]) -> Int { zip(children, group).reduce(0) { $0 + $1.0 * $1.1 } }

    func count(_ isIn: (Kind) -> Bool) -> Int { count(group(isIn)) }
}
