import Money
import Panel
import Secrets
import Store

/// How an act becomes a link of the audit chain.
///
/// The same form is made when the chain is verified.
enum Chain {
    static func event(
        _ record: Desk.Record,
        movements: [Movement],
        act: Act,
        _ id: ID,
        officer: ID?,
        at now: Instant,
        after head: Events.Head
    ) throws -> Events.Event {
        var facts = record.facts
        if !movements.isEmpty {
            facts["movements"] = "\(movements.count) \(digest(movements))"
        }
        let link = Events.Event(
            number: head.number + 1,
            actID: id,
            act: act.rawValue,
            officer: officer,
            subject: record.subject,
            facts: try Canonical.text(facts),
            recordedAt: now,
            hash: []
        )
        return link.hashed(after: head.hash)
    }

    /// A digest of all that the movements say, so that changing one breaks the chain.
    static func digest(_ movements: [Movement]) -> String {
        digest(
            movements.map { movement in
                [
                    movement.edge.rawValue, movement.from.fund.text, movement.from.head,
                    movement.to.head, String(movement.amount.count),
                    movement.promise?.line.text ?? "", movement.promise?.decision.text ?? "",
                    movement.reason, movement.authority ?? "", movement.on.description,
                ]
            }
        )
    }

    /// - Parameter movements: the fields of each, in the order they were posted.
    static func digest(_ movements: [[String]]) -> String {
        let parts = movements.map { $0.joined(separator: "\t") }
        return Link.text(Link.hash(after: Link.origin, parts))
    }
}

extension Events.Event {
    func hashed(after previous: [UInt8]) -> Events.Event {
        let hash = Link.hash(
            after: previous,
            [
                String(number), actID.text, act, officer?.text ?? "", subject, facts,
                String(recordedAt.microseconds),
            ]
        )
        return Events.Event(
            number: number,
            actID: actID,
            act: act,
            officer: officer,
            subject: subject,
            facts: facts,
            recordedAt: recordedAt,
            hash: hash
        )
    }
}
