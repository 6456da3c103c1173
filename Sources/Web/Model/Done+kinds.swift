extension Done {
    /// Where an act does one of several things.
    static let kinds = [
        "decide.fund": "It is funded: its money is held until the sitting closes.",
        "decide.vary": "It is varied, once the sitting closes. What is added is held until then.",
        "decide.defer": "It is put off: it waits for another sitting. No money is held.",
        "decide.refuse": "It is refused, once the sitting closes. No money is held.",
        "decide.end": "It ends, once the sitting closes. What is given back is free from then on.",
    ]
}
