/// What somebody can reckon who sees all of a table but what is hidden.
///
/// Rows and columns add up, so a hidden count can only be another if others change with it: along a
/// ring of hidden counts that rise and fall by turns. With the sign of the totals turned, each row
/// and each column adds up to nought, and a total is a count like any other.
struct Reckoning {
    typealias Place = CountTable.Place

    let counts: [[Int]]
    /// What everybody knows a hidden count to be at least.
    let least: Int

    init(_ counts: [[Int]], least: Int) {
        self.counts = counts
        self.least = least
    }

    /// What the table has more than an earlier one; nil where it has less of anything, so that no
    /// group of people is told by it.
    init?(_ table: CountTable, since past: CountTable) {
        let more = zip(table.counts, past.counts).map { zip($0, $1).map { $0 - $1 } }
        guard more.allSatisfy({ row in row.allSatisfy { $0 >= 0 } }) else { return nil }
        self.init(more, least: 0)
    }

    /// What else must be hidden for this count to have `wanted` other values at the least.
    ///
    /// - Returns: nil where it has them, or where nothing that may be hidden would help.
    func lacking(
        _ wanted: Int,
        around place: Place,
        _ hidden: Set<Place>,
        _ mayBeHidden: Set<Place>
    ) -> Set<Place>? {
        let (rings, isEnough) = others(wanted, around: place, hidden)
        guard !isEnough else { return nil }
        let ways = rings.compactMap { ring in
            ring.way(hidden, mayBeHidden).map { (cost: ring.cost(of: $0, hidden), way: $0) }
        }
        guard let cheapest = ways.min(by: { $0.cost < $1.cost }) else { return nil }
        let more = Set(cheapest.way).subtracting(hidden)
        return more.isEmpty ? nil : more
    }

    /// Whether this count could be `wanted` others, and how far it rises and falls.
    func others(
        _ wanted: Int,
        around place: Place,
        _ hidden: Set<Place>
    ) -> (rings: [Ring], isEnough: Bool) {
        var others = 0
        var rings: [Ring] = []
        for isRising in [true, false] {
            var ring = Ring(self, around: place, isRising: isRising)
            while others < wanted, let way = ring.way(hidden, []) {
                ring.turn(way)
                others += 1
            }
            rings.append(ring)
        }
        return (rings, others >= wanted)
    }
}

/// The rings through one hidden count: how far it can rise, or fall.
struct Ring {
    typealias Place = CountTable.Place

    /// A table that agrees with all that is shown; turned as far as it was.
    private var counts: [[Int]]
    private let least: Int
    private let place: Place
    private let isRising: Bool

    init(_ reckoning: Reckoning, around place: Place, isRising: Bool) {
        counts = reckoning.counts
        least = reckoning.least
        self.place = place
        self.isRising = isRising
    }

    /// Turns by one: what rises and what falls along the way, and the count itself.
    mutating func turn(_ way: [Place]) {
        change(place, isRising)
        for (step, place) in way.enumerated() {
            change(place, step.isMultiple(of: 2) ? !isRising : isRising)
        }
    }

    func cost(of way: [Place], _ hidden: Set<Place>) -> Int {
        way.reduce(0) { $0 + cost(of: $1, hidden) }
    }

    /// The cheapest way from the count's row back to its column: a ring, without the count itself.
    ///
    /// - Parameter mayBeHidden: what may be gone through though it is still shown.
    func way(_ hidden: Set<Place>, _ mayBeHidden: Set<Place>) -> [Place]? {
        guard canChange(place, isRising) else { return nil }
        let (rows, columns) = (counts.count, counts[0].count)
        var known: [Int: (cost: Int, way: [Place])] = [place.row: (0, [])]
        var isDone = Array(repeating: false, count: rows + columns)
        while let (at, so) = known.filter({ !isDone[$0.key] })
            .min(by: { ($0.value.cost, $0.key) < ($1.value.cost, $1.key) })
        {
            isDone[at] = true
            if at == rows + place.column { return so.way }
            // A row is left by what changes against the count, a column by what changes with it.
            let isRow = at < rows
            for next in isRow ? rows..<(rows + columns) : 0..<rows where !isDone[next] {
                let step = isRow ? Place(at, next - rows) : Place(next, at - rows)
                guard step != place, hidden.contains(step) || mayBeHidden.contains(step),
                    canChange(step, isRow ? !isRising : isRising)
                else { continue }
                let cost = so.cost + cost(of: step, hidden)
                if known[next].map({ cost < $0.cost }) ?? true {
                    known[next] = (cost, so.way + [step])
                }
            }
        }
        return nil
    }

    /// Little is lost with small counts, much with totals.
    private func cost(of place: Place, _ hidden: Set<Place>) -> Int {
        if hidden.contains(place) { return 1 }
        let totals = (isTotal(row: place) ? 1 : 0) + (isTotal(column: place) ? 1 : 0)
        return 1_000 + counts[place.row][place.column] + totals * 1_000_000
    }

    private func canChange(_ place: Place, _ isUp: Bool) -> Bool {
        isUp == isTurned(place) ? counts[place.row][place.column] > least : true
    }

    private mutating func change(_ place: Place, _ isUp: Bool) {
        counts[place.row][place.column] += isUp == isTurned(place) ? -1 : 1
    }

    /// A total stands against what it is the total of; the total of all totals does not.
    private func isTurned(_ place: Place) -> Bool {
        isTotal(row: place) != isTotal(column: place)
    }

    private func isTotal(row place: Place) -> Bool { place.row == counts.count - 1 }

    private func isTotal(column place: Place) -> Bool { place.column == counts[0].count - 1 }
}
