/// What is written about a case in the story: nothing in it tells who the child is.
enum Wording {
    static let levels = [
        Level(code: "low", reason: "Early concern from school: new friends, absent on Fridays."),
        Level(
            code: "low",
            reason: "A sibling is known to the panel; nothing yet points to this child."
        ),
        Level(
            code: "medium",
            reason: "Found twice at an address of concern, with money that nobody explains."
        ),
        Level(code: "medium", reason: "Missing three times this month, each time back by train."),
        Level(code: "medium", reason: "Two telephones, and frightened when one rings."),
        Level(
            code: "high",
            reason: "Arrested far from home with drugs; believed to be in debt."
        ),
        Level(
            code: "high",
            reason: "Threats made to the family, and an injury that the child will not explain."
        ),
    ]

    /// Why it is put off, and what is said when it comes back.
    static let deferred = [
        (
            "School's report is missing: back to the next sitting.",
            "Heard again with the school's report: agreed by all agencies."
        ),
        (
            "The family has not been asked yet: the social worker sees them this week.",
            "The family was asked, and welcomes it: agreed by all agencies."
        ),
        (
            "Police ask for two weeks before anyone new makes contact.",
            "Police have no objection any more: agreed by all agencies."
        ),
    ]

    static let withdrawn = (
        "The family asks to think it over: to be heard again at the next sitting.",
        "The family has thought it over and says yes."
    )

    static let refused = [
        "The same is offered by the school without charge.",
        "Not the right time: the child is not ready for group work.",
        "A plan under child protection covers this already.",
    ]

    static let replaced = "Police information came in during the sitting: refused after all."

    static let more = "It works, and four more sessions carry it through to the end of term."

    static let less = "Fewer sessions were used than planned: what is not needed goes back."

    static let movedAway = "The family has moved out of the area; the new authority was told."

    static let endedEarly = "The child is in custody and cannot take this up: ended."

    /// What a provider notes about a session.
    static func came(_ attendance: String) -> [String] {
        switch attendance {
        case "attended", "late":
            [
                "Talked about school.", "Quiet today.", "Stayed longer than planned.",
                "In good spirits.",
            ]
        case "cancelled-by-provider": ["Worker ill; the family was told."]
        default: ["Sent a message beforehand.", "Not at home.", "Family had the wrong day."]
        }
    }

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

/// A level of risk, and the reason that a professional gave for it.
struct Level: Hashable {
    let code: String
    let reason: String
}
