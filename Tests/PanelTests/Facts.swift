import Money
import Panel

/// A package of one line, as a decision sees it; each test changes what it is about.
enum Facts {
    static let today = Day(sinceEpoch: 20_780)
    static let chair = ID("chair")
    static let provider = ID("provider")
    static let fund = Fund(
        id: ID("fund"),
        reference: "FUND-1",
        name: "Diversion",
        funder: "A funder",
        period: Span(from: today.adding(days: -90), to: today.adding(days: 270)),
        childCap: Pence(250_000)
    )
    static let account = Account(fund: fund.id, head: "mentoring", stage: .available)

    static func line(
        _ position: Int = 1,
        total: Int64 = 54_000,
        standing: Standing = .approved,
        span: Span = Span(from: today, to: today.adding(days: 90)),
        price: Price = Price(each: Pence(4500)),
        terms: Terms = .onDelivery,
        balances: StageSums = [:]
    ) -> Line {
        Line(
            id: ID("line-\(position)"),
            position: position,
            service: ID("service"),
            provider: ProviderStanding(id: provider, reference: "PRV-1", standing: standing),
            fund: fund,
            head: "mentoring",
            beneficiary: .child,
            quantity: Quantity(thousandths: total * 1000 / 4500),
            price: price,
            total: Pence(total),
            span: span,
            terms: terms,
            noShow: "standard",
            treatment: .usual,
            balances: balances
        )
    }

    static func sound(_ lines: [Line] = [line()]) -> CaseFacts {
        CaseFacts(
            state: .proposed,
            proposedBy: ID("coordinator"),
            openSitting: nil,
            lastDecided: nil,
            lines: lines,
            rates: [
                ID("service"): RateCard([
                    Rate(
                        service: ID("service"),
                        from: fund.period.from,
                        price: Pence(4500)
                    )
                ])
            ],
            checks: ["dbs", "insurance"].map {
                Check(
                    provider: provider,
                    kind: $0,
                    span: Span(from: today.adding(days: -10), to: today.adding(days: 200))
                )
            },
            neededChecks: ["dbs", "insurance"],
            ownInterests: [],
            limits: [
                Limit(measure: .package, most: Pence(1_000_000), days: nil),
                Limit(measure: .child, most: Pence(1_500_000), days: 365),
                Limit(measure: .provider, most: Pence(10_000_000), days: nil),
            ],
            standing: Totals(
                available: [account: Pence(120_000)],
                leastSince: [account: Pence(120_000)],
                leastCommitted: Dictionary(
                    uniqueKeysWithValues: lines.map { ($0.id, $0.committed) }
                ),
                child: [:],
                childInPeriod: .zero,
                providers: [:]
            )
        )
    }

    static func code(
        _ facts: CaseFacts,
        _ proposal: Proposal = .fund,
        by officer: ID = chair
    ) -> String? {
        do {
            let changes = try facts.changes(
                for: proposal,
                by: officer,
                in: "CCEP-2026-11-23",
                today: today
            )
            try facts.check(facts.effect(of: changes), of: changes, on: today)
            return nil
        } catch {
            return error.code
        }
    }
}
