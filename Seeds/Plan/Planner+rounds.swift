import Money

extension Planner {
    /// All that is delivered, by month and provider.
    var rounds: [PlannedRound] {
        struct Place: Hashable {
            let month: Int?
            let provider: Int
        }
        var delivered: [Place: [PlannedSession]] = [:]
        for package in packages.indices {
            for line in packages[package].lines.indices {
                guard let delivery = Delivery(of: line, package, in: self) else { continue }
                let provider = packages[package].lines[line].provider
                for (month, session) in delivery.sessions {
                    delivered[Place(month: month, provider: provider), default: []]
                        .append(session)
                }
            }
        }
        let places = delivered.keys.sorted {
            ($0.month ?? .max, $0.provider) < ($1.month ?? .max, $1.provider)
        }
        var rounds = places.map { place in
            PlannedRound(
                provider: place.provider,
                month: place.month,
                sessions: (delivered[place] ?? []).sorted {
                    ($0.day, $0.package, $0.line) < ($1.day, $1.package, $1.line)
                }
            )
        }
        tell(&rounds)
        return rounds
    }

    /// Three of them do not go as the others.
    private func tell(_ rounds: inout [PlannedRound]) {
        func first(from month: Int) -> Int? {
            rounds.firstIndex { $0.month.map { $0 >= month } ?? false && $0.isCharged }
        }
        if let dear = first(from: 3) { rounds[dear].fate = .dear }
        if let held = first(from: 4) { rounds[held].fate = .held }
        let kept = rounds.lastIndex { round in
            round.isCharged
                && round.month.map { almanac.end(ofMonth: $0).matched < almanac.today } ?? false
        }
        if let kept { rounds[kept].fate = .kept }
    }
}

/// How a line of a funded package is delivered, up to yesterday.
private struct Delivery {
    private let package: Int
    private let place: Int
    private let line: PlannedLine
    private let almanac: Almanac
    /// Half units that may be charged.
    private let most: Int
    /// The sitting's day that ended it: what was not accepted by then is not delivered.
    private let end: Day?

    init?(of place: Int, _ package: Int, in planner: Planner) {
        let planned = planner.packages[package]
        guard let funded = planned.funded, funded + 1 < planner.sittings.count else { return nil }
        self.package = package
        self.place = place
        line = planned.lines[place]
        almanac = planner.almanac
        let revisit = planner.revisit(of: package)
        switch revisit?.kind {
        case .less where place == 0: most = (line.quantity - 3) * 2
        default: most = line.quantity * 2
        }
        let isEnded = revisit?.kind == .movedAway || revisit?.kind == .endedEarly
        end = isEnded ? almanac.sittings[revisit?.sitting ?? 0] : nil
    }

    var sessions: [(month: Int?, session: PlannedSession)] {
        var lot = Lot(seed: 2_000_000 + UInt64(package * 10 + place))
        var sessions: [(month: Int?, session: PlannedSession)] = []
        var charged = 0
        for day in days {
            let session = session(on: day, &lot)
            guard charged + session.halves <= most, let month = month(of: day) else { continue }
            charged += session.halves
            sessions.append((month.over, session))
        }
        return sessions
    }

    /// When it is sent in: with its month, or lately; nil where it is not.
    private func month(of day: Day) -> (over: Int?, Void)? {
        let month = almanac.month(of: day)
        let monthEnd = almanac.end(ofMonth: month)
        if let end { return monthEnd.accepted < end ? (month, ()) : nil }
        if monthEnd.recorded < almanac.today { return (month, ()) }
        return day < almanac.lately ? (nil, ()) : nil
    }

    /// The days on which it may have been delivered.
    private var days: [Day] {
        let first = min(line.from.adding(days: line.unit.first), line.to)
        return (0..<line.quantity + line.quantity / 4)
            .map { first.adding(days: $0 * line.unit.interval) }
            .filter { $0 <= line.to }
    }

    private func session(on day: Day, _ lot: inout Lot) -> PlannedSession {
        let drawn = lot.draw(1...100)
        let mayMiss = line.unit == .session || line.unit == .trip
        let attendance =
            switch drawn {
            case _ where !mayMiss: "attended"
            case ...80: "attended"
            case ...87: "late"
            case ...92: "absent-acceptable"
            case ...97: "absent-unacceptable"
            default: "cancelled-by-provider"
            }
        return PlannedSession(
            package: package,
            line: place,
            day: day,
            attendance: attendance,
            note: lot.isDrawn(12) ? Wording.came(attendance).drawn(by: &lot) : nil
        )
    }
}

extension Unit {
    /// Days from a line's first to its first delivery, and from each to the next.
    fileprivate var first: Int {
        switch self {
        case .session, .trip: 0
        case .course: 9
        case .item: 5
        case .week: 4
        case .month: 1
        }
    }

    fileprivate var interval: Int {
        switch self {
        case .session, .week: 7
        case .trip: 4
        case .month: 30
        case .course, .item: 1
        }
    }
}
