/// What a child or a family may be given, and the budget head that pays for it.
enum Want: CaseIterable {
    case mentoring
    case tutoring
    case course
    case family
    case activity
    case holiday
    case therapy
    case travel
    case kit

    var head: String {
        switch self {
        case .mentoring: "mentoring"
        case .tutoring, .course: "education-employment"
        case .family: "family-support"
        case .activity, .holiday: "activities"
        case .therapy: "therapeutic"
        case .travel: "travel"
        case .kit: "equipment"
        }
    }

    var beneficiary: String { self == .family ? "family" : "child" }
}

/// How a service is counted.
enum Unit: String {
    case session
    case course
    case item
    case month
    case trip
    case week

    /// How many of it one line asks for.
    var usual: ClosedRange<Int> {
        switch self {
        case .session: 8...16
        case .course, .item: 1...1
        case .month: 2...3
        case .trip: 6...12
        case .week: 1...2
        }
    }

    /// The days that so many take.
    func days(_ quantity: Int) -> Int {
        switch self {
        case .session, .week: 7 * quantity
        case .course: 10
        case .item: 21
        case .month: 30 * quantity
        case .trip: 4 * quantity
        }
    }
}
