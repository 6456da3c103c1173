import Money
import Panel
import Testing

@Suite
struct `An exception to separate hands` {
    private static let today = Facts.today

    private static func officer(_ role: Role) -> Officer {
        Officer(id: ID("pam"), reference: "OFR-4", name: "Pam", roles: [role], provider: nil)
    }

    private static func exception(
        _ rule: HandRule = .matchPay,
        until days: Int = 10,
        ended: Bool = false
    ) -> HandException {
        HandException(
            reference: "EXC-1",
            rule: rule,
            officer: ID("pam"),
            expires: today.adding(days: days),
            hasEnded: ended
        )
    }

    /// Each row repairs what the last was refused for.
    @Test
    func `is granted in order`() {
        let rows: [(String?, Role, String, Int, [HandException])] = [
            ("role-lacks", .finance, "pam", -1, [Self.exception()]),
            ("own-exception", .payer, "pam", -1, [Self.exception()]),
            ("expires-before-today", .payer, "ada", -1, [Self.exception()]),
            ("exception-too-long", .payer, "ada", 91, [Self.exception()]),
            ("exception-exists", .payer, "ada", 90, [Self.exception()]),
            (nil, .payer, "ada", 90, [Self.exception(ended: true)]),
            (nil, .payer, "ada", 0, [Self.exception(until: -1)]),
            (nil, .payer, "ada", 0, [Self.exception(.recordAccept)]),
        ]
        for (code, role, administrator, days, others) in rows {
            do {
                try others.checkGrant(
                    of: .matchPay,
                    to: Self.officer(role),
                    until: Self.today.adding(days: days),
                    by: ID(administrator),
                    most: 90,
                    on: Self.today
                )
                #expect(code == nil)
            } catch {
                #expect(error.code == code)
            }
        }
    }

    @Test(arguments: [(10, false, true), (0, false, true), (-1, false, false), (10, true, false)])
    func `holds until its last day, unless it is ended`(days: Int, ended: Bool, holds: Bool) {
        let exception = Self.exception(until: days, ended: ended)
        #expect(exception.holds(on: Self.today) == holds)
    }

    @Test
    func `lets through who proposed a package, and nothing else that is wrong with it`() {
        var facts = Facts.sound()
        facts.proposedBy = Facts.chair
        #expect(Facts.code(facts) == "own-proposal")
        facts.exception = "EXC-1"
        #expect(Facts.code(facts) == nil)
        facts.ownInterests = [Facts.provider]
        #expect(Facts.code(facts) == "interest-declared")
    }

    @Test
    func `lets through who verified a provider's checks, and is named only where it was needed`()
        throws
    {
        let span = Span(from: Self.today, to: Self.today.adding(days: 9))
        let check = Check(provider: Facts.provider, kind: "dbs", span: span)
        let checks = [
            VerifiedCheck(check: check, verifier: ID("pam"), verifiedBy: "OFR-4")
        ]
        let provider = ProviderStanding(
            id: Facts.provider,
            reference: "PRV-1",
            standing: .proposed
        )
        func approve(by officer: String, _ exception: String?) throws(Refusal) -> String? {
            try checks.checkApproval(
                of: provider,
                needing: ["dbs"],
                by: ID(officer),
                exception: exception,
                on: Self.today
            )
        }
        #expect(throws: Refusal.provider(.ownVerification)) { try approve(by: "pam", nil) }
        #expect(try approve(by: "pam", "EXC-1") == "EXC-1")
        #expect(try approve(by: "fran", "EXC-1") == nil)
    }
}
