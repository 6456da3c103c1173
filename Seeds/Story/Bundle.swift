/// A kind of package: what it is for, and what is bought for it.
struct Bundle {
    let wants: [Want]
    let goals: [String]
    let rationale: String
    /// How often it is proposed, beside the others.
    let weight: Int

    /// Every bundle's place, as often as it is to be drawn.
    static let pool = all.indices.flatMap { Array(repeating: $0, count: all[$0].weight) }

    static let all = [
        Bundle(
            wants: [.mentoring],
            goals: ["A trusted adult outside the house", "No missing episodes for eight weeks"],
            rationale:
                "Agencies agree that a mentor known in the neighbourhood is the best way in.",
            weight: 5
        ),
        Bundle(
            wants: [.mentoring, .activity],
            goals: ["Two evenings a week away from the precinct", "New friends through a club"],
            rationale: "Evenings are when contact with the older group happens; this fills them.",
            weight: 5
        ),
        Bundle(
            wants: [.tutoring, .travel],
            goals: ["Back in lessons by half-term", "Attendance above 85%"],
            rationale:
                "School will take the child back with support; travel was what kept them away.",
            weight: 4
        ),
        Bundle(
            wants: [.course, .kit, .travel],
            goals: ["A recognised card and a first placement"],
            rationale: "Keen on a trade and ready for it; earning lawfully weakens the debt.",
            weight: 4
        ),
        Bundle(
            wants: [.therapy],
            goals: ["Sleeps through the night", "Can talk about what happened"],
            rationale: "CAMHS agrees that counselling should not wait for the list.",
            weight: 4
        ),
        Bundle(
            wants: [.family, .mentoring],
            goals: ["Parents know the signs and whom to call", "Home by ten on school nights"],
            rationale: "The family asks for help and is the strongest protection there is.",
            weight: 5
        ),
        Bundle(
            wants: [.holiday],
            goals: ["A safe and busy school holiday"],
            rationale: "The holidays are the time of highest risk for this child.",
            weight: 2
        ),
        Bundle(
            wants: [.mentoring, .course],
            goals: ["A plan for after Year 11", "Starts the course and finishes it"],
            rationale: "At risk of leaving school for nothing: mentor and course belong together.",
            weight: 4
        ),
        Bundle(
            wants: [.therapy, .family],
            goals: [
                "Parents and child eat together again", "No violence at home for three months",
            ],
            rationale: "Harm at home followed the threats; both sides want to mend it.",
            weight: 2
        ),
        Bundle(
            wants: [.activity, .kit, .travel],
            goals: ["A way across town that does not pass the estate", "Keeps going to training"],
            rationale: "A small sum that removes the reason for lifts from strangers.",
            weight: 2
        ),
    ]
}
