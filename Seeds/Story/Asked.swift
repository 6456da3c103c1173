import Casework

/// What is asked of the demo's children to see that they are treated alike; of some nothing, and
/// some do not say.
enum Asked {
    private static let sexes = ["male", "female", "male", "male", "female"]
    private static let ethnicities = [
        "white", "black", "white", "mixed", "white", "asian", "white", "black", "other", "white",
        "prefers-not-to-say",
    ]
    private static let needs = ["none", "sen-support", "none", "ehc-plan", "none", "sen-support"]
    private static let care = [
        "not-looked-after", "child-in-need", "looked-after", "not-looked-after",
        "child-protection", "not-looked-after", "care-leaver",
    ]

    /// Nil of every seventh child.
    static func of(_ child: Int, _ reference: String) -> MonitorChild? {
        guard child % 7 != 3 else { return nil }
        return MonitorChild(
            child: reference,
            sex: sexes[child % sexes.count],
            ethnicity: ethnicities[child * 3 % ethnicities.count],
            send: needs[child * 5 % needs.count],
            care: care[child * 4 % care.count]
        )
    }
}
