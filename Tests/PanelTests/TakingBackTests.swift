import Money
import Panel
import Testing

@Suite struct `Taking back` {
    /// Everything is wrong at first; each row repairs what the last was refused for.
    @Test func `a sitting is cancelled for nothing but a mistake`() {
        var facts = SittingFacts(
            reference: "CCEP-2026-11-18",
            isClosed: true,
            isCancelled: true,
            decisions: 1
        )
        let repairs: [(String, (inout SittingFacts) -> Void)] = [
            ("sitting-closed", { $0.isClosed = false }),
            ("sitting-cancelled", { $0.isCancelled = false }),
            ("sitting-has-decided", { $0.decisions = 0 }),
        ]
        for (code, repair) in repairs {
            #expect(refused { () throws(Refusal) in try facts.checkCancelling() } == code)
            repair(&facts)
        }
        #expect(refused { () throws(Refusal) in try facts.checkCancelling() } == nil)
    }

    @Test func `a sitting is closed once somebody came or something was decided`() {
        func code(present: Int, decisions: Int) -> String? {
            let facts = SittingFacts(
                reference: "CCEP-2026-11-18",
                isClosed: false,
                isCancelled: false,
                decisions: decisions
            )
            return refused { () throws(Refusal) in try facts.checkClosing(present: present) }
        }
        #expect(code(present: 0, decisions: 0) == "sitting-empty")
        #expect(code(present: 1, decisions: 0) == nil)
        #expect(code(present: 0, decisions: 1) == nil)
    }

    @Test(arguments: [
        (PackageState.proposed, nil, nil), (.deferred, nil, nil),
        (.proposed, "CCEP-2026-11-18", "package-held"), (.funded, nil, "package-decided"),
        (.refused, nil, "package-decided"), (.ended, nil, "package-decided"),
        (.withdrawn, "CCEP-2026-11-18", "package-withdrawn"),
    ])
    func `a package is withdrawn before it is decided`(
        state: PackageState,
        sitting: String?,
        code: String?
    ) {
        #expect(
            refused { () throws(Refusal) in try state.checkWithdrawal(heldIn: sitting) } == code
        )
    }

    @Test(arguments: [
        ([Role.chair], [Role.chair, .auditor], 1, nil), ([.chair], [.chair], 1, "same-roles"),
        ([.chair], [.provider], 1, "provider-alone"),
        ([.administrator], [.chair], 1, "last-administrator"),
        ([.administrator], [.chair], 2, nil),
        ([.administrator], [.administrator, .chair], 1, nil),
    ])
    func `roles change, but never the last administrator's`(
        roles: [Role],
        wanted: [Role],
        administrators: Int,
        code: String?
    ) {
        let officer = Officer(
            id: ID("1"),
            reference: "OFR-1",
            name: "A",
            roles: Set(roles),
            provider: nil
        )
        let found = refused { () throws(Refusal) in
            try officer.checkRoles(Set(wanted), administrators: administrators)
        }
        #expect(found == code)
    }

    private func refused(_ body: () throws(Refusal) -> Void) -> String? {
        do throws(Refusal) {
            try body()
            return nil
        } catch {
            return error.code
        }
    }
}
