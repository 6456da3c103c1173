package import Money
package import Panel
import Store

/// Sets how much a role may do alone, from a day on.
package struct ChangeLimit: ActRequest {
    package static let act = Act.changeLimit

    package var role: String
    /// `package`, `child` or `provider` for those who decide, `run` for those who pay, `correction`
    /// or `transfer` for finance.
    package var measure: String
    package var amount: String
    /// How many days it looks back over, where it does.
    package var days: String?
    /// Today unless said.
    package var from: String?

    package init(
        role: String,
        measure: String,
        amount: String,
        days: String? = nil,
        from: String? = nil
    ) {
        self.role = role
        self.measure = measure
        self.amount = amount
        self.days = days
        self.from = from
    }

    package struct Answer: Codable, Sendable {
        package let role: Role
        package let measure: Limit.Measure
        package let amountPence: Pence
        package let days: Int?
        package let from: Day
    }

    package func perform(at desk: Desk) throws -> Answer {
        let role = try limitedRole()
        let measure = try limitMeasure(of: role)
        let amount = try desk.amount(amount)
        let days = try days.map { try Input.number($0, what: "days", in: 1...3660) }
        guard measure.looksBack == (days != nil) else {
            throw Refusal.rule(measure.looksBack ? .daysNeeded : .daysNotNeeded)
        }
        let from = try desk.ruleDay(from)
        let limit = Limit(measure: measure, most: amount, days: days)
        let (then, yesterday) = try desk.fetch(
            Rules.limits(of: role, on: from),
            Rules.limits(of: role, on: desk.today.adding(days: -1))
        )
        let isLooser = [then, yesterday].allSatisfy { limits in
            limits.first { $0.measure == measure }.map(limit.isLooser) ?? false
        }
        try desk.checkLoosening(isLooser, from: from)
        desk.save(
            Limits.insert(Limits.Entry(role: role, limit: limit, from: from), event: desk.event)
        )
        var facts = ["measure": measure.rawValue, "pence": "\(amount.count)", "from": "\(from)"]
        facts["days"] = days.map(String.init)
        desk.record(role.rawValue, facts)
        return Answer(
            role: role,
            measure: measure,
            amountPence: amount,
            days: days,
            from: from
        )
    }

    /// Only those who decide, pay or keep the books have limits: on anybody else one would never be
    /// looked at.
    private func limitedRole() throws -> Role {
        let roles = Role.allCases.filter { !Limit.Measure.measures(of: $0).isEmpty }
        guard let role = Role(rawValue: role.trimmingSpaces().lowercased()), roles.contains(role)
        else {
            let choices = roles.map(\.rawValue).sorted()
            throw Refusal.input(.unknownChoice(what: "role", choices: choices))
        }
        return role
    }

    private func limitMeasure(of role: Role) throws -> Limit.Measure {
        let word = measure.trimmingSpaces().lowercased()
        let measures = Limit.Measure.measures(of: role)
        guard let measure = Limit.Measure(rawValue: word), measures.contains(measure) else {
            let choices = measures.map(\.rawValue)
            throw Refusal.input(.unknownChoice(what: "measure", choices: choices))
        }
        return measure
    }
}
