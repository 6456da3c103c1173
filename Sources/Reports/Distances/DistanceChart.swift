import Panel

/// A bar for each measure, of all who were to be measured by it: told apart by light and dark, by a
/// line around each part, and by the figures beside it, never by a colour alone.
package struct DistanceChart {
    private let distances: [Distance]

    private static let (width, step) = (480, 46)

    /// What the parts of a bar are.
    package static let words =
        "Each bar is all who were to be measured. Dark: improved. Light: the same. Orange: worse. "
        + "White: not measured twice alike. Dashed: not told. Beside it, how many improved, stayed "
        + "the same and got worse, of all."

    /// On a page of its own; the web has its own colours.
    static let style = """

        .came-improved { fill: #1f4e79; stroke: #1a1f24; }
        .came-same { fill: #a9c8e6; stroke: #1a1f24; }
        .came-worse { fill: #e38b1e; stroke: #1a1f24; }
        .came-not-measured { fill: #fff; stroke: #1a1f24; }
        .came-not-told { fill: none; stroke: #1a1f24; stroke-dasharray: 4 3; }
        """

    package init(_ distances: [Distance]) {
        self.distances = distances
    }

    package var svg: String {
        let most = max(distances.map { $0.children ?? Self.parts(of: $0).sum }.max() ?? 1, 1)
        let bars = distances.enumerated().map { place, distance in
            let top = 4 + place * Self.step
            let parts = Self.parts(of: distance)
            var left = 0
            let drawn = parts.compactMap { part -> String? in
                let right = left + part.count * Self.width / most
                defer { left = right }
                guard right > left else { return nil }
                return """
                    <rect class="\(part.name)" x="\(left + 1)" y="\(top + 18)" \
                    width="\(right - left)" height="18"/>

                    """
            }
            return """
                <text x="1" y="\(top + 13)">\(HTML.text(distance.label))</text>
                \(drawn.joined())\
                <text x="\(left + 8)" y="\(top + 32)">\(HTML.text(Self.figure(of: distance)))</text>

                """
        }
        return """
            <svg viewBox="0 0 640 \(distances.count * Self.step + 8)" role="img" \
            aria-labelledby="distance-title distance-desc">
            <title id="distance-title">How far children came</title>
            <desc id="distance-desc">For each measure a bar of all who were to be measured by it, \
            by whether it got better. The table has every figure.</desc>
            \(bars.joined())</svg>

            """
    }

    private typealias Part = (name: String, count: Int)

    /// In the order in which they are drawn; what is hidden is what is left over.
    private static func parts(of distance: Distance) -> [Part] {
        let measured = Came.allCases.filter(\.isMeasured).map { came -> Part in
            ("came-\(came.rawValue)", distance[came] ?? 0)
        }
        let others = Came.allCases.filter { !$0.isMeasured }.reduce(0) {
            $0 + (distance[$1] ?? 0)
        }
        let parts = measured + [("came-not-measured", others)]
        let told = parts.sum
        return parts + [("came-not-told", max((distance.children ?? told) - told, 0))]
    }

    private static func figure(of distance: Distance) -> String {
        let counts = Came.allCases.filter(\.isMeasured).map { distance[$0].told }
        return "\(counts.joined(separator: ", ")) of \(distance.children.told)"
    }
}

extension [(name: String, count: Int)] {
    fileprivate var sum: Int { reduce(0) { $0 + $1.count } }
}

extension Int? {
    /// `c` where it is hidden.
    package var told: String { map { "\($0)" } ?? "c" }
}
