import Money
import Panel
import Secrets
import Store

extension Chain {
    /// What is wrong with a link, or nil.
    ///
    /// - Parameters:
    ///   - event: the link.
    ///   - previous: the one before it, which holds.
    ///   - movements: all that the table has of this event, in their order.
    static func fault(
        of event: Events.Event,
        after previous: Events.Head,
        _ movements: [Links.Moved]
    ) -> String? {
        guard event.number == previous.number + 1 else {
            return "Event \(previous.number + 1) is missing: the next is \(event.number)."
        }
        guard event.hashed(after: previous.hash).hash == event.hash else {
            return "Event \(event.number) was changed: its hash does not follow."
        }
        guard let facts = try? Canonical.read(event.facts, as: [String: String].self) else {
            return "Event \(event.number) cannot be read."
        }
        let said = movements.isEmpty ? nil : "\(movements.count) \(digest(movements.map(\.parts)))"
        guard facts["movements"] == said else {
            return "The movements of event \(event.number) were changed, added to or taken away."
        }
        guard let wrong = movements.enumerated().first(where: { !$1.fits(event, at: $0) }) else {
            return nil
        }
        return
            "Movement \(event.number).\(wrong.element.ordinal) was changed: it is not its event's."
    }
}

extension Links.Moved {
    /// As the digest takes them: see `Chain.digest`.
    fileprivate var parts: [String] {
        [
            edge, fund, fromHead, toHead, String(pence), line ?? "", decision ?? "", reason,
            authority ?? "", on,
        ]
    }

    /// What the digest leaves out follows from the event and the edge.
    fileprivate func fits(_ event: Events.Event, at position: Int) -> Bool {
        guard let edge = Edge(rawValue: edge) else { return false }
        return ordinal == Int64(position) + 1 && from == edge.from.rawValue
            && to == edge.to.rawValue && recordedAt == event.recordedAt
            && (officer == event.officer || officer == nil && event.movesAsSystem)
            && (minuted == decision || minuted == nil && edge.to != .committed)
    }
}

extension Events.Event {
    /// Its movements are in nobody's name: see `ActRequest.isSystem`.
    fileprivate var movesAsSystem: Bool {
        [ExpireHolds.act, CarryOut.act].map(\.rawValue).contains(act)
    }
}
