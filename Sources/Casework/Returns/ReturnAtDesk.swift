import Database
import Money
import Panel
import Reports
import Store

extension ReadingDesk {
    func fundReturn(_ text: String) throws -> Returns.Entry {
        let reference = try Noun.fundReturn.read(text)
        return try found(fetch(Returns.find(reference)), .fundReturn, reference)
    }

    /// By the settings of the quarter's last day, or as they were when it was submitted.
    func rules(of entry: Returns.Entry, isSubmitted: Bool) -> ReturnRules {
        if isSubmitted, let submission = entry.submission {
            return ReturnRules(
                leastCount: submission.leastCount,
                variancePerMille: submission.variancePerMille
            )
        }
        return ReturnRules(
            leastCount: settings.leastCount(on: entry.span.to),
            variancePerMille: settings.number(
                KnownSetting.returnVariance.rawValue,
                on: entry.span.to,
                unless: 100
            )
        )
    }

    /// A return's figures as they were known at an event: the same event gives the same for ever.
    func figures(
        of entry: Returns.Entry,
        knownAt event: Int64,
        _ rules: ReturnRules
    ) throws -> QuarterReturn {
        let fund = try fund(entry.fund)
        let told = try fetch(Returns.all(of: fund.id)).last { other in
            other.span.from < entry.span.from && other.acceptance != nil
        }
        let (reasons, risks) = try fetch(
            Returns.reasons(of: entry.id, upTo: event),
            Returns.risks(of: entry.id, upTo: event)
        )
        let money = try money(of: fund, entry.span, knownAt: event, told) { moved, late, right in
            ReturnMoney(
                of: fund,
                in: entry.span,
                moved,
                late,
                told: told?.span.to,
                corrections: right,
                reasons: Dictionary(
                    reasons.map { said in
                        let why = ReturnHead.Why(
                            reason: said.reason,
                            explanation: said.explanation
                        )
                        return (said.head, why)
                    },
                    uniquingKeysWith: { _, last in last }
                ),
                rules: rules
            )
        }
        let counts = try counts(of: fund, entry.span, knownAt: event, rules)
        return QuarterReturn(
            reference: entry.reference,
            fund: fund,
            quarter: entry.quarter,
            span: entry.span,
            knownAt: event,
            money,
            outputs: counts.outputs,
            outcomes: counts.outcomes,
            risks: risks,
            rules: rules
        )
    }

    /// - Parameter told: the return that told of what is before it.
    private func money(
        of fund: Fund,
        _ span: Span,
        knownAt event: Int64,
        _ told: Returns.Entry?,
        _ made: ([MonthMoved], ReturnMoney.Late, [PutRight]) -> ReturnMoney
    ) throws -> ReturnMoney {
        let (moved, now, before) = try fetch(
            ReturnFigures.moved(
                in: fund.id,
                to: span.to,
                upTo: event,
                told: told?.submission?.event
            ),
            Accruals.late(after: span.to, of: fund.id, upTo: event),
            Accruals.late(after: span.from.adding(days: -1), of: fund.id, upTo: event)
        )
        guard let told, let toldAt = told.submission?.event else {
            let late = ReturnMoney.Late(now: now.byHead, before: before.byHead, since: [:])
            return made(moved, late, [])
        }
        let (known, then, right) = try fetch(
            Accruals.late(after: told.span.to, of: fund.id, upTo: event),
            Accruals.late(after: told.span.to, of: fund.id, upTo: toldAt),
            ReturnFigures.corrected(in: fund.id, span, told: told.span.to, upTo: event)
        )
        let since = known.byHead.merging(then.byHead.mapValues { -$0 }, uniquingKeysWith: +)
        return made(
            moved,
            ReturnMoney.Late(now: now.byHead, before: before.byHead, since: since),
            right
        )
    }

    private func counts(
        of fund: Fund,
        _ span: Span,
        knownAt event: Int64,
        _ rules: ReturnRules
    ) throws -> (outputs: [ReturnCount], outcomes: [ReturnCount]) {
        let (names, achieved, targets) = try fetch(
            QuarterCounts.outcomeNames(on: span.to, upTo: event),
            QuarterCounts.achieved(on: span.to, upTo: event),
            Returns.targets(of: fund.id, on: span.to, upTo: event)
        )
        let funds = try fetch(Funds.all(upTo: event)).map(\.fund)
        func counts(_ query: (ID?) -> Query<[Counted]>) throws -> FundCounts {
            let counted = try fetchEach(([nil] + funds.map(\.id)).map(query))
            return FundCounts(
                all: counted[0],
                funds: Dictionary(
                    zip(funds.map(\.reference), counted.dropFirst()),
                    uniquingKeysWith: { first, _ in first }
                )
            )
        }
        func told(
            _ names: [String],
            _ counts: FundCounts,
            beside outputs: FundCounts? = nil
        ) -> [ReturnCount] {
            ReturnCount.all(
                of: names,
                counts,
                beside: outputs,
                in: fund.reference,
                targets: targets,
                hiding: Suppression(threshold: rules.leastCount)
            )
        }
        let outputs = try counts { QuarterCounts.outputs(in: span, fund: $0, upTo: event) }
        let outcomes = try counts {
            QuarterCounts.outcomes(in: span, fund: $0, upTo: event, and: achieved)
        }
        return (
            told(Output.allCases.map(\.rawValue), outputs),
            told(names + achieved.map(\.name), outcomes, beside: outputs)
        )
    }
}

extension Settings {
    /// The least count that is told to people outside.
    func leastCount(on day: Day) -> Int {
        number(KnownSetting.publishedLeastChildren.rawValue, on: day, unless: 5)
    }

    /// From which month quarters are counted.
    var quarterYear: QuarterYear {
        text(KnownSetting.returnYear.rawValue).flatMap(QuarterYear.init(reading:)) ?? .fund
    }
}

extension [Accruals.Accrued] {
    /// All together, of one fund or of several.
    var byHead: [String: Pence] {
        Dictionary(map { ($0.head, $0.amount) }, uniquingKeysWith: +)
    }
}

extension ReadingDesk {
    /// - Parameter others: of the same fund, where it matters that one before it is open.
    func facts(of entry: Returns.Entry, among others: [Returns.Entry] = []) -> ReturnFacts {
        let open = others.first { $0.span.from < entry.span.from && $0.acceptance == nil }
        return ReturnFacts(
            state: entry.state,
            submittedBy: entry.submission?.by,
            submittedOn: entry.submission?.at.day(in: settings.timeZone),
            open: open?.reference
        )
    }
}
