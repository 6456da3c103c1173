import Money
import Panel
import Store

extension ReadingDesk {
    /// What awaits acceptance on these lines and happened up to a day; lines without any are left
    /// out.
    func awaiting(on lines: [ID], upTo day: Day) throws -> [ID: Awaiting] {
        let placed = try fetchEach(lines.parts(of: 500).map { DeliveryLines.of($0) })
            .flatMap { $0 }
        return try awaiting(on: placed.map(\.line), upTo: day)
    }

    /// On lines whose orders have ended it is what happened until then.
    ///
    /// - Parameters:
    ///   - lines: as they stand.
    ///   - day: the last one that counts on an order that goes on; any if nil.
    ///   - settled: sessions to leave out.
    func awaiting(
        on lines: [DeliveryLine],
        upTo day: Day? = nil,
        but settled: Set<ID> = []
    ) throws -> [ID: Awaiting] {
        guard !lines.isEmpty else { return [:] }
        let shares = try fetch(NoShowRules.shares)
        let waiting = try fetchEach(
            lines.map(\.id).sorted().parts(of: 500).map { Sessions.waiting(on: $0) }
        ).flatMap { $0 }
        let sessions = Dictionary(
            grouping: waiting.filter { !settled.contains($0.id) },
            by: \.line
        )
        let counted = lines.compactMap { line -> (ID, Awaiting)? in
            let last = line.lastDay ?? day
            let own = (sessions[line.id] ?? []).filter { session in
                last.map { session.on <= $0 } ?? true
            }
            guard !own.isEmpty else { return nil }
            let worth = line.worth(of: own, Charges(shares))
            return (line.id, Awaiting(sessions: own.count, pence: min(worth, line.committed)))
        }
        return Dictionary(counted, uniquingKeysWith: { first, _ in first })
    }
}

extension DeliveryLine {
    /// What accepting all of these would deliver.
    func worth(of sessions: [Sessions.Session], _ charges: Charges) -> Pence {
        var line = self
        return sessions.map { session in
            let charged = charges.charged(
                session.quantity,
                session.attendance,
                under: noShow,
                on: session.on
            )
            return line.accept(charged ?? Quantity(thousandths: 0), on: session.on)
        }.sum()
    }
}
