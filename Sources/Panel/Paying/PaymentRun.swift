package import Money

/// How far a payment run has come.
package enum RunState: String, Choice {
    case draft
    case approved
    /// The file went to the ledger; the bank has not confirmed all of it.
    case exported
    case confirmed
    case cancelled

    /// Who must act next; nobody where it has come to its end.
    ///
    /// - Parameter isWaiting: a second look is still to come.
    package func next(isWaiting: Bool) -> Role? {
        switch self {
        case .draft: isWaiting ? .finance : .payer
        case .approved, .exported: .payer
        case .confirmed, .cancelled: nil
        }
    }
}

/// Where a payment stands.
package enum PaymentState: String, Choice {
    case pending
    case paid
    /// The bank sent it back: its invoices are matched again.
    case bounced
    /// A second look took it out of its run.
    case stopped
    case cancelled
}

/// A payment that somebody else looks at before its run is approved.
package struct SecondLook: Hashable, Sendable {
    package enum Why: String, Choice {
        /// Nothing was ever paid to this account.
        case firstPayment = "first-payment"
        /// Drawn by lot.
        case sample
        /// An invoice of it was to be looked at in an earlier run, and was not found sound.
        case carried
        /// Nobody had to: somebody looked.
        case asked
    }

    package enum Finding: String, Choice {
        case sound
        case stopped
    }

    package let why: Why
    package let finding: Finding?
    package let lookedBy: ID?

    package init(why: Why, finding: Finding?, lookedBy: ID?) {
        self.why = why
        self.finding = finding
        self.lookedBy = lookedBy
    }

    /// Its payment is not approved before somebody finds it sound.
    package var isWaiting: Bool { finding != .sound }

    /// Of the first eight bytes of an invoice's lot: whether it is drawn, with so many in a
    /// thousand.
    package static func isDrawn(_ lot: [UInt8], perMille: Int) -> Bool {
        let number = lot.prefix(8).reduce(UInt64(0)) { $0 << 8 | UInt64($1) }
        return number % 1000 < UInt64(perMille)
    }
}

/// A payment as whoever approves its run must find it.
package struct PayableFacts: Hashable, Sendable {
    package let reference: String
    /// With VAT: what leaves.
    package let total: Pence
    package let isAccountInUse: Bool
    /// Who matched its invoices, by the invoice's reference.
    package let matchedBy: [String: ID]
    package let look: SecondLook?

    package init(
        reference: String,
        total: Pence,
        isAccountInUse: Bool,
        matchedBy: [String: ID],
        look: SecondLook?
    ) {
        self.reference = reference
        self.total = total
        self.isAccountInUse = isAccountInUse
        self.matchedBy = matchedBy
        self.look = look
    }
}

/// A run as whoever approves it must find it.
package struct RunFacts: Sendable {
    package var state: RunState
    package var madeBy: ID
    /// Those that are still to be paid.
    package var payments: [PayableFacts]
    /// What the officer has approved today.
    package var approved: OfficerTotal

    package init(
        state: RunState,
        madeBy: ID,
        payments: [PayableFacts],
        approved: OfficerTotal
    ) {
        self.state = state
        self.madeBy = madeBy
        self.payments = payments
        self.approved = approved
    }

    package var total: Pence { payments.map(\.total).sum() }

    /// Refuses an approval; in the order of `RunRefusal`.
    ///
    /// - Parameter exceptions: those that the officer has, by rule.
    /// - Returns: those that were needed.
    package func checkApproval(
        by officer: ID,
        exceptions: [HandRule: String]
    ) throws(Refusal) -> [String] {
        guard state == .draft else { throw .run(.notDraft(state)) }
        guard !payments.isEmpty else { throw .run(.nothingLeft) }
        var used: [String] = []
        if madeBy == officer {
            guard let exception = exceptions[.draftApprove] else { throw .run(.ownRun) }
            used.append(exception)
        }
        let matched = payments.flatMap { $0.matchedBy.filter { $0.value == officer }.keys }
        if !matched.isEmpty {
            guard let exception = exceptions[.matchPay] else {
                throw .run(.ownMatch(matched.sorted()))
            }
            used.append(exception)
        }
        try checkPayments(by: officer)
        try approved.check(adding: total)
        return used
    }

    private func checkPayments(by officer: ID) throws(Refusal) {
        try payments.checkAccounts()
        let waiting = payments.filter { $0.look?.isWaiting ?? false }
        guard waiting.isEmpty else {
            throw .run(.secondLookNeeded(waiting.map(\.reference)))
        }
        let own = payments.filter { $0.look?.lookedBy == officer }.map(\.reference)
        guard own.isEmpty else { throw .run(.ownLook(own)) }
    }
}

extension [PayableFacts] {
    /// Refuses paying on an account that is not in use any more.
    package func checkAccounts() throws(Refusal) {
        let moved = filter { !$0.isAccountInUse }.map(\.reference)
        guard moved.isEmpty else { throw .run(.accountChanged(moved)) }
    }
}

extension PayableFacts {
    /// Refuses a second look; in the order of `RunRefusal`.
    package func checkLook(
        by officer: ID,
        finding: SecondLook.Finding,
        state: PaymentState,
        of run: RunState,
        madeBy: ID
    ) throws(Refusal) {
        guard run == .draft else { throw .run(.notDraft(run)) }
        guard state == .pending else { throw .run(.notPending(state)) }
        guard officer != madeBy else { throw .run(.ownRunLooked) }
        let matched = matchedBy.filter { $0.value == officer }.keys.sorted()
        guard matched.isEmpty else { throw .run(.ownMatchLooked(matched)) }
        guard look?.finding != finding else { throw .run(.alreadyFound(finding)) }
    }
}
