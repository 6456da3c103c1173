import Casework
import Money
import Panel
import Reports

/// One case of a sitting, as the template draws it.
struct CaseModel: Sendable {
    let reference: String
    let href: String
    let child: String
    /// When it was proposed.
    let age: String?
    let level: String?
    let levelReason: String?
    let goals: String?
    /// The same in one line.
    let brief: String?
    let proposed: String
    let lines: [Line]
    let total: String
    let figures: [Figure]
    /// Why it could not be funded with what is ticked.
    let obstacle: String?
    /// What is to come of it, an outcome each.
    let plan: [String]
    /// What came of packages like it.
    let alike: String?
    let history: [String]
    /// How it stands, and what to look out for, each in a word or two.
    let tags: [Tag]
    let decision: String?
    var fields: [FieldModel] = []
    let decideHref: String
    var isTicked = false
    /// What else is ticked, so that it stays so when this one is decided.
    var along: [String] = []
    var isOpen = false
    var tickName: String?
    let tickValue: String
    var actions: [Link] = []

    struct Line: Sendable {
        let what: String
        let when: String
        let provider: String
        let standing: Tag
        let price: String

        init(_ line: CaseLine) {
            let family = line.beneficiary == .family ? ", for the family" : ""
            what = "\(line.name)\(family)"
            when =
                "\(Words.count(line.quantity, line.unit)), \(Shown.day(line.from)) to "
                + Shown.day(line.to)
            provider = line.providerName
            price = line.totalPence.description
            standing =
                if line.standing != .approved {
                    Tag("not approved: \(line.standing)", .red)
                } else if line.lacking.isEmpty {
                    Tag("approved", .green)
                } else {
                    Tag(
                        "lacks \(line.lacking.map { $0.named("check") }.joined(separator: ", "))",
                        .amber
                    )
                }
        }
    }

    struct Figure: Sendable {
        let label: String
        let text: String
        var isOver = false
    }

    /// - Parameter weighed: what it would come to with all that is ticked; nil where it is not.
    init(_ card: CaseCard, in minutes: ShowMinutes.Answer, weighed: WeighCases.Weighed?) {
        reference = card.package
        href = "/packages/\(card.package)"
        child = card.child
        age = card.age.map { "\($0) when proposed" }
        level = card.level.map { $0.named("level") }
        levelReason = card.levelReason
        goals = card.goal
        brief = card.goal?.split(whereSeparator: \.isNewline).joined(separator: "; ")
        proposed = "\(Shown.day(card.proposedOn)) by \(Shown.name(card.proposedBy))"
        lines = card.lines.map(Line.init)
        total = card.totalPence.description
        figures = Self.figures(card, weighed)
        obstacle = weighed?.obstacle.map { PageSentence.text($0) }
        plan = card.outcomePlan.map { planned in
            "\(planned.measured) \(planned.said(planned.target)) "
                + "by \(Shown.day(planned.by))"
                + (planned.baseline.map { ", from \(planned.said($0))" } ?? "")
                + (planned.how.map { ": \($0)" } ?? "")
        }
        alike = card.alike.map { alike in
            alike.sentence(level: alike.level?.named("level").lowercasedFirst)
        }
        history = Self.history(card)
        decision = card.decided.map { $0.sentence(naming: false) }
        tags = Self.tags(card, minutes)
        decideHref = "/sittings/\(minutes.sitting)/packages/\(card.package)"
        tickValue = card.package
    }

    /// What the chair may do with it: tick it, decide on it, or decide again.
    mutating func offer(ticked: [String], kinds: [FieldModel], withdraw: String) {
        along = ticked.filter { $0 != reference }
        guard decision == nil else {
            actions = [
                Link("Decide again", decideHref),
                Link("Take it out", withdraw, isWarning: true),
            ]
            return
        }
        tickName = "tick"
        isTicked = ticked.contains(reference)
        isOpen = isOpen || isTicked || obstacle != nil
        fields = kinds.map { $0.marked(reference) }
    }
}

extension FieldModel {
    /// The same field once more on a page, with ids of its own.
    func marked(_ mark: String) -> FieldModel {
        var field = self
        field.id += "-\(mark)"
        field.options = options.map { option in
            var option = option
            option.id += "-\(mark)"
            return option
        }
        return field
    }
}
