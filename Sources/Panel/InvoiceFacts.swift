package import Money

/// An invoice as whoever holds it, sends it back or takes its match back must find it.
///
/// Every check refuses in the order of `InvoiceRefusal`.
package struct InvoiceFacts: Hashable, Sendable {
    package var state: InvoiceState
    /// What was agreed when it matched, without VAT that the council gets back; nil before.
    package var agreed: Pence?
    package var matchedOn: Day?
    /// The live payment run that it is in.
    package var run: String?
    /// Of what was agreed, what is neither credited nor paid.
    package var left: Pence
    /// Why it is held, while it is.
    package var held: String?

    package init(
        state: InvoiceState,
        agreed: Pence? = nil,
        matchedOn: Day? = nil,
        run: String? = nil,
        left: Pence = .zero,
        held: String? = nil
    ) {
        self.state = state
        self.agreed = agreed
        self.matchedOn = matchedOn
        self.run = run
        self.left = left
        self.held = held
    }

    package func checkRejection() throws(Refusal) {
        try checkState()
        if let matchedOn { throw .invoice(.alreadyMatched(on: matchedOn)) }
    }

    /// - Returns: what was agreed.
    package func checkUnmatching() throws(Refusal) -> Pence {
        try checkState()
        guard let agreed else { throw .invoice(.notMatched) }
        try checkRun()
        guard left == agreed else { throw .invoice(.partSettled) }
        return agreed
    }

    package func checkHold() throws(Refusal) {
        try checkState()
        try checkRun()
        if let held { throw .invoice(.held(reason: held)) }
    }

    private func checkState() throws(Refusal) {
        if let obstacle = state.obstacle { throw .invoice(obstacle) }
    }

    private func checkRun() throws(Refusal) {
        if let run { throw .invoice(.inRun(run)) }
    }
}

extension DeliveryLine {
    /// Refuses taking a match back where what was given back with it is no longer committed.
    ///
    /// - Parameters:
    ///   - pence: what was given back.
    ///   - kept: what sessions that await acceptance keep of what is committed.
    package func checkTakingBack(_ pence: Pence, keeping kept: Pence) throws(Refusal) {
        guard pence <= committed - kept else {
            throw .invoice(.givenBackIsGone(line: packageLine, pence: pence))
        }
    }
}

extension RunState {
    /// Refuses giving a run up; in the order of `RunRefusal`.
    package func checkCancelling() throws(Refusal) {
        switch self {
        case .draft, .approved: break
        case .exported, .confirmed: throw .run(.exportedAlready)
        case .cancelled: throw .run(.notDraft(.cancelled))
        }
    }
}
