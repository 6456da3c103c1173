/// Somebody who has every table that leaves the house, and all the time in the world: adds and
/// subtracts what is told, and knows that nothing is less than none.
///
/// Those who are in the same sums are one unknown together.
struct Reader {
    private let classes: Classes
    private var equations: Equations
    private var least: [Int]
    private var most: [Int]

    /// - Parameters:
    ///   - told: of each unknown how often it is in a sum, and the sum.
    ///   - few: sums that are not told, and are from one to so many.
    init(told: [(group: [Int], sum: Int)], few: [(group: [Int], most: Int)]) {
        classes = Classes((told.map(\.group) + few.map(\.group)))
        let unknowns = classes.count
        (least, most) = (
            Array(repeating: 0, count: unknowns), Array(repeating: Self.any, count: unknowns)
        )
        equations = Equations([[Int]]())
        let told = told.map { (group: classes.whole($0.group), sum: $0.sum) }
        let few = few.map { (group: classes.whole($0.group), most: $0.most) }
        let sums =
            told.map { (group: $0.group.places, least: $0.sum, most: $0.sum) }
            + few.map { (group: $0.group.places, least: 1, most: $0.most) }
        var isNew = true
        while isNew {
            isNew = sums.reduce(false) { narrow($1) || $0 }
        }
        equations = Equations(Self.known(least, most) + told)
    }

    /// Unknowns that can only be one thing.
    private static func known(_ least: [Int], _ most: [Int]) -> [(group: [Int], sum: Int)] {
        least.indices.filter { least[$0] == most[$0] }.map { place in
            var one = Array(repeating: 0, count: least.count)
            one[place] = 1
            return (one, least[place])
        }
    }

    private static let any = 1_000_000

    /// What a sum is where it can only be one.
    func reckons(_ some: [Int]) -> Int? {
        // Whoever is a part only of those who are told of alike could be any of them, or nobody.
        guard let group = classes.whole(some, unless: { most[$0] == 0 }) else { return nil }
        let (rest, sum) = equations.rest(of: group)
        return only(rest, sum) ?? only(group, 0)
    }

    /// What so many of each unknown can be together, and `sum` more, where that is one thing.
    private func only(_ group: [Int], _ sum: Int) -> Int? {
        var (low, high) = (sum, sum)
        for (place, times) in group.enumerated() where times != 0 {
            // No whole number: its multiple could be anything.
            guard abs(times) < 100, most[place] < Self.any else { return nil }
            low += times * (times > 0 ? least[place] : most[place])
            high += times * (times > 0 ? most[place] : least[place])
        }
        return low == high ? low : nil
    }

    /// What a sum leaves for each of its unknowns, when all others are as many or as few as they can.
    ///
    /// - Returns: whether that is news.
    private mutating func narrow(_ sum: (group: [Int], least: Int, most: Int)) -> Bool {
        let lows = sum.group.reduce(0) { $0 + least[$1] }
        let highs = sum.group.reduce(0) { $0 + most[$1] }
        var isNew = false
        for place in sum.group {
            let high = min(most[place], sum.most - (lows - least[place]))
            let low = max(least[place], sum.least - (highs - most[place]))
            if (low, high) != (least[place], most[place]) { isNew = true }
            (least[place], most[place]) = (low, high)
        }
        return isNew
    }
}

/// Those who are in the same groups of all.
private struct Classes {
    let count: Int
    /// Of each its class.
    private let places: [Int]
    private let sizes: [Int]

    init(_ groups: [[Int]]) {
        var names: [[Int]: Int] = [:]
        var sizes: [Int] = []
        places = (0..<groups[0].count).map { place in
            let name = groups.indices.filter { groups[$0][place] != 0 }
            let known = names[name] ?? names.count
            if known == sizes.count { sizes.append(0) }
            names[name] = known
            sizes[known] += 1
            return known
        }
        self.sizes = sizes
        count = sizes.count
    }

    /// A group that it was made of, by class.
    func whole(_ group: [Int]) -> [Int] {
        whole(group) { _ in false } ?? Array(repeating: 0, count: count)
    }

    /// - Parameter isEmpty: whether there is nobody of a class.
    /// - Returns: nil where somebody of a class is in the group, and somebody not.
    func whole(_ group: [Int], unless isEmpty: (Int) -> Bool) -> [Int]? {
        var inside = Array(repeating: 0, count: count)
        for (place, times) in group.enumerated() where times != 0 { inside[places[place]] += 1 }
        for (place, many) in inside.enumerated() where many != 0 {
            if many < sizes[place], !isEmpty(place) { return nil }
            inside[place] = many < sizes[place] ? 0 : 1
        }
        return inside
    }
}

extension [Int] {
    fileprivate var places: [Int] { indices.filter { self[$0] != 0 } }
}
