import Synchronization

/// What the server has done, as Prometheus reads it (text format 0.0.4).
final class Tally: Sendable {
    private struct Key: Hashable {
        let route: String
        let status: Int
    }

    private struct Counts {
        var requests: [Key: Int] = [:]
        /// Requests by the first of the bounds that they stayed under.
        var buckets = [Int](repeating: 0, count: Tally.bounds.count + 1)
        var total = Duration.zero
    }

    private static let bounds: [(milliseconds: Int, text: String)] = [
        (5, "0.005"), (10, "0.01"), (25, "0.025"), (50, "0.05"), (100, "0.1"), (250, "0.25"),
        (500, "0.5"), (1_000, "1"), (5_000, "5"),
    ]

    private let counts = Mutex(Counts())

    /// - Parameter route: the row of the table, never the address that was asked for.
    func note(_ route: String, status: Int, took: Duration) {
        counts.withLock { counts in
            counts.requests[Key(route: route, status: status), default: 0] += 1
            let place = Self.bounds.firstIndex { took <= .milliseconds($0.milliseconds) }
            counts.buckets[place ?? Self.bounds.count] += 1
            counts.total += took
        }
    }

    func text(inside: Int) -> String {
        let counts = counts.withLock { $0 }
        var lines = [
            "# HELP diversion_requests_total Requests answered.",
            "# TYPE diversion_requests_total counter",
        ]
        let sorted = counts.requests.sorted {
            ($0.key.route, $0.key.status) < ($1.key.route, $1.key.status)
        }
        for (key, count) in sorted {
            lines.append(
                "diversion_requests_total{route=\"\(key.route)\",status=\"\(key.status)\"} \(count)"
            )
        }
        lines += [
            "# HELP diversion_request_seconds How long requests took.",
            "# TYPE diversion_request_seconds histogram",
        ]
        var under = 0
        for (bound, count) in zip(Self.bounds.map(\.text) + ["+Inf"], counts.buckets) {
            under += count
            lines.append("diversion_request_seconds_bucket{le=\"\(bound)\"} \(under)")
        }
        let parts = counts.total.components
        let micros = parts.seconds * 1_000_000 + parts.attoseconds / 1_000_000_000_000
        let fraction = String(micros % 1_000_000 + 1_000_000).dropFirst()
        lines += [
            "diversion_request_seconds_sum \(micros / 1_000_000).\(fraction)",
            "diversion_request_seconds_count \(under)",
            "# HELP diversion_requests_inside Requests being dealt with.",
            "# TYPE diversion_requests_inside gauge",
            "diversion_requests_inside \(inside)",
        ]
        return lines.joined(separator: "\n") + "\n"
    }
}
