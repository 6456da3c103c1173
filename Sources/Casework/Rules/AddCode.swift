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
    /// How people read it; of an anchor, what its score means.
    package var label: String
    /// What it belongs to: a quorum's group, `needed` for a check, a VAT code's rate in basis points,
    /// a level's place, a ledger column's.
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
        let register = try CodeRegister(at: desk)
        let row = try Faults.alone { () throws(Faults) in try register.judge(self) }
        desk.save(CodeLists.insert(row, event: desk.event))
        var facts = ["code": row.key.code, "label": row.label, "from": "\(row.key.from)"]
        facts["family"] = row.family.isEmpty ? nil : row.family
        facts["to"] = row.to?.description
        desk.record(row.key.list, facts)
        return Answer(
            list: row.key.list,
            code: row.key.code,
            label: row.label,
            family: facts["family"],
            from: row.key.from,
            to: row.to
        )
    }
}
