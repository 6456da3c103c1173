package import Money

/// What the council says in its own sentence that a score of a domain means.
package struct Anchor: Hashable, Sendable {
    package let domain: String
    package let score: Int
    package let sentence: String

    /// The code list that they are kept in: each code a domain and a score, as `safety-5`.
    package static let list = "anchor"
    /// The measure whose domains and scale they are of.
    package static let measure = "distance"
}

extension MeasureBook {
    /// The anchor of a score on that day, or else the nearest below it: whoever has not come as far
    /// as an anchor says is not told to have.
    package func anchor(
        of measure: String,
        _ domain: String?,
        _ value: String,
        on day: Day
    ) -> Anchor? {
        guard measure == Anchor.measure, let domain, let score = Int(value),
            let scale = row(of: measure, on: day)?.scale, scale.least <= score
        else { return nil }
        return (scale.least...score).reversed().lazy
            .compactMap { anchor(domain, $0, on: day) }.first
    }

    /// All that hold on that day, by domain and score: of domains that are in use, and on the scale.
    package func anchors(on day: Day) -> [Anchor] {
        guard let measure = try? measure(Anchor.measure, on: day), let scale = measure.scale,
            let domains = measure.domains.flatMap({ lists[$0] })
        else { return [] }
        return domains.codes(on: day).flatMap { domain in
            (scale.least...scale.most).compactMap { anchor(domain, $0, on: day) }
        }
    }

    private func anchor(_ domain: String, _ score: Int, on day: Day) -> Anchor? {
        lists[Anchor.list]?.code("\(domain)-\(score)", on: day).map {
            Anchor(domain: domain, score: score, sentence: $0.label)
        }
    }

    /// Refuses a code that no anchor could have from that day on.
    package func checkAnchor(_ code: String, from day: Day) throws(Refusal) {
        let measure = try measure(Anchor.measure, on: day)
        guard let scale = measure.scale, let domains = measure.domains else {
            throw .rule(.measureNeeds("domains and a scale"))
        }
        guard let dash = code.lastIndex(of: "-") else { throw .rule(.anchorUnreadable) }
        _ = try self.code(String(code[..<dash]), of: domains, on: day)
        let typed = String(code[dash...].dropFirst())
        guard let score = scale.number(reading: typed) else {
            throw .outcome(.scoreOffScale(scale))
        }
        // Another spelling would be another code of the same score.
        guard "\(score)" == typed else { throw .rule(.anchorUnreadable) }
    }
}
