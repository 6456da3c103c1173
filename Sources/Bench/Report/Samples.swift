import Histogram

/// Work done one after another or at once: when each ended and how long it took, in nanoseconds.
struct Samples: Sendable {
    private(set) var ends: [UInt64] = []
    private(set) var durations: [UInt64] = []

    mutating func add(end: UInt64, duration: UInt64) {
        ends.append(end)
        durations.append(duration)
    }

    mutating func add(_ others: Samples) {
        ends += others.ends
        durations += others.durations
    }

    var count: Int { ends.count }

    /// Without what ended in the first moments, while connections are made and statements prepared.
    func after(_ start: UInt64) -> Samples {
        var kept = Samples()
        for (end, duration) in zip(ends, durations) where end >= start {
            kept.add(end: end, duration: duration)
        }
        return kept
    }

    /// How many a second between two moments.
    func rate(from start: UInt64) -> Double {
        guard let last = ends.max(), last > start else { return 0 }
        return Double(count) / (Double(last - start) / 1e9)
    }
}

/// Percentiles of durations, in milliseconds.
struct Percentiles: Codable, Sendable {
    let p50: Double
    let p99: Double
    let p999: Double

    init(_ samples: [Samples]) {
        var histogram = Histogram<UInt64>(
            highestTrackableValue: 60_000_000_000,
            numberOfSignificantValueDigits: .three
        )
        for duration in samples.flatMap(\.durations) {
            _ = histogram.record(duration)
        }
        p50 = Double(histogram.valueAtPercentile(50)) / 1e6
        p99 = Double(histogram.valueAtPercentile(99)) / 1e6
        p999 = Double(histogram.valueAtPercentile(99.9)) / 1e6
    }
}

extension [Double] {
    var median: Double {
        guard !isEmpty else { return 0 }
        let ordered = sorted()
        return (ordered[(count - 1) / 2] + ordered[count / 2]) / 2
    }
}
