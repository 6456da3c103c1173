import Panel

/// What a page says that an act leads to, by the act's word in the address: nobody can make it say
/// anything else.
enum Done {
    static func text(_ word: String, to officer: SignedIn? = nil) -> String? {
        if let text = kinds[word] { return text }
        let parts = word.split(separator: ".", maxSplits: 1)
        guard let act = parts.first.flatMap({ Act(rawValue: String($0)) }) else { return nil }
        if parts.count == 2, let count = Int(parts[1]) { return counted(act, count) }
        if act == .enterInvoice, officer?.provider == nil {
            return "The invoice is entered. Match it, or hold it."
        }
        let words = act.rawValue.replacing("-", with: " ")
        return texts[act] ?? "It is recorded: \(words)."
    }

    /// What came of a file.
    private static func counted(_ act: Act, _ count: Int) -> String? {
        guard count > 0 else { return "This file came in before: nothing was added." }
        return switch act {
        case .importSessions:
            Words.count("\(count)", "session") + " recorded. Another person accepts them."
        case .uploadInvoices: Words.count("\(count)", "invoice") + " sent. Finance matches them."
        case .importOutcomes: Words.count("\(count)", "outcome") + " reported. Thank you."
        default: texts[act]
        }
    }

    private static let texts: [Act: String] = [
        .decide: "The decision is recorded. It holds once the sitting closes.",
        .withdrawDecision: "The decision is taken out of the sitting.",
        .openSitting: "The sitting is open.",
        .cancelSitting: "The sitting is called off.",
        .withdrawAttendance: "They are taken off the list.",
        .withdrawPackage: "The package is withdrawn.",
        .attendSitting: "They are written down.",
        .declareInterest: "The interest is declared.",
        .withdrawInterest: "The interest is taken back.",
        .addChild: "The child is entered, under this reference.",
        .correctChild: "It is put right, and sealed.",
        .monitorChild: "It is recorded, for the report on fair share only.",
        .retainChild: "It is kept as long as the longest of its rules says.",
        .holdChild: "The record is held: nothing of it is erased.",
        .releaseChild: "The hold is taken off.",
        .proposeErasure: "It is proposed. Another officer approves or refuses it.",
        .approveErasure: "It is erased. The certificate stands in the list.",
        .refuseErasure: "The record stays as it is.",
        .changeRetention: "It is kept for so long from that day on.",
        .checkProvider: "The check is recorded.",
        .approveProvider: "The provider is approved: it can be funded.",
        .suspendProvider: "The provider is suspended: no new money goes to it.",
        .correctProvider: "It is put right.",
        .leaveProvider: "The provider is leaving: no new money goes to it.",
        .numberSupplier: "The supplier number holds from that day on.",
        .offerService: "The service is on the rate card.",
        .repriceService: "The price is changed from that day on.",
        .addContact: "The number is kept.",
        .discloseOrder: "What the provider is told is recorded.",
        .closeSitting: "The sitting is closed, and its money is committed.",
        .recordSession: "The session is recorded. Another person accepts it.",
        .importSessions: "All of the sessions are recorded. Another person accepts them.",
        .acceptSession: "The sessions are accepted: their money is delivered.",
        .withdrawSession: "The session is withdrawn.",
        .withdrawAcceptance: "The acceptance is taken back. Its money is committed again.",
        .enterInvoice: "The invoice is sent. Finance matches it.",
        .uploadInvoices: "The invoices of the file are sent. Finance matches them.",
        .matchInvoice: "The invoice is matched.",
        .holdInvoice: "The invoice is held, and its days stand still.",
        .releaseInvoice: "The invoice goes on.",
        .rejectInvoice: "The invoice is sent back.",
        .withdrawInvoice: "The invoice is withdrawn: its sessions may be invoiced again.",
        .unmatchInvoice: "The match is undone.",
        .creditInvoice: "The credit is taken off.",
        .addFund: "The grant is entered. Put its money under heads next.",
        .allocate: "The money is available under its head.",
        .deallocate: "The money is unallocated again.",
        .vire: "The money is moved.",
        .changeFund: "The fund is changed.",
        .changeAward: "The award is changed.",
        .changeChildCap: "The most for one child is changed.",
        .returnFunds: "The money is returned to the funder.",
        .carryFunds: "The money is carried into this fund.",
        .recordReceipt: "The receipt is entered.",
        .reverseReceipt: "The receipt is reversed.",
        .cancelRun: "The run is given up.",
        .lookAgain: "What you found is recorded.",
        .refund: "The refund is entered.",
        .clawBack: "The clawback is entered.",
        .writeBack: "The payment is owed again.",
        .requestCredit: "The provider is asked for a credit.",
        .proposeBank: "The account is proposed. Somebody else calls back and approves it.",
        .approveBank: "The account is approved. It is used once it has cooled off.",
        .refuseBank: "The account is stopped.",
        .draftRun: "The run is drafted. Another payer approves it.",
        .approveRun: "The run is approved.",
        .confirmRun: "The bank's answers are taken in.",
        .recordOutcome: "The outcome is reported. Thank you.",
        .importOutcomes: "All outcomes of the file are reported. Thank you.",
        .planOutcomes: "The outcome is planned.",
        .completePackage: "The package is completed. Thank you.",
        .verifyOutcome: "You have verified it.",
        .withdrawOutcome: "The outcome is withdrawn: it is counted nowhere any more.",
        .verifyFollowUp: "You have verified it.",
        .answerFollowUp: "The answer is kept. Thank you.",
        .loadCodes: "What is new in the file holds from its day on.",
        .loadMeasures: "What is new in the file holds from its day on.",
        .addMeasure: "The measure is read so from that day on.",
        .addInstrument: "The scale is kept.",
        .proposePackage: "The package is proposed.",
        .raiseConcern: "Your concern is recorded, and somebody sees to it. A child in danger now: "
            + "ring 999.",
        .acknowledgeConcern: "You have taken this concern on.",
        .closeConcern: "The concern is closed.",
        .changePassword: "Your password is changed. Every other visit of yours has ended.",
        .renewFactor: "Your second factor is renewed. Every other visit of yours has ended.",
        .endOwnVisit: "The visit has ended.",
        .revokeOwnToken: "The token is good for nothing any more.",
        .addOfficer: "The officer is added. Invite them, so that they can sign in.",
        .leaveOfficer: "The officer has left: no token and no sign-in of theirs is good any more.",
        .revokeToken: "The token is good for nothing any more.",
        .endSignIn: "That visit has ended: its browser must sign in again.",
        .changeSetting: "The setting is changed from that day on.",
        .changeLimit: "The limit is changed from that day on.",
        .addCode: "The code is in its list from that day on.",
        .changeCharge: "The charge is changed from that day on.",
        .grantException: "The exception holds until its last day.",
        .endException: "The exception has ended.",
        .addProvider: "The provider is entered. It can be funded once finance approves it.",
        .closePeriod: "The month is closed.",
        .draftReturn: "The return is begun. Its figures are today’s until it is submitted.",
        .discardReturn: "The return is discarded. Another of its quarter may be begun.",
        .explainReturn: "The reason is in the return.",
        .sayRisks: "The risks are in the return.",
        .setTarget: "The target holds from that day on.",
        .submitReturn: "The return is submitted. Another signatory accepts it.",
        .acceptReturn: "The return is accepted, and stays as it was sent.",
        .publishReport: "The report is published, and its quarters stay as they are told in it.",
    ]

    /// Where an act does one of several things.
    private static let kinds = [
        "decide.fund": "It is funded: its money is held until the sitting closes.",
        "decide.vary": "It is varied, once the sitting closes. What is added is held until then.",
        "decide.defer": "It is put off: it waits for another sitting. No money is held.",
        "decide.refuse": "It is refused, once the sitting closes. No money is held.",
        "decide.end": "It ends, once the sitting closes. What is given back is free from then on.",
    ]
}
