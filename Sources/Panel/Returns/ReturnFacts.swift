package import Money

package enum ReturnState: String, Choice {
    case draft
    /// One signatory vouches for its figures, as they were known then.
    case submitted
    /// The funder has taken it, and another signatory says so: nothing of it changes any more.
    case accepted
    /// A draft that is not to be: another of its quarter may be begun.
    case discarded

    /// Somebody vouches for its figures, or did: they were made from what was told before it.
    package var isVouched: Bool { self == .submitted || self == .accepted }
}

/// Where a return stands, as far as the rules ask.
package struct ReturnFacts: Hashable, Sendable {
    package let state: ReturnState
    /// Who submitted it last.
    package let submittedBy: ID?
    package let submittedOn: Day?
    /// The return of an earlier quarter that nobody has accepted yet.
    package let open: String?

    package init(state: ReturnState, submittedBy: ID?, submittedOn: Day?, open: String?) {
        self.state = state
        self.submittedBy = submittedBy
        self.submittedOn = submittedOn
        self.open = open
    }

    package func checkOpen() throws(Refusal) {
        guard state != .discarded else { throw .fundReturn(.discarded) }
        guard state != .accepted else { throw .fundReturn(.accepted) }
    }

    /// What somebody vouches for is submitted again, or accepted.
    package func checkDiscard() throws(Refusal) {
        guard state != .submitted else { throw .fundReturn(.submitted) }
        try checkOpen()
    }

    /// It may be submitted again until it is accepted.
    ///
    /// - Parameter unexplained: heads whose variance needs a reason and has none.
    package func checkSubmit(unexplained: [String]) throws(Refusal) {
        try checkOpen()
        if let open { throw .fundReturn(.formerOpen(open)) }
        guard unexplained.isEmpty else { throw .fundReturn(.unexplained(unexplained)) }
    }

    /// - Parameter day: of the funder's word, which is no older than what it is about.
    package func checkAccept(by officer: ID, on day: Day) throws(Refusal) {
        try checkOpen()
        guard state == .submitted else { throw .fundReturn(.notSubmitted) }
        guard submittedBy != officer else { throw .fundReturn(.ownReturn) }
        if let submittedOn, day < submittedOn { throw .fundReturn(.acceptedTooEarly(submittedOn)) }
    }
}
