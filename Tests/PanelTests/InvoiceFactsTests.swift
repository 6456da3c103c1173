import Money
import Panel
import Testing

@Suite struct `What may be done with an invoice` {
    private typealias Row = (code: String, repair: (inout InvoiceFacts) -> Void)

    /// Everything is wrong at first; each row repairs what the last was refused for.
    private static let wrong = InvoiceFacts(
        state: .rejected,
        agreed: nil,
        matchedOn: DeliveryFacts.today,
        run: "RUN-1",
        left: Pence(1),
        held: "disputed"
    )

    private func expect(
        _ rows: [Row],
        _ check: (InvoiceFacts) throws(Refusal) -> Void
    ) {
        var facts = Self.wrong
        for (code, repair) in rows {
            #expect(refusedCode { () throws(Refusal) in try check(facts) } == code)
            repair(&facts)
        }
        #expect(refusedCode { () throws(Refusal) in try check(facts) } == nil)
    }

    private static var states: [Row] {
        [
            ("invoice-rejected", { $0.state = .paid }), ("already-paid", { $0.state = .credited }),
            ("invoice-credited", { $0.state = .received }),
        ]
    }

    @Test func `holding it is refused for one reason at a time`() {
        expect(
            Self.states + [
                ("in-payment-run", { $0.run = nil }), ("invoice-held", { $0.held = nil }),
            ]
        ) { facts throws(Refusal) in try facts.checkHold() }
    }

    @Test func `rejecting it is refused for one reason at a time`() {
        expect(Self.states + [("already-matched", { $0.matchedOn = nil })]) {
            facts throws(Refusal) in try facts.checkRejection()
        }
    }

    @Test func `taking its match back is refused for one reason at a time`() {
        expect(
            Self.states + [
                ("invoice-not-matched", { $0.agreed = Pence(2) }),
                ("in-payment-run", { $0.run = nil }), ("part-settled", { $0.left = Pence(2) }),
            ]
        ) { facts throws(Refusal) in _ = try facts.checkUnmatching() }
    }

    @Test(arguments: [
        (4500, 0, nil), (4500, 1, "given-back-is-gone"), (4501, 0, "given-back-is-gone"),
    ])
    func `taking its match back needs what was given back with it`(
        pence: Int64,
        kept: Int64,
        code: String?
    ) {
        let line = DeliveryFacts.line(committed: 4500)
        #expect(
            refusedCode { () throws(Refusal) in
                try line.checkTakingBack(Pence(pence), keeping: Pence(kept))
            } == code
        )
    }
}

@Suite struct `Giving a payment run up` {
    @Test(arguments: [
        (RunState.draft, nil), (.approved, nil), (.exported, "run-exported"),
        (.confirmed, "run-exported"), (.cancelled, "run-not-draft"),
    ])
    func `goes until its file went to the ledger`(state: RunState, code: String?) {
        #expect(refusedCode { () throws(Refusal) in try state.checkCancelling() } == code)
    }
}

/// The code of what is refused; nil when nothing is.
private func refusedCode(_ body: () throws(Refusal) -> Void) -> String? {
    do throws(Refusal) {
        try body()
        return nil
    } catch {
        return error.code
    }
}
