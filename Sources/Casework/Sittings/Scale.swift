import Money
import Panel
import Reports
import Store

/// Packages weighed one after the other: each finds what those before it have left.
struct Scale {
    struct Weighed {
        let package: Packages.Package
        let total: Pence
        let obstacle: Refusal?
    }

    private(set) var weighed: [Weighed] = []
    /// Nil where nothing is weighed.
    private var cases: Cases?
    private let atFirst: Cases?
    private var against: [Limit: Effect.Step] = [:]
    private let ownLimits: [Limit]
    private let exception: String?

    init(
        _ packages: [Packages.Package],
        in sitting: Sittings.Sitting,
        at desk: ReadingDesk
    ) throws {
        let isOwn = packages.contains { $0.proposedBy == desk.officer.id }
        exception = try isOwn ? desk.exception(to: .proposeDecide) : nil
        ownLimits = try desk.fetch(Rules.limits(of: .chair, on: desk.today))
        if !packages.isEmpty { cases = try Cases(packages.map(\.id), in: sitting, at: desk) }
        atFirst = cases
    }

    /// Puts on what funding the package would take; one that no rule lets through takes nothing.
    ///
    /// What only money stands against is put on all the same, so that it is seen by how much.
    mutating func put(_ package: Packages.Package, at desk: ReadingDesk) throws {
        guard var cases else { return }
        var facts = cases.facts(
            of: package.id,
            state: package.state,
            proposedBy: package.proposedBy,
            openSitting: package.openSitting,
            lastDecided: package.decidedOn,
            for: desk.officer
        )
        facts.exception = package.proposedBy == desk.officer.id ? exception : nil
        var (total, obstacle): (Pence, Refusal?) = (.zero, nil)
        do throws(Refusal) {
            let changes = try facts.changes(
                for: .fund,
                by: desk.officer.id,
                in: cases.sitting.reference,
                today: desk.today
            )
            let effect = facts.effect(of: changes)
            total = changes.map(\.amount).sum()
            cases.take(facts.replaced + changes, for: package.child)
            against.merge(effect.limits) { $0.open < $1.open ? $1 : $0 }
            try facts.check(effect, of: changes, on: cases.sitting.on)
        } catch {
            obstacle = error
        }
        self.cases = cases
        weighed.append(Weighed(package: package, total: total, obstacle: obstacle))
    }

    var limits: [DecisionMade.Against] {
        ownLimits.compactMap { limit in
            against[limit].map {
                DecisionMade.Against(
                    measure: limit.measure,
                    beforePence: $0.before,
                    afterPence: $0.open,
                    mostPence: limit.most
                )
            }
        }
    }

    /// Promised to the package's child, by fund: before, and with all that is weighed.
    func totals(of package: Packages.Package) -> [String: DecisionMade.Child] {
        guard let cases, let atFirst else { return [:] }
        let funds = Set((cases.lines[package.id] ?? []).map(\.line.fund))
        return Dictionary(
            uniqueKeysWithValues: funds.map { fund in
                (
                    fund.reference,
                    DecisionMade.Child(
                        before: atFirst.promised(to: package.child, by: fund.id),
                        after: cases.promised(to: package.child, by: fund.id),
                        by: fund
                    )
                )
            }
        )
    }

    /// Every head of the funds that run on the day, and of those that are drawn on.
    func heads(on day: Day, at desk: ReadingDesk) throws -> [DecisionMade.Head] {
        let (standings, entered) = try desk.fetch(Positions.now(fund: nil), Funds.all(upTo: nil))
        let drawn = Set((cases?.lines ?? [:]).values.joined().map(\.line.fund.id))
        let funds = entered.map(\.fund)
            .filter { $0.period.contains(day) || drawn.contains($0.id) }
        let months = funds.map { RunOut.months(before: desk.today, since: $0.period.from) }
        let spent = try desk.fetchEach(
            zip(funds, months).map { fund, months in
                Positions.spent(fund: fund.id, since: months.first ?? desk.today)
            }
        )
        return funds.indices.flatMap { place in
            let fund = funds[place]
            return standings.filter { $0.fund == fund.id && $0.head != Account.noHead }
                .map { standing in
                    let before = standing.sums[.available]
                    let account = Account(fund: fund.id, head: standing.head, stage: .available)
                    let left = before - (cases?.taken(from: account) ?? .zero)
                    return DecisionMade.Head(
                        fund: fund.reference,
                        head: standing.head,
                        availableBeforePence: before,
                        availableAfterPence: left,
                        runsOut: RunOut.month(
                            left: left,
                            spentByMonth: months[place].map {
                                spent[place][standing.head]?[$0] ?? .zero
                            },
                            from: desk.today,
                            until: fund.period.to
                        )
                    )
                }
        }
    }
}
