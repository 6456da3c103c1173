package import Panel
import Store

/// Says what stands in the way, in words for the funder.
package struct SayRisks: ActRequest {
    package static let act = Act.sayRisks

    package var `return`: String
    /// For people outside: no reference of a case, and no name.
    package var text: String

    package init(return: String, text: String) {
        self.return = `return`
        self.text = text
    }

    package struct Answer: Codable, Sendable {
        package let `return`: String
        package let risks: String
    }

    package func perform(at desk: Desk) throws -> Answer {
        let entry = try desk.fundReturn(`return`)
        let text = try OutsideText(reading: text, what: "text of risks").text
        try desk.facts(of: entry).checkOpen()
        desk.save(Returns.say(risks: text, of: entry.id, event: desk.event))
        desk.record(entry.reference)
        return Answer(return: entry.reference, risks: text)
    }
}
