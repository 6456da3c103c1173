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
}
