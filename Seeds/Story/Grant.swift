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
            award: Pence(15_600_000),
            childCap: Pence(350_000),
            months: 17,
            letter: "Offer letter DFE/07",
            heads: [
                ("mentoring", Pence(6_800_000)),
                ("education-employment", Pence(3_000_000)),
                ("family-support", Pence(2_400_000)),
                ("travel", Pence(500_000)),
                ("contingency", Pence(1_200_000)),
            ]
        ),
        Grant(
            name: "Ways out of violence",
            funder: "Trentshire Violence Reduction Partnership",
            award: Pence(7_200_000),
            childCap: Pence(250_000),
            months: 22,
            letter: "Partnership agreement VRP-31",
            heads: [
                ("activities", Pence(1_900_000)),
                ("therapeutic", Pence(2_800_000)),
                ("equipment", Pence(300_000)),
            ]
        ),
    ]

    /// The fund whose money stands under a head; a head of the story is in one fund only.
    static func position(ofHead head: String) -> Int? {
        all.firstIndex { $0.heads.contains { $0.head == head } }
    }
}

/// Money that finance moves in the course of the year.
struct Transfer {
    let fund: Int
    let from: String
    let to: String
    let amount: Pence
    let approval: String
    /// The sitting before which it is made.
    let before: Int

    static let all = [
        Transfer(
            fund: 0,
            from: "contingency",
            to: "travel",
            amount: Pence(150_000),
            approval: "OPCC e-mail DFE/07-2",
            before: 6
        ),
        Transfer(
            fund: 1,
            from: "activities",
            to: "equipment",
            amount: Pence(100_000),
            approval: "VRP-31 variation 1",
            before: 4
        ),
    ]

    /// The first funder adds this much before the ninth sitting.
    static let increase = Pence(1_200_000)
    static let increaseLetter = "Variation letter DFE/07-3"
    static let increaseBefore = 8
}
