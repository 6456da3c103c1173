package import Money
package import Panel
import Store

/// Gives a scale of an instrument that others own, from a day on: its ends and its name, never a
/// word of what it asks.
package struct AddInstrument: ActRequest {
    package typealias Answer = InstrumentCard

    package static let act = Act.addInstrument

    package var instrument: String
    package var edition: String
    package var domain: String
    package var label: String
    package var least: String
    package var most: String
    /// higher or lower.
    package var better: String?
    package var from: String?
    /// The last day it is in use.
    package var to: String?

    package init(
        instrument: String,
        edition: String,
        domain: String,
        label: String,
        least: String,
        most: String,
        better: String? = nil,
        from: String? = nil,
        to: String? = nil
    ) {
        self.instrument = instrument
        self.edition = edition
        self.domain = domain
        self.label = label
        self.least = least
        self.most = most
        self.better = better
        self.from = from
        self.to = to
    }

    package func perform(at desk: Desk) throws -> InstrumentCard {
        let code = try Input.codeWord(instrument, what: "instrument")
        let edition = try Input.codeWord(edition, what: "edition")
        let domain = try Input.codeWord(domain, what: "domain")
        let label = try Input.name(label, what: "label")
        let scale = try ScoreScale(readingLeast: least, most: most)
        let better = try better.map { text throws(Refusal) in
            try Input.choice(text, of: Better.self, what: "better")
        }
        let from = try desk.ruleDay(from)
        let to = try to.map { text throws(Refusal) in try Input.day(text) }
        if let to, to < from { throw Refusal.input(.endsBeforeItStarts) }
        let instrument = Instrument(
            code: code,
            edition: edition,
            domain: domain,
            label: label,
            scale: scale,
            better: better,
            from: from,
            to: to
        )
        desk.save(Measures.insert(instrument, event: desk.event))
        var facts = [
            "edition": edition, "domain": domain, "label": label, "from": "\(from)",
            "scale": "\(scale.least) to \(scale.most)",
        ]
        facts["better"] = better?.rawValue
        facts["to"] = to?.description
        desk.record(code, facts)
        return InstrumentCard(instrument)
    }
}

/// A dated scale of an instrument.
package struct InstrumentCard: Codable, Sendable {
    package let instrument: String
    package let edition: String
    package let domain: String
    package let label: String
    package let least: Int
    package let most: Int
    package let better: Better?
    package let from: Day
    package let to: Day?

    init(_ instrument: Instrument) {
        self.instrument = instrument.code
        edition = instrument.edition
        domain = instrument.domain
        label = instrument.label
        least = instrument.scale.least
        most = instrument.scale.most
        better = instrument.better
        from = instrument.from
        to = instrument.to
    }
}

/// The scales of instruments, past ones and those to come among them.
package struct ListInstruments: LookUp {
    package typealias Answer = Listed<InstrumentCard>

    package static let act = Act.seeRules
    package static let sorts = Measures.sorts.words

    package var paging: Paging

    package init(paging: Paging = Paging()) {
        self.paging = paging
    }

    package func answer(at desk: ReadingDesk) throws -> Listed<InstrumentCard> {
        Listed(
            try desk.fetch(Measures.instruments(paging.page(by: Measures.sorts))),
            as: InstrumentCard.init
        )
    }
}
