package import Money

extension CaseFacts {
    /// New money comes only from a fund that is not over today, whatever day the sitting has, and goes
    /// only to approved providers with current checks, on days the rate card and the fund cover.
    func checkNewMoney(to lines: [Line], today: Day) throws(Refusal) {
        if let over = lines.map(\.fund).first(where: { $0.period.to < today }) {
            throw .decision(.fundEnded(over.reference, over.period.to))
        }
        if let blocked = obstacle(to: lines, today: today) { throw .decision(blocked) }
    }

    package func obstacle(to lines: [Line], today: Day) -> DecisionRefusal? {
        let unapproved = Set(lines.filter { $0.provider.standing != .approved }.map(\.provider))
        if !unapproved.isEmpty {
            return .providerNotApproved(unapproved.sorted { $0.reference < $1.reference })
        }
        for line in lines {
            let lacking = checks.lacking(
                neededChecks,
                provider: line.provider.id,
                today: today,
                through: line.span
            )
            if !lacking.isEmpty {
                return .checkLapsed(provider: line.provider.reference, kinds: lacking)
            }
        }
        for line in lines where rates[line.service]?.covers(line.span) != true {
            return .rateCardEnded(line: line.position)
        }
        return nil
    }
}
