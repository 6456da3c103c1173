package import Money

/// Where a session stands.
package enum SessionState: String, Choice {
    case recorded
    case accepted
    /// Accepted, and on an invoice that matched.
    case billed
    /// Before it was accepted, or with its acceptance.
    case withdrawn
}

/// A session as somebody wants to accept it.
package struct AcceptableSession: Hashable, Sendable {
    package let id: ID
    package let reference: String
    package let line: ID
    package let on: Day
    package let attendance: String
    package let quantity: Quantity
    package let recordedBy: ID
    package let state: SessionState

    package init(
        id: ID,
        reference: String,
        line: ID,
        on: Day,
        attendance: String,
        quantity: Quantity,
        recordedBy: ID,
        state: SessionState
    ) {
        self.id = id
        self.reference = reference
        self.line = line
        self.on = on
        self.attendance = attendance
        self.quantity = quantity
        self.recordedBy = recordedBy
        self.state = state
    }
}

/// Sessions accepted together, all of them or none.
package struct Acceptance: Sendable {
    /// A session with what is charged for it and what that is worth.
    package struct Accepted: Hashable, Sendable {
        package let session: AcceptableSession
        package let charged: Quantity
        package let value: Pence
    }

    package let accepted: [Accepted]
    /// The lines as they stand with it.
    package let lines: [ID: DeliveryLine]
    /// It takes an exception to separate hands.
    package let includesOwn: Bool

    /// - Parameters:
    ///   - sessions: in the order in which they take from their lines.
    ///   - lines: every one that the sessions name.
    ///   - charges: the no-show rules.
    ///   - officer: who accepts.
    ///   - mayAcceptOwn: by a named exception that has not expired.
    /// - Throws: in the order of `SessionRefusal`.
    package init(
        of sessions: [AcceptableSession],
        on lines: [ID: DeliveryLine],
        charges: Charges,
        by officer: ID,
        mayAcceptOwn: Bool
    ) throws(Refusal) {
        for session in sessions where session.state == .recorded {
            guard let ended = lines[session.line]?.lastDay, session.on > ended else { continue }
            throw .session(.orderEnded(ended))
        }
        let withdrawn = sessions.filter { $0.state == .withdrawn }
        guard withdrawn.isEmpty else { throw .session(.withdrawn(withdrawn.map(\.reference))) }
        let taken = sessions.filter { $0.state != .recorded }
        guard taken.isEmpty else { throw .session(.alreadyAccepted(taken.map(\.reference))) }
        let own = sessions.filter { $0.recordedBy == officer }
        guard own.isEmpty || mayAcceptOwn else {
            throw .session(.ownRecord(own.map(\.reference)))
        }
        var standing = lines
        var accepted: [Accepted] = []
        for session in sessions {
            let charged = try Self.charged(session, on: standing[session.line], charges)
            let value = standing[session.line]?.accept(charged, on: session.on) ?? .zero
            accepted.append(Accepted(session: session, charged: charged, value: value))
        }
        let excesses = lines.values.sorted { $0.reference < $1.reference }.compactMap { line in
            standing[line.id]?.excess(since: line)
        }
        guard excesses.isEmpty else { throw .session(.exceedsCommitment(excesses)) }
        self.accepted = accepted
        self.lines = standing
        includesOwn = !own.isEmpty
    }

    private static func charged(
        _ session: AcceptableSession,
        on line: DeliveryLine?,
        _ charges: Charges
    ) throws(Refusal) -> Quantity {
        let rule = line?.noShow ?? ""
        let charged = charges.charged(
            session.quantity,
            session.attendance,
            under: rule,
            on: session.on
        )
        guard let charged else {
            throw .session(.chargeUnknown(rule: rule, attendance: session.attendance))
        }
        return charged
    }
}
