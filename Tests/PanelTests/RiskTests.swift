import Money
import Panel
import Testing

@Suite
struct `What there is to see about a payment` {
    private static let quiet = RiskFacts(
        sharedWith: [],
        invoices: ["INV-1": Pence(20_000), "INV-2": Pence(500)],
        usual: Pence(10_000),
        isAccountNew: false,
        hadAnotherAccount: true,
        bouncedLast: false,
        lapsed: [],
        standing: .approved,
        creditRequests: []
    )

    @Test
    func `is shown where it is, and only there`() {
        let rows: [([String], (inout RiskFacts) -> Void)] = [
            ([], { _ in }),
            ([], { $0.usual = nil }),
            (["unusual-amount"], { $0.invoices["INV-1"] = Pence(20_001) }),
            (["bank-changed"], { $0.isAccountNew = true }),
            ([], { ($0.isAccountNew, $0.hadAnotherAccount) = (true, false) }),
            (["bounced-before"], { $0.bouncedLast = true }),
            (["check-lapsed"], { $0.lapsed = ["dbs"] }),
            (["provider-suspended"], { $0.standing = .suspended }),
            (["credit-requested"], { $0.creditRequests = ["COR-1"] }),
            (["shared-account"], { $0.sharedWith = ["PRV-2"] }),
            (
                ["shared-account", "check-lapsed"],
                { ($0.sharedWith, $0.lapsed) = (["PRV-2"], ["dbs"]) }
            ),
        ]
        for (codes, change) in rows {
            var facts = Self.quiet
            change(&facts)
            #expect(facts.risks(unusualPerMille: 2000).map(\.code) == codes)
        }
    }
}

@Suite
struct `What the bank says of a payment` {
    private static func row(
        _ status: BankRow.Status,
        pence: Int64 = 18_000,
        days: Int? = 0
    ) -> BankRow {
        BankRow(
            number: 2,
            payment: "PAY-1",
            amount: Pence(pence),
            status: status,
            on: days.map { Facts.today.adding(days: $0) },
            bankReference: nil
        )
    }

    @Test
    func `pays it, sends it back, or moves nothing`() {
        func differs(_ what: BankDifference.What, found: Int64 = 18_000) -> ConfirmableFacts.Outcome
        {
            .differs(
                BankDifference(
                    payment: "PAY-1",
                    what: what,
                    expected: Pence(18_000),
                    found: Pence(found)
                )
            )
        }
        let rows: [(PaymentState, BankRow, ConfirmableFacts.Outcome)] = [
            (.pending, Self.row(.paid), .pay(on: Facts.today)),
            (.pending, Self.row(.paid, pence: 17_999), differs(.amount, found: 17_999)),
            (.pending, Self.row(.paid, days: -1), differs(.early)),
            (.pending, Self.row(.bounced, days: nil), .bounce),
            (.pending, Self.row(.bounced, pence: 1), differs(.amount, found: 1)),
            (.paid, Self.row(.paid), .nothing),
            (.paid, Self.row(.paid, pence: 1), differs(.amount, found: 1)),
            (.paid, Self.row(.bounced), .sendBack),
            (.paid, Self.row(.bounced, pence: 1), differs(.amount, found: 1)),
            (.bounced, Self.row(.bounced), .nothing),
            (.bounced, Self.row(.paid), differs(.bounced)),
            (.stopped, Self.row(.paid), differs(.notSent)),
            (.cancelled, Self.row(.bounced), differs(.notSent)),
        ]
        for (state, row, outcome) in rows {
            let facts = ConfirmableFacts(
                reference: "PAY-1",
                state: state,
                total: Pence(18_000),
                exportedOn: Facts.today,
                left: Pence(1),
                isInAnotherRun: false
            )
            #expect(facts.outcome(of: row) == outcome)
            #expect((facts.missing == nil) == (state != .pending))
        }
    }

    @Test(
        arguments: [
            (0, true, BankDifference.What.nothingLeft), (1, true, .inAnotherRun),
            (1, false, nil),
        ] as [(Int64, Bool, BankDifference.What?)]
    )
    func `sends back what stands, unless another run pays what is owed again`(
        left: Int64,
        isInAnotherRun: Bool,
        what: BankDifference.What?
    ) {
        let facts = ConfirmableFacts(
            reference: "PAY-1",
            state: .paid,
            total: Pence(18_000),
            exportedOn: Facts.today,
            left: Pence(left),
            isInAnotherRun: isInAnotherRun
        )
        guard case .differs(let difference) = facts.outcome(of: Self.row(.bounced)) else {
            #expect(what == nil)
            return
        }
        #expect(difference.what == what)
    }
}
