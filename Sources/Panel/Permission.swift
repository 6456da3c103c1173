extension Act {
    /// The one table of who may do what.
    ///
    /// Whoever is not named may not.
    package var roles: Set<Role> {
        switch self {
        case .addOfficer, .leaveOfficer, .revokeToken, .changeSetting, .changeLimit, .addCode:
            [.administrator]
        case .issueToken, .inviteOfficer, .endSignIn, .changeRoles: [.administrator]
        // Whoever knows the invitation, the password: who it is shows only then.
        case .acceptInvitation, .signIn, .signOut: Set(Role.allCases)
        // Of one's own account only: another's is not there.
        case .changePassword, .renewFactor, .endOwnVisit, .revokeOwnToken, .seeAccount:
            Set(Role.allCases)
        case .addFund, .changeFund, .changeAward, .allocate, .deallocate, .vire, .changeChildCap:
            [.finance]
        case .expireHolds, .carryOut, .remind: [.finance, .coordinator, .chair, .administrator]
        case .addProvider, .correctProvider, .checkProvider, .offerService, .repriceService:
            [.coordinator]
        case .approveProvider, .suspendProvider, .leaveProvider, .numberSupplier: [.finance]
        case .addChild, .correctChild, .proposePackage, .withdrawPackage, .findChild: [.coordinator]
        case .planOutcomes, .completePackage: [.coordinator]
        case .readIdentity: [.chair, .coordinator]
        // No part of deciding on a case: whoever decides does not read it.
        case .monitorChild, .readMonitoring: [.coordinator]
        case .retainChild, .proposeErasure: [.coordinator]
        case .holdChild, .releaseChild, .approveErasure, .refuseErasure: [.coordinator, .chair]
        case .openSitting, .attendSitting, .withdrawAttendance, .cancelSitting: [.coordinator]
        case .declareInterest, .withdrawInterest: [.coordinator]
        case .decide, .withdrawDecision, .closeSitting: [.chair]
        case .discloseOrder, .acceptSession, .withdrawAcceptance, .addContact: [.coordinator]
        case .readDisclosure: [.provider, .chair, .coordinator]
        case .readContact: [.finance, .coordinator]
        case .recordSession, .importSessions, .withdrawSession: [.provider, .coordinator]
        case .changeCharge, .grantException, .endException: [.administrator]
        case .enterInvoice, .uploadInvoices, .proposeBank: [.provider, .finance]
        case .matchInvoice, .unmatchInvoice, .holdInvoice, .releaseInvoice, .rejectInvoice:
            [.finance]
        case .withdrawInvoice: [.provider]
        case .approveBank, .refuseBank: [.finance]
        case .draftRun, .approveRun, .exportRun, .confirmRun, .cancelRun: [.payer]
        case .lookAgain: [.finance, .payer]
        case .refund, .clawBack, .writeBack, .creditInvoice, .requestCredit: [.finance]
        case .closePeriod, .recordReceipt, .reverseReceipt, .returnFunds, .carryFunds: [.finance]
        case .recordOutcome, .importOutcomes, .withdrawOutcome, .answerFollowUp:
            [.provider, .coordinator]
        case .verifyOutcome, .verifyFollowUp: [.coordinator, .chair]
        case .addMeasure, .addInstrument, .changeRetention, .loadCodes, .loadMeasures:
            [.administrator]
        case .draftReturn, .discardReturn, .explainReturn, .sayRisks, .setTarget, .submitReturn:
            [.finance]
        case .acceptReturn: [.finance, .administrator]
        case .publishReport: [.chair]
        case .raiseConcern, .readConcern, .seeConcerns: [.provider, .coordinator, .chair]
        case .acknowledgeConcern, .closeConcern: [.coordinator, .chair]
        case .seeOfficers: [.administrator, .auditor]
        // What waits for nobody is in nobody's queue: each role has its own.
        case .seeRules, .seeQueues: Set(Role.allCases)
        case .seeMoney: [.chair, .coordinator, .finance, .payer, .auditor]
        case .seeProviders: [.chair, .coordinator, .finance, .payer, .auditor, .provider]
        case .seeChildren, .seePackages, .seeOutcomes:
            [.chair, .coordinator, .finance, .payer, .auditor, .provider]
        case .seeRetention: [.chair, .coordinator]
        case .seeErasures: [.chair, .coordinator, .auditor]
        case .seeOrders, .seeSessions, .seeInvoices:
            [.chair, .coordinator, .finance, .payer, .auditor, .provider]
        case .seePayments: [.finance, .payer, .auditor, .provider]
        case .seeReturns: [.chair, .finance, .auditor, .administrator]
        // What a return is made of: an administrator sees no case.
        case .seeCounted: [.chair, .finance, .auditor]
        case .seeFairShare: [.chair, .coordinator, .auditor]
        case .seeScrutiny: [.chair, .coordinator, .finance, .auditor]
        case .seePeriods: [.chair, .finance, .payer, .auditor]
        case .seeExceptions: [.administrator, .auditor, .finance]
        case .seeSittings: [.chair, .coordinator, .finance, .payer, .auditor]
        case .seeEvents: [.auditor, .finance]
        case .trace: [.chair, .coordinator, .finance, .payer, .auditor]
        case .prove: [.auditor, .finance, .administrator]
        case .export, .writeEvidence: [.finance, .auditor]
        }
    }
}

extension Set<Role> {
    /// Whether one of them opens the act.
    package func may(_ act: Act) -> Bool { !isDisjoint(with: act.roles) }

    /// Read goals, rationales and notes: those who decide on a case or prepare it, nobody else.
    package var readCaseText: Bool { contains(.chair) || contains(.coordinator) }
}

extension Officer {
    package func may(_ act: Act) -> Bool { roles.may(act) }

    package var readsCaseText: Bool { roles.readCaseText }

    /// Sees in the audit chain that a concern was raised, or read.
    package var seesEveryEvent: Bool {
        roles.contains(.auditor)
    }

    /// Enters a provider's invoices: finance any that came in, others their own provider's.
    package func mayInvoice(for provider: ID) -> Bool {
        roles.contains(.finance) || self.provider == provider
    }

    /// Says on which earlier day an invoice came in.
    package var saysDayOfReceipt: Bool { roles.contains(.finance) }

    /// Sees only what is the provider's own: true unless another role opens more.
    ///
    /// An administrator sees no case, so that role opens nothing.
    package var seesOnlyOwnProvider: Bool {
        roles.contains(.provider)
            && roles.isDisjoint(with: [.chair, .coordinator, .finance, .payer, .auditor])
    }
}
