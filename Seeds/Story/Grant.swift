import Money

/// A fund of the story: who grants it, and how finance shares it out.
struct Grant {
    let name: String
    let funder: String
    let award: Pence
    let childCap: Pence
    /// Months from its first day to its last.
    let months: Int
    let letter: String
    /// What each head gets at the beginning.
    let heads: [(head: String, amount: Pence)]

    static let all = [
        Grant(
            name: "Diversion from exploitation",
            funder: "Trentshire OPCC",
            award: Pence(11_000_000),
            childCap: Pence(350_000),
            months: 18,
            letter: "Letter DFE/07",
            heads: [
                ("mentoring", Pence(5_000_000)),
                ("education-employment", Pence(1_800_000)),
                ("family-support", Pence(1_800_000)),
                ("travel", Pence(500_000)),
                ("contingency", Pence(900_000)),
            ]
        ),
        Grant(
            name: "Ways out of violence",
            funder: "Trentshire Violence Reduction Partnership",
            award: Pence(4_800_000),
            childCap: Pence(250_000),
            months: 24,
            letter: "Agreement VRP-31",
            heads: [
                ("activities", Pence(1_400_000)),
                ("therapeutic", Pence(2_400_000)),
                ("equipment", Pence(300_000)),
            ]
        ),
    ]

    /// The fund whose money stands under a head; a head of the story is in one fund only.
    static func position(ofHead head: String) -> Int? {
        all.firstIndex { $0.heads.contains { $0.head == head } }
    }
}
