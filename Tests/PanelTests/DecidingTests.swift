import Money
import Panel
import Testing

@Suite
struct `Deciding` {
    /// Everything is wrong at first; each row repairs what the last was refused for, so that the
    /// order of the checks is tested with them.
    @Test
    func `is refused for one reason at a time, in a fixed order`() {
        var facts = Self.wrong()
        for (code, repair) in Self.repairs {
            #expect(Facts.code(facts) == code)
            repair(&facts)
        }
        #expect(Facts.code(facts) == nil)
    }

    private static func wrong() -> CaseFacts {
        var facts = Facts.sound([
            Facts.line(
                total: 2_000_000,
                standing: .proposed,
                span: Span(
                    from: Facts.today.adding(days: -100),
                    to: Facts.today.adding(days: 300)
                )
            )
        ])
        facts.openSitting = "CCEP-2026-10-21"
        facts.lastDecided = Facts.today.adding(days: 1)
        facts.state = .ended
        facts.proposedBy = Facts.chair
        facts.ownInterests = [Facts.provider]
        facts.checks = []
        facts.rates = [:]
        return facts
    }

    private static var repairs: [(code: String, repair: (inout CaseFacts) -> Void)] {
        [
            ("held-elsewhere", { $0.openSitting = nil }),
            ("package-ended", { $0.state = .proposed }),
            ("own-proposal", { $0.proposedBy = ID("coordinator") }),
            ("interest-declared", { $0.ownInterests = [] }),
            (
                "provider-not-approved",
                {
                    $0.lines = [
                        Facts.line(
                            total: 2_000_000,
                            span: Span(
                                from: Facts.today.adding(days: -100),
                                to: Facts.today.adding(days: 300)
                            )
                        )
                    ]
                }
            ),
            (
                "provider-check-lapsed",
                { facts in
                    facts.checks = ["dbs", "insurance"].map {
                        Check(
                            provider: Facts.provider,
                            kind: $0,
                            span: Span(
                                from: Facts.today.adding(days: -10),
                                to: Facts.today.adding(days: 400)
                            )
                        )
                    }
                }
            ),
            (
                "rate-card-ended",
                {
                    $0.lines = [Facts.line(total: 2_000_000)]
                    $0.rates = [
                        ID("service"): RateCard([
                            Rate(
                                service: ID("service"),
                                from: Facts.today.adding(days: -200),
                                price: Pence(4500)
                            )
                        ])
                    ]
                }
            ),
            ("decided-later", { $0.lastDecided = Facts.today }),
            ("exceeds-limit", { $0.limits = [] }),
            (
                "exceeds-available",
                { $0.standing.available = [Facts.account: Pence(3_000_000)] }
            ),
            ("exceeds-child-cap", { $0.lines = [Facts.line(total: 200_000)] }),
            (
                "before-funds",
                { $0.standing.leastSince = [Facts.account: Pence(3_000_000)] }
            ),
        ]
    }

    @Test(
        arguments: [
            (
                PackageState.proposed, Proposal.vary([1: Variation(Quantity(thousandths: 1000))]),
                "not-funded"
            ),
            (.proposed, .end, "not-funded"), (.proposed, .refuse, nil), (.proposed, .defer, nil),
            (.refused, .fund, nil), (.deferred, .fund, nil), (.ended, .fund, "package-ended"),
        ] as [(PackageState, Proposal, String?)]
    )
    func `fits where the package stands`(
        state: PackageState,
        proposal: Proposal,
        code: String?
    ) {
        var facts = Facts.sound()
        facts.state = state
        #expect(Facts.code(facts, proposal) == code)
    }

    @Test(
        arguments: [
            (Proposal.fund, "already-funded"), (.refuse, "already-funded"),
            (.defer, "already-funded"), (.end, nil),
            (.vary([1: Variation(Quantity(thousandths: 4000))]), nil),
            (.vary([1: Variation(Quantity(thousandths: 12_000))]), "nothing-changes"),
            (.vary([2: Variation(Quantity(thousandths: 12_000))]), "unknown-line"),
            (.vary([1: Variation(Quantity(thousandths: 1000))]), "below-delivered"),
            (.vary([1: Variation(Quantity(thousandths: 99_000))]), "exceeds-available"),
        ] as [(Proposal, String?)]
    )
    func `on a funded package varies or ends it, never below what is delivered`(
        proposal: Proposal,
        code: String?
    ) {
        var facts = Facts.sound([
            Facts.line(balances: [.committed: Pence(45_000), .delivered: Pence(9000)])
        ])
        facts.state = .funded
        #expect(Facts.code(facts, proposal) == code)
    }

    @Test
    func `again in the same sitting gives back what was held first`() throws {
        var facts = Facts.sound([Facts.line(balances: [.held: Pence(54_000)])])
        facts.openSitting = "CCEP-2026-11-23"
        facts.standing.available = [Facts.account: .zero]
        facts.standing.leastSince = [Facts.account: .zero]
        facts.standing.child = [Facts.fund.id: Pence(54_000)]
        #expect(Facts.code(facts) == nil)
        let changes = try facts.changes(
            for: .fund,
            by: Facts.chair,
            in: "CCEP-2026-11-23",
            today: Facts.today
        )
        let effect = facts.effect(of: changes)
        let unchanged = Effect.Step(before: .zero, open: .zero, after: .zero)
        #expect(effect.heads[Facts.account] == unchanged)
        #expect(effect.child[Facts.fund.id]?.after == Pence(54_000))
    }

    @Test
    func `splitting a package gains nothing against the child's and the provider's limits`() {
        var facts = Facts.sound()
        facts.limits = [Limit(measure: .child, most: Pence(100_000), days: 365)]
        facts.standing.childInPeriod = Pence(46_001)
        #expect(Facts.code(facts) == "exceeds-limit")
        facts.standing.childInPeriod = Pence(46_000)
        #expect(Facts.code(facts) == nil)
        facts.limits = [Limit(measure: .provider, most: Pence(100_000), days: nil)]
        facts.standing.providers = [Facts.provider: Pence(46_001)]
        #expect(Facts.code(facts) == "exceeds-limit")
    }

    @Test
    func `to end a package gives back what is committed and no more`() throws {
        var facts = Facts.sound([
            Facts.line(balances: [.committed: Pence(45_000), .delivered: Pence(9000)])
        ])
        facts.state = .funded
        let changes = try facts.changes(
            for: .end,
            by: Facts.chair,
            in: "CCEP-2026-11-23",
            today: Facts.today
        )
        #expect(changes.map(\.amount) == [Pence(-45_000)])
        #expect(changes.map(\.quantity) == [Quantity(thousandths: 2000)])
    }
}
