import Money

/// Money that finance moves from one head to another in the course of the year.
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
            fund: 1,
            from: "activities",
            to: "equipment",
            amount: Pence(100_000),
            approval: "VRP-31 variation 1",
            before: 4
        ),
        Transfer(
            fund: 0,
            from: "contingency",
            to: "travel",
            amount: Pence(150_000),
            approval: "OPCC e-mail DFE/07-2",
            before: 6
        ),
    ]
}

/// More money from a funder, and the heads that finance puts it under.
struct Increase {
    let fund: Int
    let amount: Pence
    let letter: String
    /// The sitting before which it comes.
    let before: Int
    let heads: [(head: String, amount: Pence)]

    static let all = [
        Increase(
            fund: 0,
            amount: Pence(1_200_000),
            letter: "Variation DFE/07-3",
            before: 8,
            heads: [
                ("family-support", Pence(400_000)),
                ("education-employment", Pence(300_000)),
            ]
        )
    ]
}
