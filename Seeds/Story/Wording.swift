/// What is written about a case in the story: nothing in it tells who the child is.
enum Wording {
    static let levels = [
        ("low", "Early concern from school: new friends, absent on Fridays."),
        ("low", "A sibling is known to the panel; nothing yet points to this child."),
        ("medium", "Found twice at an address of concern, with money that nobody explains."),
        ("medium", "Missing three times this month, each time back by train."),
        ("medium", "Two telephones, and frightened when one rings."),
        ("high", "Arrested far from home with drugs; believed to be in debt."),
        ("high", "Threats made to the family, and an injury that the child will not explain."),
    ]

    static let deferred = [
        "School's report is missing: back to the next sitting.",
        "The family has not been asked yet: the social worker sees them this week.",
        "Police ask for two weeks before anyone new makes contact.",
    ]

    static let refused = [
        "The same is offered by the school without charge.",
        "Not the right time: the child is not ready for group work.",
        "A plan under child protection covers this already.",
    ]

    static let withdrawn =
        "The family asks to think it over: to be heard again at the next sitting."

    static let replaced = "Police information came in during the sitting: refused after all."

    static let back = "Heard again with the missing report: agreed by all agencies."

    static let more = "It works, and four more sessions carry it through to the end of term."

    static let less = "Fewer sessions were used than planned: what is not needed goes back."

    static let movedAway = "The family has moved out of the area; the new authority was told."

    static let endedEarly = "The child is in custody and cannot take this up: ended."

    static let better = [
        "Comes without being fetched.", "Says it helps, and asks for more.",
        "School has noticed the difference.", "Has not been missing since the start.",
    ]

    static let notYet = [
        "Not yet: it took six weeks to be let in at all.", "Comes, and does not say much so far.",
        "Missed two, made up for one.",
    ]

    static let worse = [
        "A bad month: missing again, and angry.", "Stopped coming after an arrest.",
        "Lost the placement; we are trying another.",
    ]
}
