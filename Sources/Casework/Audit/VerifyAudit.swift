package import Panel
import Secrets
import Store

/// Recomputes the audit chain from its first event, together with the movements that it vouches
/// for.
package struct VerifyAudit: LookUp {
    package static let act = Act.prove

    package init() {}

    package struct Answer: Codable, Sendable {
        package let sound: Bool
        /// How many events hold, from the first on.
        package let events: Int64
        /// Where the chain stands, to compare with what stands in minutes and backups.
        package let head: String
        package let firstBroken: Int64?
        package let message: String?
    }

    /// Events read at once: what is in memory does not grow with the chain.
    private static let size = 2000

    package func answer(at desk: ReadingDesk) throws -> Answer {
        let head = try desk.fetch(Events.head)
        var last = Events.Head(number: 0, hash: Link.origin)
        while true {
            let events = try desk.fetch(Events.next(Self.size, after: last.number))
            guard let end = events.last else { break }
            let rows = try desk.fetch(Links.movements(from: last.number + 1, to: end.number))
            let movements = Dictionary(grouping: rows, by: \.event)
            for event in events {
                if let fault = Chain.fault(of: event, after: last, movements[event.number] ?? []) {
                    return Answer(head, holds: last.number, broken: fault)
                }
                last = Events.Head(number: event.number, hash: event.hash)
            }
        }
        guard last == head else {
            return Answer(
                head,
                holds: last.number,
                broken: "Event \(last.number) is the last one, but the chain's head is "
                    + "\(head.number) with another hash: events were taken away or put in."
            )
        }
        return Answer(
            sound: true,
            events: last.number,
            head: Link.text(head.hash),
            firstBroken: nil,
            message: nil
        )
    }
}

extension VerifyAudit.Answer {
    fileprivate init(_ head: Events.Head, holds last: Int64, broken message: String) {
        sound = false
        events = last
        self.head = Link.text(head.hash)
        firstBroken = last + 1
        self.message = message
    }
}
