package import Panel
import Store

/// Says why a head is far from its budget: a reason's code, and words for the funder.
package struct ExplainReturn: ActRequest {
    package static let act = Act.explainReturn

    package var `return`: String
    package var head: String
    /// A code of the list `variance-reason`.
    package var reason: String
    /// For people outside: no reference of a case, and no name.
    package var text: String

    package init(return: String, head: String, reason: String, text: String) {
        self.return = `return`
        self.head = head
        self.reason = reason
        self.text = text
    }

    package struct Answer: Codable, Sendable {
        package let `return`: String
        package let head: String
        package let reason: String
    }

    package func perform(at desk: Desk) throws -> Answer {
        let entry = try desk.fundReturn(`return`)
        let head = try desk.head(head)
        let reason = try desk.code(reason, of: "variance-reason").code
        let text = try OutsideText(reading: text, what: "explanation").text
        let heads = try desk.heads(of: entry)
        guard heads.contains(head) else {
            throw Refusal.fundReturn(.noHead(head, heads: heads))
        }
        try desk.facts(of: entry).checkOpen()
        desk.save(Returns.explain(head, of: entry.id, reason: reason, text, event: desk.event))
        desk.record(entry.reference, ["head": head, "reason": reason])
        return Answer(return: entry.reference, head: head, reason: reason)
    }
}

extension ReadingDesk {
    /// The heads that money has reached by the quarter's end.
    func heads(of entry: Returns.Entry) throws -> [String] {
        let fund = try fund(entry.fund)
        return try fetch(Positions.asAt(entry.span.to, fund: fund.id)).map(\.head)
            .filter { $0 != Account.noHead }
    }
}
