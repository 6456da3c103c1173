import Panel
import Testing

@Suite
struct `Who may` {
    /// design: the officer's roles against what each may do, as people would say it.
    @Test(arguments: [
        (Role.chair, Act.decide, true), (.chair, .closeSitting, true), (.chair, .allocate, false),
        (.chair, .readIdentity, true), (.chair, .approveProvider, false),
        (.coordinator, .proposePackage, true), (.coordinator, .decide, false),
        (.coordinator, .closeSitting, false), (.coordinator, .approveProvider, false),
        (.coordinator, .readIdentity, true), (.finance, .allocate, true),
        (.finance, .approveProvider, true), (.finance, .readIdentity, false),
        (.finance, .decide, false), (.finance, .addChild, false), (.payer, .allocate, false),
        (.payer, .seeMoney, true), (.provider, .recordOutcome, true),
        (.provider, .seeMoney, false), (.provider, .seeEvents, false),
        (.provider, .seeSittings, false), (.auditor, .trace, true), (.auditor, .prove, true),
        (.auditor, .seeEvents, true), (.auditor, .readIdentity, false),
        (.auditor, .allocate, false), (.administrator, .addOfficer, true),
        (.administrator, .seeChildren, false), (.administrator, .seePackages, false),
        (.administrator, .seeMoney, false), (.administrator, .readIdentity, false),
        (.coordinator, .discloseOrder, true), (.chair, .discloseOrder, false),
        (.provider, .discloseOrder, false), (.provider, .readDisclosure, true),
        (.chair, .readDisclosure, true), (.coordinator, .readDisclosure, true),
        (.finance, .readDisclosure, false), (.payer, .readDisclosure, false),
        (.auditor, .readDisclosure, false), (.administrator, .readDisclosure, false),
        (.provider, .seeOrders, true), (.auditor, .seeOrders, true),
        (.administrator, .seeOrders, false),
        (.provider, .raiseConcern, true), (.coordinator, .raiseConcern, true),
        (.chair, .raiseConcern, true), (.finance, .raiseConcern, false),
        (.chair, .acknowledgeConcern, true), (.coordinator, .closeConcern, true),
        (.provider, .acknowledgeConcern, false), (.provider, .seeConcerns, true),
        (.finance, .seeConcerns, false), (.payer, .seeConcerns, false),
        (.auditor, .seeConcerns, false), (.administrator, .seeConcerns, false),
        (.finance, .readConcern, false), (.auditor, .readConcern, false),
        (.provider, .enterInvoice, true), (.provider, .uploadInvoices, true),
        (.provider, .matchInvoice, false), (.coordinator, .enterInvoice, false),
        (.finance, .uploadInvoices, true), (.finance, .matchInvoice, true),
        (.payer, .matchInvoice, false), (.payer, .holdInvoice, false),
        (.auditor, .writeEvidence, true), (.finance, .writeEvidence, true),
        (.coordinator, .monitorChild, true), (.chair, .monitorChild, false),
        (.coordinator, .readMonitoring, true), (.chair, .readMonitoring, false),
        (.auditor, .readMonitoring, false), (.finance, .readMonitoring, false),
        (.chair, .seeFairShare, true), (.coordinator, .seeFairShare, true),
        (.auditor, .seeFairShare, true), (.finance, .seeFairShare, false),
        (.payer, .seeFairShare, false), (.provider, .seeFairShare, false),
        (.administrator, .seeFairShare, false),
        (.coordinator, .proposeErasure, true), (.chair, .proposeErasure, false),
        (.chair, .approveErasure, true), (.coordinator, .approveErasure, true),
        (.finance, .approveErasure, false), (.administrator, .approveErasure, false),
        (.auditor, .seeErasures, true), (.auditor, .seeRetention, false),
        (.provider, .seeErasures, false), (.administrator, .changeRetention, true),
        (.chair, .publishReport, true), (.finance, .publishReport, false),
        (.chair, .seeScrutiny, true), (.provider, .seeScrutiny, false),
        (.payer, .writeEvidence, false), (.provider, .writeEvidence, false),
        (.chair, .writeEvidence, false), (.administrator, .writeEvidence, false),
    ])
    func `may do this, or may not`(role: Role, act: Act, may: Bool) {
        #expect(act.roles.contains(role) == may)
    }

    @Test
    func `an auditor changes nothing`() {
        let looks: Set<Act> = [
            .seeOfficers, .seeRules, .seeMoney, .seeProviders, .seeChildren, .seePackages,
            .seeSittings, .seeOutcomes, .seeEvents, .trace, .prove, .export, .seeOrders,
            .seeSessions, .seeInvoices, .seePayments, .seePeriods, .seeExceptions,
            .writeEvidence, .seeQueues, .seeReturns, .seeFairShare, .seeErasures, .seeScrutiny,
            .seeCounted,
            // Everybody signs in, and keeps an account.
            .acceptInvitation, .signIn, .signOut, .changePassword, .renewFactor, .endOwnVisit,
            .revokeOwnToken, .seeAccount,
        ]
        for act in Act.allCases where act.roles.contains(.auditor) {
            #expect(looks.contains(act))
        }
    }

    @Test
    func `nobody but those who decide on a case reads its texts`() {
        for role in Role.allCases {
            let officer = Officer(
                id: ID("1"),
                reference: "OFR-1",
                name: "A",
                roles: [role],
                provider: nil
            )
            #expect(officer.readsCaseText == [.chair, .coordinator].contains(role))
        }
    }

    @Test
    func `finance enters any provider's invoices, and says when they came in`() {
        let own = ID("FFM")
        for role in Role.allCases {
            let officer = Officer(
                id: ID("1"),
                reference: "OFR-1",
                name: "A",
                roles: [role],
                provider: role == .provider ? own : nil
            )
            #expect(officer.mayInvoice(for: own) == [.finance, .provider].contains(role))
            #expect(officer.mayInvoice(for: ID("other")) == (role == .finance))
            #expect(officer.saysDayOfReceipt == (role == .finance))
        }
    }
}
