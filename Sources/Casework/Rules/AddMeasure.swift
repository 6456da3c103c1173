package import Money
package import Panel
import Store

/// Says from a day on how a measure is read and what it is called, whether it is new or there.
///
/// `code add measure` gives it another label, or a last day.
package struct AddMeasure: ActRequest {
    package typealias Answer = MeasureCard

    package static let act = Act.addMeasure

    package var measure: String
    package var label: String
    /// A word of `Measure.Kind`.
    package var kind: String
    /// The code list of its values; one that nobody has yet is there from now on.
    package var list: String?
    package var least: String?
    package var most: String?
    /// The code list of what is scored one by one.
    package var domains: String?
    /// The code list of its reasons.
    package var reasons: String?
    /// child or family; either unless said.
    package var whose: String?
    package var needsNote: Bool
    /// higher or lower; as it was unless said, and nothing where no value is better than another.
    package var better: String?
    package var from: String?
    /// The last day it is used.
    package var to: String?

    package init(
        measure: String,
        label: String,
        kind: String,
        list: String? = nil,
        least: String? = nil,
        most: String? = nil,
        domains: String? = nil,
        reasons: String? = nil,
        whose: String? = nil,
        needsNote: Bool = false,
        better: String? = nil,
        from: String? = nil,
        to: String? = nil
    ) {
        self.measure = measure
        self.label = label
        self.kind = kind
        self.list = list
        self.least = least
        self.most = most
        self.domains = domains
        self.reasons = reasons
        self.whose = whose
        self.needsNote = needsNote
        self.better = better
        self.from = from
        self.to = to
    }

    package func perform(at desk: Desk) throws -> MeasureCard {
        let register = try MeasureRegister(at: desk)
        let named = try Faults.alone { () throws(Faults) in try register.judge(self) }
        let (measure, name) = (named.measure, named.name)
        desk.save(
            Measures.insert(measure, event: desk.event),
            CodeLists.insert(name, event: desk.event)
        )
        var facts = [
            "label": name.label, "kind": measure.kind.rawValue, "from": "\(measure.from)",
        ]
        facts["list"] = measure.list
        facts["scale"] = measure.scale.map { "\($0.least) to \($0.most)" }
        facts["domains"] = measure.domains
        facts["reasons"] = measure.reasons
        facts["whose"] = measure.whose?.rawValue
        facts["needs-note"] = needsNote ? "yes" : nil
        facts["better"] = measure.better?.rawValue
        facts["to"] = name.to?.description
        desk.record(measure.code, facts)
        return MeasureCard(measure, name.label)
    }
}

/// How a measure is read, as programs and people see it.
package struct MeasureCard: Codable, Sendable {
    package let measure: String
    package let label: String
    package let kind: Measure.Kind
    package let list: String?
    package let least: Int?
    package let most: Int?
    package let domains: String?
    package let reasons: String?
    package let whose: Beneficiary?
    package let needsNote: Bool
    package let better: Better?
    package let from: Day

    init(_ measure: Measure, _ label: String) {
        self.measure = measure.code
        self.label = label
        kind = measure.kind
        list = measure.list
        least = measure.scale?.least
        most = measure.scale?.most
        domains = measure.domains
        reasons = measure.reasons
        whose = measure.whose
        needsNote = measure.needsNote
        better = measure.better
        from = measure.from
    }
}
