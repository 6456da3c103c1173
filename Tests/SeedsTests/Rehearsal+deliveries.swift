import Money
import Panel

@testable import Seeds

extension Rehearsal {
    /// What moves money that was committed.
    enum Step {
        case accepted(round: Int)
        case matched(round: Int)
        case paid(PlannedRun)
        case sentBack(PlannedRun)
        case refunded(PlannedRun.Refund)
    }

    /// In the order of their days, all before the story's last.
    static func steps(of plan: Plan) -> [(day: Day, step: Step)] {
        var steps: [(day: Day, step: Step)] = []
        for (place, round) in plan.rounds.enumerated() {
            guard let month = round.month else { continue }
            steps.append((plan.almanac.end(ofMonth: month).accepted, .accepted(round: place)))
            for later in Almanac.months where round.isMatched(with: later) {
                steps.append((plan.almanac.end(ofMonth: later).matched, .matched(round: place)))
            }
        }
        for run in plan.runs {
            let end = plan.almanac.end(ofMonth: run.month)
            steps.append((end.confirmed, .paid(run)))
            if run.returned != nil { steps.append((end.settled, .sentBack(run))) }
            if let refund = run.refund { steps.append((end.settled, .refunded(refund))) }
        }
        return steps.filter { $0.day < plan.almanac.today }.enumerated()
            .sorted { ($0.element.day, $0.offset) < ($1.element.day, $1.offset) }
            .map(\.element)
    }

    /// Where a head's money stands beyond what is held, once all is delivered.
    func stages(of head: String) -> [Stage: Pence] {
        var committed = Pence.zero
        for (package, standing) in cases.enumerated() {
            for (line, pence) in zip(plan.packages[package].lines, standing.committed)
            where line.want.head == head { committed += pence }
        }
        let found = stages[head] ?? [:]
        return [
            .committed: committed, .delivered: found[.delivered] ?? .zero,
            .invoiced: found[.invoiced] ?? .zero, .paid: found[.paid] ?? .zero,
        ]
    }

    /// All that moves before a day; what sits on a day comes before what is delivered on it.
    mutating func deliver(before day: Day) {
        while let next = steps.first, next.day < day {
            steps.removeFirst()
            switch next.step {
            case .accepted(let round): accept(round)
            case .matched(let round): move(round, .delivered, .invoiced)
            case .paid(let run):
                for round in run.rounds { move(round, .invoiced, .paid) }
            case .sentBack(let run):
                for round in run.rounds where plan.rounds[round].provider == run.returned {
                    move(round, .paid, .invoiced)
                }
            case .refunded(let refund): giveBack(refund)
            }
        }
    }

    private mutating func accept(_ round: Int) {
        worth[round] = plan.rounds[round].sessions.map { session in
            let line = plan.packages[session.package].lines[session.line]
            var standing = cases[session.package]
            standing.halves[session.line] += session.halves
            let quantity = Quantity(thousandths: Int64(standing.halves[session.line]) * 500)
            let value = Price(each: line.price).value(of: quantity) ?? .zero
            let worth = value - standing.delivered[session.line]
            standing.delivered[session.line] = value
            standing.committed[session.line] += -worth
            if standing.committed[session.line] < .zero {
                faults.append("\(session.day) PKG \(session.package) exceeds-commitment")
            }
            cases[session.package] = standing
            stages[line.want.head, default: [:]][.delivered, default: .zero] += worth
            return worth
        }
    }

    private mutating func move(_ round: Int, _ from: Stage, _ to: Stage) {
        for (session, worth) in zip(plan.rounds[round].sessions, worth[round] ?? []) {
            let head = plan.packages[session.package].lines[session.line].want.head
            stages[head, default: [:]][from, default: .zero] += -worth
            stages[head, default: [:]][to, default: .zero] += worth
            if stages[head]?[from] ?? .zero < .zero { faults.append("\(head) \(from) below zero") }
        }
    }

    private mutating func giveBack(_ refund: PlannedRun.Refund) {
        let session = plan.rounds[refund.round].sessions[refund.session]
        let line = plan.packages[session.package].lines[session.line]
        guard let worth = worth[refund.round]?[refund.session] else { return }
        let child = plan.packages[session.package].child
        stages[line.want.head, default: [:]][.paid, default: .zero] += -worth
        available[line.want.head, default: .zero] += worth
        childTotals[child, default: [:]][line.fund, default: .zero] += -worth
        providerTotals[line.provider, default: .zero] += -worth
    }
}
