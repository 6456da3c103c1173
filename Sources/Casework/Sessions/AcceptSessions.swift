package import Money
package import Panel
import Store

/// A coordinator accepts what others recorded: its money goes from committed to delivered, at what
/// the order's no-show rule charges.
///
/// All of it or nothing. Dated today; the day of the service stays with the session.
package struct AcceptSessions: ActRequest {
    package static let act = Act.acceptSession

    /// The most sessions that may be named.
    static let most = 500

    /// Sessions by name, or an order.
    package var sessions: [String]
    /// All that awaits acceptance on this order.
    package var order: String?
    /// Delivered up to this day; today unless said.
    package var upTo: String?

    package init(sessions: [String] = [], order: String? = nil, upTo: String? = nil) {
        self.sessions = sessions
        self.order = order
        self.upTo = upTo
    }

    package struct Answer: Codable, Sendable {
        /// How many.
        package let accepted: Int
        package let valuePence: Pence
        package let lines: [Line]
        /// The first hundred of them.
        package let sessions: [Item]
    }

    package struct Line: Codable, Sendable {
        package let orderLine: String
        package let sessions: Int
        package let valuePence: Pence
        /// What is committed on it still.
        package let committedPence: Pence
    }

    package struct Item: Codable, Sendable {
        package let session: String
        package let orderLine: String
        package let on: Day
        package let chargedQuantity: String
        package let valuePence: Pence
    }

    package func perform(at desk: Desk) throws -> Answer {
        let (subject, sessions) = try asked(at: desk)
        let ids = Set(sessions.map(\.line)).sorted()
        let shares = try desk.fetch(NoShowRules.shares)
        let exception = try desk.exception(to: .recordAccept)
        let placed = try desk.fetchEach(ids.parts(of: 500).map { DeliveryLines.of($0) })
            .flatMap { $0 }
        let acceptance = try Acceptance(
            of: sessions,
            on: Dictionary(uniqueKeysWithValues: placed.map { ($0.line.id, $0.line) }),
            charges: Charges(shares),
            by: desk.officer.id,
            mayAcceptOwn: exception != nil
        )
        desk.save(
            Sessions.accept(
                acceptance.accepted,
                decisions: Dictionary(
                    uniqueKeysWithValues: placed.map { ($0.line.id, $0.decision) }
                ),
                by: desk.officer.id,
                on: desk.today,
                event: desk.event
            )
        )
        let answer = answer(acceptance, placed)
        for (line, placed) in zip(answer.lines, placed) {
            desk.move(.accept, line.valuePence, on: placed, reason: "accepted")
        }
        let released = try release(acceptance, placed, at: desk)
        var facts = ["sessions": "\(answer.accepted)", "pence": "\(answer.valuePence.count)"]
        facts["released_pence"] = released > .zero ? "\(released.count)" : nil
        facts["exception"] = acceptance.includesOwn ? exception : nil
        desk.record(subject, facts)
        return answer
    }

    /// What was kept for these where their packages have ended, and is more than they came to.
    private func release(
        _ acceptance: Acceptance,
        _ placed: [DeliveryLines.Placed],
        at desk: Desk
    ) throws -> Pence {
        let standing = placed.map { placed in
            var placed = placed
            placed.line = acceptance.lines[placed.line.id] ?? placed.line
            return (placed, Pence.zero)
        }
        return try desk.release(
            standing,
            settling: Set(acceptance.accepted.map(\.session.id)),
            reason: "accepted"
        )
    }

    /// What is to be accepted, in the order in which it takes from its lines, and what the event is
    /// about.
    private func asked(at desk: Desk) throws -> (subject: String, [AcceptableSession]) {
        guard sessions.isEmpty != (order == nil), order != nil || upTo == nil else {
            throw Refusal.session(.nothingNamed)
        }
        if let order {
            let order = try desk.order(order)
            let day = try upTo.map { text throws(Refusal) in try Input.day(text) } ?? desk.today
            let found = try desk.fetch(Sessions.acceptable(of: order.id, upTo: day))
            guard !found.isEmpty else {
                throw Refusal.session(.nothingRecorded(order.reference))
            }
            return (order.reference, found)
        }
        guard sessions.count <= Self.most else {
            throw Refusal.session(.tooManyNamed(most: Self.most))
        }
        let references = try sessions.map(Noun.session.read)
        let found = try desk.fetch(Sessions.acceptable(named: references))
        let known = Set(found.map(\.reference))
        for reference in references where !known.contains(reference) {
            _ = try desk.found(nil as ID?, .session, reference)
        }
        return (references[0], found)
    }

    private func answer(_ acceptance: Acceptance, _ placed: [DeliveryLines.Placed]) -> Answer {
        let byLine = Dictionary(grouping: acceptance.accepted, by: \.session.line)
        let references = Dictionary(
            uniqueKeysWithValues: placed.map { ($0.line.id, $0.line.reference) }
        )
        return Answer(
            accepted: acceptance.accepted.count,
            valuePence: acceptance.accepted.map(\.value).sum(),
            lines: placed.map { placed in
                Line(
                    orderLine: placed.line.reference,
                    sessions: byLine[placed.line.id]?.count ?? 0,
                    valuePence: (byLine[placed.line.id] ?? []).map(\.value).sum(),
                    committedPence: acceptance.lines[placed.line.id]?.committed ?? .zero
                )
            },
            sessions: acceptance.accepted.prefix(100).map { item in
                Item(
                    session: item.session.reference,
                    orderLine: references[item.session.line] ?? "",
                    on: item.session.on,
                    chargedQuantity: item.charged.description,
                    valuePence: item.value
                )
            }
        )
    }
}

extension Desk {
    /// Moves a line's money today, by the newest minuted decision that changed the line; nothing
    /// where there is nothing to move.
    func move(_ edge: Edge, _ amount: Pence, on placed: DeliveryLines.Placed, reason: String) {
        guard amount > .zero else { return }
        move([
            Movement(
                edge,
                amount,
                fund: placed.fund,
                head: placed.head,
                promise: Movement.Promise(
                    line: placed.line.id,
                    child: placed.child,
                    provider: placed.line.provider,
                    decision: placed.decision,
                    isMinuted: true
                ),
                reason: reason,
                on: today
            )
        ])
    }
}
