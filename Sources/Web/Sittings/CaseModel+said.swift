import Casework
import Money
import Panel
import Reports

// What a case says of its child, its money, and what stands against it.
extension CaseModel {
    /// The newest of what was decided for the child; the child's page has the rest.
    static func history(_ card: CaseCard) -> [String] {
        let shown = card.before.prefix(3).map { $0.sentence(naming: $0.package != card.package) }
        let left = card.before.count - shown.count
        return left > 0 ? shown + ["And \(left) before: see the child’s page."] : shown
    }

    /// What is promised to the child: by each fund that the package draws on, and by all.
    static func figures(_ card: CaseCard, _ weighed: WeighCases.Weighed?) -> [Figure] {
        card.funds.flatMap { fund in
            var figures = [
                Figure(label: "Child so far from \(fund.fund)", text: "\(fund.promisedPence)")
            ]
            if let child = weighed?.childTotals[fund.fund] {
                figures.append(
                    Figure(
                        label: "With what is ticked",
                        text: "\(child.afterPence)",
                        isOver: child.isOverCap
                    )
                )
            }
            let cap = fund.capPence.map { "\($0)" } ?? "None"
            figures.append(Figure(label: "Cap of \(fund.fund)", text: cap))
            return figures
        } + [Figure(label: "Child so far from all funds", text: "\(card.promisedPence)")]
    }

    static func tags(_ card: CaseCard, _ minutes: ShowMinutes.Answer) -> [Tag] {
        var tags: [Tag] = []
        if let decided = card.decided {
            tags = [Tag("Decided: \(decided.kind.rawValue.asWords)", .green)]
        } else if card.state == "deferred" {
            tags = [Tag("Deferred before", .amber)]
        }
        let standings = Set(card.lines.map(\.standing)).subtracting([.approved]).map(\.rawValue)
            .sorted()
        tags += standings.map { Tag("Not approved: \($0)", .red) }
        if card.lines.contains(where: { $0.standing == .approved && !$0.lacking.isEmpty }) {
            tags.append(Tag("Lacks a check", .amber))
        }
        if card.decided == nil, card.funds.contains(where: \.isOverCap) {
            tags.append(Tag("Over the cap", .red))
        }
        let providers = Set(card.lines.map(\.provider))
        return tags + minutes.interests(in: providers).map { Tag("Interest: \($0)", .amber) }
    }
}

extension ShowMinutes.Answer {
    /// What this sitting decided on a package already, which deciding again replaces; none or one.
    func standing(on package: String) -> [String] {
        decisions.filter { $0.package == package && state == "open" }.map { decided in
            let money = decided.totalPence == .zero ? "" : ", \(decided.totalPence)"
            return "Decided already: \(decided.kind)\(money), \(decided.decision). "
                + "Deciding again replaces it."
        }
    }

    /// Who there has an interest in one of these providers, and for which agency they sit.
    func interests(in providers: Set<String>) -> [String] {
        let people = interests.filter { providers.contains($0.provider) }.map(\.person)
        return Set(people).sorted().map { person in
            let agency = attendance.first { $0.person.lowercased() == person.lowercased() }?.agency
            return person + (agency.map { " (\($0.named("agency")))" } ?? "")
        }
    }
}

extension CaseDecision {
    /// A decision in words: the day, what was decided, and why.
    func sentence(naming: Bool) -> String {
        let what =
            switch kind {
            case .fund: "funded \(totalPence)"
            case .vary: "varied by \(totalPence)"
            case .defer: "deferred"
            case .refuse: "refused"
            case .end: "ended, \(Pence.zero - totalPence) given back"
            }
        let package = naming ? " (\(package))" : ""
        return "\(Shown.day(on))\(package): \(what). \(rationale ?? "")"
    }
}
