package import Money

/// An account that a provider is, was or may be paid on, without what is sealed.
package struct BankAccount: Hashable, Sendable {
    package enum State: String, Choice {
        case proposed
        case approved
        case refused
        case replaced
    }

    package let id: ID
    package let reference: String
    package let provider: ProviderStanding
    package let lastDigits: String
    package let state: State
    package let proposedBy: ID
    package let proposedOn: Day
    /// The event in which it was proposed.
    package let event: Int64
    /// The first day it may be paid on: approved, and left to cool off.
    package let usableFrom: Day?
    /// From this day on another one is used.
    package let replacedFrom: Day?

    package init(
        id: ID,
        reference: String,
        provider: ProviderStanding,
        lastDigits: String,
        state: State,
        proposedBy: ID,
        proposedOn: Day,
        event: Int64,
        usableFrom: Day?,
        replacedFrom: Day?
    ) {
        self.id = id
        self.reference = reference
        self.provider = provider
        self.lastDigits = lastDigits
        self.state = state
        self.proposedBy = proposedBy
        self.proposedOn = proposedOn
        self.event = event
        self.usableFrom = usableFrom
        self.replacedFrom = replacedFrom
    }

    /// What its provider is paid on, that day.
    package func isInUse(on day: Day) -> Bool {
        guard state == .approved || state == .replaced, let usableFrom else { return false }
        return usableFrom <= day && replacedFrom.map { day < $0 } ?? true
    }

    /// Approved, and not used yet: it can still be stopped.
    package func isCooling(on day: Day) -> Bool {
        state == .approved && usableFrom.map { day < $0 } ?? false
    }

    /// A change that has not come to its end.
    package func isUnderWay(on day: Day) -> Bool {
        state == .proposed || isCooling(on: day)
    }
}

extension [BankAccount] {
    /// Refuses another account to a provider that has these; in the order of `BankRefusal`.
    ///
    /// - Parameters:
    ///   - same: those of them that are the one proposed.
    ///   - isCallable: a number of the provider's is held.
    ///   - provider: its reference.
    ///   - day: today.
    package func checkProposal(
        same: [BankAccount],
        isCallable: Bool,
        of provider: String,
        on day: Day
    ) throws(Refusal) {
        guard isCallable else { throw .bank(.noContact(provider)) }
        if let change = first(where: { $0.isUnderWay(on: day) }) {
            throw .bank(.changeUnderWay(change.reference))
        }
        guard !same.contains(where: { $0.isInUse(on: day) }) else { throw .bank(.sameAsInUse) }
    }
}

/// The call by which a change was confirmed: on a number that was held before it.
package struct CallBack: Hashable, Sendable {
    /// Whose number it is.
    package let provider: ID
    /// The event in which the number was entered.
    package let event: Int64
    package let on: Day

    package init(provider: ID, event: Int64, on: Day) {
        self.provider = provider
        self.event = event
        self.on = on
    }
}

extension BankAccount {
    /// Refuses an approval; in the order of `BankRefusal`.
    package func checkApproval(by officer: ID, after call: CallBack) throws(Refusal) {
        guard state == .proposed else { throw .bank(.notProposed) }
        guard officer != proposedBy else { throw .bank(.ownProposal) }
        guard call.provider == provider.id else { throw .bank(.contactOfAnother) }
        guard call.event < event else { throw .bank(.calledContactTooNew) }
        guard call.on >= proposedOn else { throw .bank(.calledBeforeProposal(proposedOn)) }
    }
}
