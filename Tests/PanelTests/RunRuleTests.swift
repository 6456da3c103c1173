import Money
import Panel
import Testing

@Suite
struct `Approving a payment run` {
    private static func payment(
        matchedBy officer: String = "fran",
        inUse: Bool = true,
        look: SecondLook? = nil
    ) -> PayableFacts {
        PayableFacts(
            reference: "PAY-1",
            total: Pence(18_000),
            isAccountInUse: inUse,
            matchedBy: ["INV-1": ID(officer)],
            look: look
        )
    }

    private static func looked(by officer: String) -> SecondLook {
        SecondLook(why: .sample, finding: .sound, lookedBy: ID(officer))
    }

    private static func approved(_ before: Pence, most: Int64) -> OfficerTotal {
        OfficerTotal(
            limit: Limit(measure: .run, most: Pence(most), days: nil),
            before: before
        )
    }

    private static func code(
        _ facts: RunFacts,
        by officer: String = "pam",
        exceptions: [HandRule: String] = [:]
    ) -> String? {
        do {
            _ = try facts.checkApproval(by: ID(officer), exceptions: exceptions)
            return nil
        } catch {
            return error.code
        }
    }

    /// Everything is wrong at first; each row repairs what the last was refused for.
    @Test
    func `is refused for one reason at a time, in a fixed order`() {
        let waiting = SecondLook(why: .sample, finding: nil, lookedBy: nil)
        let mine = Self.payment(matchedBy: "pam", inUse: false, look: waiting)
        let moved = Self.payment(inUse: false, look: waiting)
        var facts = RunFacts(
            state: .approved,
            madeBy: ID("pam"),
            payments: [],
            approved: Self.approved(.zero, most: 17_999)
        )
        let repairs: [(String, (inout RunFacts) -> Void)] = [
            ("run-not-draft", { $0.state = .draft }),
            ("run-empty", { $0.payments = [mine] }),
            ("own-run", { $0.madeBy = ID("per") }),
            ("own-match", { $0.payments = [moved] }),
            ("bank-account-changed", { $0.payments = [Self.payment(look: waiting)] }),
            (
                "second-look-needed",
                { $0.payments = [Self.payment(look: Self.looked(by: "pam"))] }
            ),
            ("own-look", { $0.payments = [Self.payment(look: Self.looked(by: "lou"))] }),
            ("exceeds-limit", { $0.approved = Self.approved(Pence(1), most: 18_000) }),
            ("exceeds-limit", { $0.approved = Self.approved(.zero, most: 18_000) }),
        ]
        for (code, repair) in repairs {
            #expect(Self.code(facts) == code)
            repair(&facts)
        }
        #expect(Self.code(facts) == nil)
    }

    @Test
    func `is let through by the exceptions that it needs, and names no others`() throws {
        let facts = RunFacts(
            state: .draft,
            madeBy: ID("pam"),
            payments: [Self.payment(matchedBy: "pam")],
            approved: OfficerTotal(limit: nil, before: .zero)
        )
        let all: [HandRule: String] = [.draftApprove: "EXC-1", .matchPay: "EXC-2"]
        #expect(Self.code(facts, exceptions: [.matchPay: "EXC-2"]) == "own-run")
        #expect(Self.code(facts, exceptions: [.draftApprove: "EXC-1"]) == "own-match")
        #expect(try facts.checkApproval(by: ID("pam"), exceptions: all) == ["EXC-1", "EXC-2"])
        #expect(try facts.checkApproval(by: ID("per"), exceptions: all).isEmpty)
    }

    @Test(
        arguments: [
            (.draft, true, .finance), (.draft, false, .payer), (.approved, true, .payer),
            (.exported, false, .payer), (.confirmed, false, nil), (.cancelled, true, nil),
        ] as [(RunState, Bool, Role?)]
    )
    func `says who must act next`(state: RunState, isWaiting: Bool, role: Role?) {
        #expect(state.next(isWaiting: isWaiting) == role)
    }

    /// Each row repairs what the last was refused for.
    @Test
    func `waits for a second look by somebody who neither drafted nor matched`() {
        let rows: [(String?, RunState, PaymentState, String, SecondLook?)] = [
            ("run-not-draft", .approved, .stopped, "pam", Self.looked(by: "lou")),
            ("payment-not-pending", .draft, .stopped, "pam", Self.looked(by: "lou")),
            ("own-run", .draft, .pending, "pam", Self.looked(by: "lou")),
            ("own-match", .draft, .pending, "fran", Self.looked(by: "lou")),
            ("already-looked-at", .draft, .pending, "lou", Self.looked(by: "lou")),
            (nil, .draft, .pending, "lou", nil),
        ]
        for (code, run, state, officer, look) in rows {
            do {
                try Self.payment(look: look).checkLook(
                    by: ID(officer),
                    finding: .sound,
                    state: state,
                    of: run,
                    madeBy: ID("pam")
                )
                #expect(code == nil)
            } catch {
                #expect(error.code == code)
            }
        }
    }

    @Test(arguments: [(0, false), (299, false), (300, true), (1000, true)])
    func `draws so many of a thousand by lot`(perMille: Int, isDrawn: Bool) {
        // 5,299 is 299 over a whole number of thousands.
        let lot: [UInt8] = [0, 0, 0, 0, 0, 0, 0x14, 0xb3, 0xff, 0xff]
        #expect(SecondLook.isDrawn(lot, perMille: perMille) == isDrawn)
    }
}
