/// How many there are beyond those that are listed: a trace of whatever size is read on a page, and
/// the lists of sessions, movements, invoices, payments, corrections and events have the
/// rest, page by page.
package struct TracedMore: Codable, Hashable, Sendable {
    package var lines: Int?
    package var decisions: Int?
    package var sessions: Int?
    package var movements: Int?
    package var invoices: Int?
    package var payments: Int?
    package var corrections: Int?
    package var outcomes: Int?
    package var events: Int?

    /// How many of each are listed.
    static let mostListed = 100

    fileprivate var orNone: TracedMore? { self == TracedMore() ? nil : self }
}

extension Traced {
    /// The first hundred of each, the figures being those of all.
    func listed() -> Traced {
        var (listed, more) = (self, TracedMore())
        more.lines = listed.lines.keepListed()
        more.decisions = listed.decisions?.keepListed()
        more.movements = listed.movements?.keepListed()
        more.outcomes = listed.outcomes.keepListed()
        more.events = listed.events.keepListed()
        listed.lines = listed.lines.map { $0.listed() }
        listed.decisions = listed.decisions?.map { $0.listed() }
        listed.more = more.orNone
        return listed
    }
}

extension TracedLine {
    fileprivate func listed() -> TracedLine {
        var (listed, more) = (self, TracedMore())
        more.sessions = listed.line.sessions.keepListed()
        more.movements = listed.line.movements.keepListed()
        more.invoices = listed.line.invoices.keepListed()
        more.payments = listed.line.payments.keepListed()
        more.corrections = listed.line.corrections.keepListed()
        listed.line.more = more.orNone
        return listed
    }
}

extension Array {
    /// Keeps the first hundred, and says how many there were beyond; nil where there were none.
    fileprivate mutating func keepListed() -> Int? {
        let more = count - TracedMore.mostListed
        guard more > 0 else { return nil }
        self = Array(prefix(TracedMore.mostListed))
        return more
    }
}
