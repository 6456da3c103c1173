/// One line of the table.
struct Row: Codable, Sendable {
    let name: String
    /// Of ours and raw; a rate is the better the higher, a time the lower.
    let unit: String
    let ours: Double
    let raw: Double
    let ratio: Double
    let p50: Double
    let p99: Double
    let p999: Double
    let rawP99: Double
    /// What is asked of the ratio, if anything.
    let goal: String
    /// The most memory that the process held, where it is one.
    var peakMiB: Double?

    init(
        _ name: String,
        unit: String,
        ours: Double,
        raw: Double,
        _ times: Percentiles,
        raw rawTimes: Percentiles,
        goal: String
    ) {
        self.name = name
        self.unit = unit
        self.ours = ours.rounded(to: 3)
        self.raw = raw.rounded(to: 3)
        ratio = raw > 0 ? (ours / raw).rounded(to: 3) : 0
        p50 = times.p50.rounded(to: 3)
        p99 = times.p99.rounded(to: 3)
        p999 = times.p999.rounded(to: 3)
        rawP99 = rawTimes.p99.rounded(to: 3)
        self.goal = goal
    }

    /// A figure that stands alone: nothing raw has the like.
    init(_ name: String, unit: String, figure: Double, _ times: Samples? = nil, goal: String) {
        self.init(
            name,
            unit: unit,
            ours: figure,
            raw: 0,
            Percentiles(times.map { [$0] } ?? []),
            raw: Percentiles([]),
            goal: goal
        )
    }

    private enum CodingKeys: String, CodingKey {
        case name
        case unit
        case ours
        case raw
        case ratio
        case p50 = "p50_ms"
        case p99 = "p99_ms"
        case p999 = "p999_ms"
        case rawP99 = "raw_p99_ms"
        case goal
        case peakMiB = "peak_mib"
    }
}

extension Double {
    fileprivate func rounded(to places: Int) -> Double {
        let power = (0..<places).reduce(1.0) { power, _ in power * 10 }
        return (self * power).rounded() / power
    }
}
