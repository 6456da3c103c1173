import Casework
import Money
import Reports

/// What lies before a sitting and what it made of it: a few words each, since goals and reasons fit
/// no table.
enum CaseSheet {
    static func listing(of cases: [CaseCard]) -> Listing {
        Listing(of: cases) { card in
            [Cell(card.package), Cell(card.totalPence)]
        } texts: { card in
            [of(card), card.goal, card.levelReason] + card.lines.map(text)
                + card.outcomePlan.map { "To come of it: \($0.sentence)" } + card.funds.map(text)
                + [card.alike.map { $0.sentence(level: $0.level) }]
                + [card.decided.map { "Decided here: \(text(of: $0))" }]
                + card.before.map { "Before: \(text(of: $0))" }
        }
    }

    static func drawing(of weighed: WeighCases.Answer) -> [any Drawn] {
        let cases = Listing(of: weighed.cases) {
            [Cell($0.package), Cell($0.totalPence)]
        } texts: { weighed in
            [
                weighed.child + (weighed.obstacle.map { ": not so: \($0)" } ?? ": could be funded")
            ]
        }
        let effect = Effect.tables(of: weighed)
        let sum = Sheet([("Together", Cell(weighed.totalPence))])
        return (weighed.cases.isEmpty ? [] : [cases, sum]) + effect
    }

    static func drawing(of minutes: ShowMinutes.Answer) -> [any Drawn] {
        let decisions = Listing(of: minutes.decisions) {
            [Cell($0.decision), Cell($0.totalPence)]
        } texts: { minute in
            [
                "\(minute.kind) \(minute.package) for \(minute.child), by "
                    + "\(minute.decidedByName) (\(minute.reason))",
                minute.rationale,
                minute.supersedes.map { "Instead of \($0)" },
                minute.quorum.isEmpty ? nil : "Quorum: \(minute.quorum.joined(separator: ", "))",
            ]
        }
        let parts: [(title: String, drawn: any Drawn, isEmpty: Bool)] = [
            ("Attendance", Table(minutes.attendance.map { (nil, $0) }), minutes.attendance.isEmpty),
            ("Interests", Table(minutes.interests.map { (nil, $0) }), minutes.interests.isEmpty),
            ("Decisions", decisions, minutes.decisions.isEmpty),
        ]
        return [head(of: minutes)]
            + parts.filter { !$0.isEmpty }.map { Titled($0.title, [$0.drawn]) }
    }

    private static func head(of minutes: ShowMinutes.Answer) -> Sheet {
        Sheet([
            ("Sitting", Cell("\(minutes.sitting), \(minutes.on)")),
            ("State", Cell(minutes.state)),
            ("Closed", Cell(closed(minutes))),
            ("Audit", Cell(minutes.auditHead ?? "")),
            ("Nobody for", Cell(minutes.missing.joined(separator: ", "))),
            ("Set aside", Cell(minutes.setAside.joined(separator: ", "))),
        ])
    }

    private static func closed(_ minutes: ShowMinutes.Answer) -> String {
        guard let name = minutes.closedByName, let at = minutes.closedAt else { return "" }
        return "by \(name), \(at)" + (minutes.auditEvent.map { ", event \($0)" } ?? "")
    }

    private static func of(_ card: CaseCard) -> String {
        let about = [
            card.child, card.age.map { "aged \($0)" }, card.level.map { "level \($0)" }, card.state,
        ]
        return about.compactMap { $0 }.joined(separator: ", ")
    }

    private static func text(of line: CaseLine) -> String {
        let lacking = line.lacking.isEmpty ? "" : ", lacks \(line.lacking.joined(separator: ", "))"
        return
            "\(line.quantity) x \(line.name) by \(line.providerName) (\(line.standing)\(lacking)),"
            + " \(line.from) to \(line.to), \(line.fund) \(line.head): \(line.totalPence)"
    }

    private static func text(of fund: CaseFund) -> String {
        "Promised by \(fund.fund): \(fund.promisedPence)"
            + (fund.capPence.map { " of at most \($0)" } ?? "")
    }

    private static func text(of decision: CaseDecision) -> String {
        "\(decision.decision) on \(decision.on): \(decision.kind) \(decision.package), "
            + "\(decision.totalPence)" + (decision.rationale.map { ": \($0)" } ?? "")
    }
}
