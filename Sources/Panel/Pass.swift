package import Money

/// What somebody shows to come in, and how long it is good for.
package enum Pass: Hashable, Sendable {
    /// Until its last day.
    case token(expires: Day, scope: Scope)
    /// Until its end, or until nothing was asked for too long.
    case visit(seenAt: Instant, endsAt: Instant)

    /// Days are the council's own, as everywhere.
    ///
    /// - Parameter idle: minutes after which a visit ends that nothing was asked with.
    package func isGood(at now: Instant, today: Day, idle: Int) -> Bool {
        switch self {
        case .token(let expires, _): expires >= today
        case .visit(let seenAt, let endsAt): now < endsAt && now < seenAt.adding(minutes: idle)
        }
    }

    /// Good for look-ups and nothing else.
    package var onlyLooks: Bool {
        switch self {
        case .token(_, let scope): scope == .look
        case .visit: false
        }
    }
}
