package import Money

/// What of a line was delivered and awaits acceptance.
package struct Awaiting: Hashable, Sendable {
    /// How many.
    package let sessions: Int
    /// What accepting all of it would deliver, and no more than is committed.
    package let pence: Pence

    package init(sessions: Int, pence: Pence) {
        self.sessions = sessions
        self.pence = pence
    }
}
