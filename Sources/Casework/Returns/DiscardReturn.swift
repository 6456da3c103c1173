package import Panel
import Store

/// Gives up a draft that was begun by mistake: it stays, told as discarded, and another of its quarter
/// may be begun.
package struct DiscardReturn: ActRequest {
    package static let act = Act.discardReturn

    package var `return`: String
    /// A code of the list `discard-reason`.
    package var reason: String

    package init(return: String, reason: String) {
        self.return = `return`
        self.reason = reason
    }

    package struct Answer: Codable, Sendable {
        package let `return`: String
        package let fund: String
        package let quarter: String
        package let state: ReturnState
        package let reason: String
    }

    package func perform(at desk: Desk) throws -> Answer {
        let entry = try desk.fundReturn(`return`)
        let reason = try desk.code(reason, of: "discard-reason").code
        try desk.facts(of: entry).checkDiscard()
        desk.save(
            Returns.discard(entry.id, reason: reason, by: desk.officer.id, event: desk.event)
        )
        desk.record(
            entry.reference,
            ["fund": entry.fund, "quarter": entry.quarter, "reason": reason]
        )
        return Answer(
            return: entry.reference,
            fund: entry.fund,
            quarter: entry.quarter,
            state: .discarded,
            reason: reason
        )
    }
}
