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
        /// Whether its end report says that something that was planned was met.
        let isMet: Bool
        let lasting: Lasting

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

        func counts(as achieved: Achieved, in quarter: Int) -> Bool {
            switch achieved {
            case .outcomeMet: isMet && completed == quarter
            case .sustained(let weeks): lasting.quarters[weeks] == quarter
            }
        }
    }

    /// Whether and how long a start in education, work or training lasted that came of it.
    struct Lasting: Hashable {
        /// A start came of it.
        let isFollowed: Bool
        /// By weeks the quarter in which it had lasted so long.
        let quarters: [Int: Int]

        static let none = Lasting(isFollowed: false, quarters: [:])
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
    static let weeks = [4, 13]

    /// What anybody can be, whether there is somebody like that or not.
    private static let all: [Kind] = {
        let single = services.flatMap { service in
            funds.map { [Line(service: service, fund: $0)] }
        }
        let pairs = [(0, 3), (0, 1), (0, 2)].map { [single[$0][0], single[$1][0]] }
        let all = single + pairs
        return quarters.flatMap { quarter in
            sexes.flatMap { sex in
                all.flatMap { lines in
                    ways(from: quarter).map { way in
                        Kind(
                            quarter: quarter,
                            sex: sex,
                            standing: way.standing,
                            lines: lines,
                            started: way.started,
                            completed: way.completed,
                            isMet: way.isMet,
                            lasting: way.lasting
                        )
                    }
                }
            }
        }
    }()

    private struct Way {
        let standing: ShareStanding
        var started: Int?
        var completed: Int?
        var isMet = false
        var lasting = Lasting.none
    }

    private static func ways(from quarter: Int) -> [Way] {
        var ways = ShareStanding.allCases.map { Way(standing: $0) }
        for start in [quarter, quarter + 1] where quarters.contains(start) {
            for lasting in lastings(after: start) {
                let begun = Way(standing: .funded, started: start, lasting: lasting)
                ways.append(begun)
                guard quarters.contains(start + 1) else { continue }
                for isMet in [false, true] {
                    var over = begun
                    (over.completed, over.isMet) = (start + 1, isMet)
                    ways.append(over)
                }
            }
        }
        return ways
    }

    /// None, one that did not last, and one that lasted for some weeks or for all.
    private static func lastings(after start: Int) -> [Lasting] {
        guard quarters.contains(start + 1) else { return [.none] }
        var lastings: [Lasting] = [.none, Lasting(isFollowed: true, quarters: [:])]
        var lasted: [Int: Int] = [:]
        for (place, weeks) in weeks.enumerated() where quarters.contains(start + 1 + place) {
            lasted[weeks] = start + 1 + place
            lastings.append(Lasting(isFollowed: true, quarters: lasted))
        }
        return lastings
    }

    /// What anybody can be here.
    let kinds: [Kind]
    /// How many there are of each kind.
    let children: [Int]
    /// What is counted of it.
    let achieved: [Achieved]

    /// - Parameter achieving: whether starts came of it, and something that was planned was met.
    init(achieving: Bool, _ next: (Int) -> Int) {
        achieved =
            achieving ? Achieved.all(of: ["sustained", "outcome-met"], weeks: Self.weeks) : []
        kinds = Self.all.filter { achieving || !$0.isMet && $0.lasting == .none }
        var children = Array(repeating: 0, count: kinds.count)
        let ofStanding = Dictionary(grouping: kinds.indices) { [kinds] in kinds[$0].standing }
        let (most, isEven) = ((achieving ? 60 : 20) + next(achieving ? 600 : 160), next(2) == 0)
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
    func group(_ isIn: (Kind) -> Bool) -> [Int] { kinds.map { isIn($0) ? 1 : 0 } }

    func count(_ group: [Int]) -> Int { zip(children, group).reduce(0) { $0 + $1.0 * $1.1 } }

    func count(_ isIn: (Kind) -> Bool) -> Int { count(group(isIn)) }
}
