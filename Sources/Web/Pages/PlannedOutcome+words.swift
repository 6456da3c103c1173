import Casework

/// A planned outcome in words.
extension ShownPlannedOutcome {
    /// What is measured, with what is scored of it.
    var measured: String {
        let scored = scored.map { $0.named("domain") }.joined(separator: ", ")
        return measure.named("measure") + (scored.isEmpty ? "" : " (\(scored))")
    }

    /// A target or baseline: what its code is called, or its number.
    func said(_ value: String) -> String {
        list.map { value.named($0) } ?? value
    }

    /// The target, and what that means by the council's own anchor.
    var aim: String { said(target) + Self.meaning(targetAnchorScore, targetAnchor) }

    /// How it stood, and what that means by the council's own anchor.
    var start: String? {
        baseline.map { said($0) + Self.meaning(baselineAnchorScore, baselineAnchor) }
    }

    private static func meaning(_ score: Int?, _ sentence: String?) -> String {
        score.flatMap { score in sentence.map { " (\(score): \($0))" } } ?? ""
    }

    /// `Goal: 8 by 21 January 2027; 2 on 13 November 2026`.
    var goal: String { "Goal: \(reach)" }

    /// Among others of its package: `2: Goal, 8 by 21 January 2027; 2 on 13 November 2026`.
    var numbered: String { "\(outcome): \(measured), \(reach)" }

    private var reach: String {
        let before = start.map { start in
            "; \(start)" + (baselineOn.map { " on \(Shown.day($0))" } ?? " before")
        }
        return "\(aim) by \(Shown.day(by))" + (before ?? "")
    }

    /// Its number and what is scored, as the form that it is reported on asks for them.
    var query: String {
        let number = "&planned=\(outcome)"
        guard let domain else { return number }
        guard let instrument, let edition else { return number + "&domain=\(domain)" }
        return number + "&scale=\(instrument)+\(edition)+\(domain)"
    }
}
