/// What came of support that nobody reports as an outcome, since it follows from answers and from
/// end reports: children, each once a quarter.
package enum Achieved: Hashable, Sendable {
    /// A start in education, work or training lasted for so many weeks, as an answer of that many or
    /// of more says.
    ///
    /// By the last day on which that could be asked: whether it was answered early or late the start
    /// is of the same quarter, and a return of a quarter that is over has all of them.
    case sustained(weeks: Int)
    /// An outcome that was planned was met, as an end report says; by the day that the report tells
    /// of, as is a package that was completed.
    case outcomeMet

    /// As counts, targets and the report on costs name it: `sustained-13`, `outcome-met`.
    package var name: String {
        switch self {
        case .sustained(let weeks): "\(code)-\(weeks)"
        case .outcomeMet: code
        }
    }

    /// Nil where this is the name of something else.
    package init?(named name: String) {
        let weeks = name.split(separator: "-").last.flatMap { Int($0) } ?? 0
        let all = [Achieved.outcomeMet, .sustained(weeks: weeks)]
        guard let achieved = all.first(where: { $0.name == name }) else { return nil }
        self = achieved
    }

    /// Of a start that lasted, how long.
    package var weeks: Int? {
        switch self {
        case .sustained(let weeks): weeks
        case .outcomeMet: nil
        }
    }

    /// The code list that says which of these are counted, and from which event on.
    package static let list = "counted"

    /// Its code in that list.
    package var code: String {
        switch self {
        case .sustained: "sustained"
        case .outcomeMet: "outcome-met"
        }
    }

    /// Those of some codes of the list.
    ///
    /// - Parameter weeks: after which starts are followed up.
    package static func all(of codes: [String], weeks: [Int]) -> [Achieved] {
        (weeks.map { .sustained(weeks: $0) } + [.outcomeMet]).filter { codes.contains($0.code) }
    }

    /// What it is called: `A start lasted 13 weeks`.
    ///
    /// - Parameter label: of its code.
    package func words(_ label: String) -> String {
        switch self {
        case .sustained(let weeks): "\(label) \(weeks) \(weeks == 1 ? "week" : "weeks")"
        case .outcomeMet: label
        }
    }

    /// What all that are counted here are counted as too, so that what is told of both tells of those
    /// who are not counted here.
    package var whole: Output? {
        switch self {
        case .sustained: nil
        case .outcomeMet: .completed
        }
    }
}
