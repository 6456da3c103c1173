package import Money
package import Panel
import Store

/// Adds a code to a list, or gives one that is there another label, family or last day.
///
/// Rows are dated: the newest not after a day holds on that day, so that what was recorded under an
/// older row still reads as it did.
package struct AddCode: ActRequest {
    package static let act = Act.addCode

    package var list: String
    package var code: String
    package var label: String
    /// What it belongs to: a quorum's group, `needed` for a check, a VAT code's rate in basis points.
    package var family: String?
    package var from: String?
    /// The last day it is in force.
    package var to: String?

    package init(
        list: String,
        code: String,
        label: String,
        family: String? = nil,
        from: String? = nil,
        to: String? = nil
    ) {
        self.list = list
        self.code = code
        self.label = label
        self.family = family
        self.from = from
        self.to = to
    }

    package struct Answer: Codable, Sendable {
        package let list: String
        package let code: String
        package let label: String
        package let family: String?
        package let from: Day
        package let to: Day?
    }

    package func perform(at desk: Desk) throws -> Answer {
        let list = try desk.listName(list)
        let code = try Input.codeWord(code, what: "code")
        try desk.checkMeasure(code, in: list)
        let label = try Input.name(label, what: "label")
        let family = try family.map { try Input.codeWord($0, what: "family") }
        let rate = family.flatMap { Int($0) } ?? -1
        guard list != "vat" || (0...10_000).contains(rate) else {
            throw Refusal.rule(.vatRateNeeded)
        }
        let from = try desk.ruleDay(from)
        let to = try to.map { text throws(Refusal) in try Input.day(text) }
        if let to, to < from { throw Refusal.input(.endsBeforeItStarts) }
        let added = Rules.Code(code: code, label: label, family: family ?? "")
        desk.save(CodeLists.insert(added, in: list, from: from, to: to, event: desk.event))
        var facts = ["code": code, "label": label, "from": "\(from)"]
        facts["family"] = family
        facts["to"] = to?.description
        desk.record(list, facts)
        return Answer(list: list, code: code, label: label, family: family, from: from, to: to)
    }
}

extension Desk {
    /// What nobody could read is not called anything.
    fileprivate func checkMeasure(_ code: String, in list: String) throws {
        guard list == MeasureBook.names else { return }
        guard try fetch(Measures.rows).contains(where: { $0.code == code }) else {
            throw Refusal.rule(.measureUnread)
        }
    }
}
