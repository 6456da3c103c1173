package import Money
package import Panel

/// How many children came how far by one measure, as far as it tells of nobody: what is nil is
/// hidden.
package struct Distance: Codable, Hashable, Sendable {
    package let measure: String
    /// What people call it.
    package let label: String
    /// child or family: who was measured.
    package let beneficiary: String
    package let domain: String?
    package let instrument: String?
    package let edition: String?
    package let improved: Int?
    package let same: Int?
    package let worse: Int?
    package let noBaseline: Int?
    package let noExit: Int?
    /// By another kind of rater, or on another scale.
    package let measuredOtherwise: Int?
    /// All of them.
    package let children: Int?

    /// Stands beside the figures wherever they are told.
    package static let caution =
        "These figures show what was measured when support began and when it ended. They show no "
        + "cause: nobody knows how it would have gone without. Worse is possible, and no failure."

    /// How a child is counted of whom several outcomes were planned by one measure.
    package static let method =
        "Where several outcomes were planned for a child by one measure, such as two goals, each is "
        + "read by itself. Those that have a reading when support began and one when it ended, on the "
        + "same scale, are added up: the child improved, stayed the same or got worse by the sum. "
        + "Readings that name no planned outcome count where no planned one has both."

    /// Where there is nobody to tell of.
    package static let nobody = "Nobody’s support ended then of whom anything was to be measured."

    /// - Parameters:
    ///   - counts: of the year at each quarter's end, the one that is told of last.
    ///   - published: what the public was told of each of them; nil where it was not.
    package init(
        _ key: DistanceKey,
        called label: String,
        _ counts: [[DistanceCount]],
        published: [Distance?] = [],
        hiding rule: Suppression
    ) {
        var earlier: [Suppression.Earlier] = []
        var told: [Int?] = []
        for (place, counts) in counts.enumerated() {
            let table = CountTable([Self.row(counts.filter { $0.key == key })])
            let past = place < published.count ? published[place]?.told : nil
            let hidden = past.map { Self.hidden($0, in: table) }
            let now = hidden ?? rule.hidden(in: table, since: earlier)
            earlier.append(Suppression.Earlier(table, hidden: now))
            told = table.counts[0].indices.map { column in
                now.contains(CountTable.Place(0, column)) ? nil : table.counts[0][column]
            }
        }
        self.init(key, label, told)
    }

    private init(_ key: DistanceKey, _ label: String, _ told: [Int?]) {
        func count(_ came: Came) -> Int? {
            Came.allCases.firstIndex(of: came).flatMap { told[$0] }
        }
        measure = key.measure
        self.label = label
        beneficiary = key.beneficiary.rawValue
        domain = key.domain.isEmpty ? nil : key.domain
        instrument = key.instrument.isEmpty ? nil : key.instrument
        edition = key.edition.isEmpty ? nil : key.edition
        improved = count(.improved)
        same = count(.same)
        worse = count(.worse)
        noBaseline = count(.noBaseline)
        noExit = count(.noExit)
        measuredOtherwise = count(.measuredOtherwise)
        children = told[Came.allCases.count]
    }

    private static func row(_ counts: [DistanceCount]) -> [Int] {
        Came.allCases.map { came in
            counts.filter { $0.came == came }.reduce(0) { $0 + $1.children }
        }
    }

    /// The one row stands as the totals of its columns as well.
    private static func hidden(_ told: [Int?], in table: CountTable) -> Set<CountTable.Place> {
        Set(table.places.filter { told[$0.column] == nil })
    }
}

extension Distance {
    /// How many came so; nil where it is hidden.
    package subscript(came: Came) -> Int? {
        switch came {
        case .improved: improved
        case .same: same
        case .worse: worse
        case .noBaseline: noBaseline
        case .noExit: noExit
        case .measuredOtherwise: measuredOtherwise
        }
    }

    /// By how they came, and of all.
    package var told: [Int?] { Came.allCases.map { self[$0] } + [children] }

    package var key: DistanceKey {
        DistanceKey(
            measure: measure,
            beneficiary: Beneficiary(rawValue: beneficiary) ?? .child,
            domain: domain ?? "",
            instrument: instrument ?? "",
            edition: edition ?? ""
        )
    }
}

extension Came {
    /// As the heading of a column.
    package var heading: String {
        switch self {
        case .improved: "Improved"
        case .same: "Same"
        case .worse: "Worse"
        case .noBaseline: "No baseline"
        case .noExit: "No exit"
        case .measuredOtherwise: "Measured otherwise"
        }
    }

    /// Whether two readings could be compared.
    package var isMeasured: Bool {
        switch self {
        case .improved, .same, .worse: true
        case .noBaseline, .noExit, .measuredOtherwise: false
        }
    }
}

/// How far children came, as the public was told of it, with what it is about.
package struct PublishedDistance: Codable, Hashable, Sendable {
    /// The year's first day.
    package let from: Day
    package let to: Day
    package let leastCount: Int
    package let distances: [Distance]

    package init(from: Day, to: Day, leastCount: Int, distances: [Distance]) {
        self.from = from
        self.to = to
        self.leastCount = leastCount
        self.distances = distances
    }
}
