import Money
package import Panel
import Secrets
import Store

/// The audit chain's events, newest first, narrowed as wanted.
package struct ListEvents: LookUp {
    package typealias Answer = Listed<Item>

    package static let act = Act.seeEvents
    package static let sorts = Events.sorts.words
    package static let choices = ["act": Input.words(of: Act.self)]

    /// The reference of what it was about.
    package var subject: String?
    package var act: String?
    package var officer: String?
    /// Recorded on or after this day, where the council is.
    package var from: String?
    /// Recorded on or before this day, where the council is.
    package var to: String?
    package var paging: Paging

    package init(
        subject: String? = nil,
        act: String? = nil,
        officer: String? = nil,
        from: String? = nil,
        to: String? = nil,
        paging: Paging = Paging()
    ) {
        self.subject = subject
        self.act = act
        self.officer = officer
        self.from = from
        self.to = to
        self.paging = paging
    }

    package struct Item: Codable, Sendable {
        package let event: Int64
        package let act: String
        /// `local` when nobody was signed in.
        package let officer: String
        package let subject: String
        package let facts: [String: String]
        package let recordedAt: String
        package let hash: String

        init(_ listed: Events.Listed) throws {
            event = listed.event.number
            act = listed.event.act
            officer = listed.officer ?? "local"
            subject = listed.event.subject
            facts = try Canonical.read(listed.event.facts, as: [String: String].self)
            recordedAt = listed.event.recordedAt.description
            hash = Link.text(listed.event.hash)
        }
    }

    package func answer(at desk: ReadingDesk) throws -> Listed<Item> {
        var filter = Events.Filter()
        if let subject = subject?.trimmingSpaces() {
            filter.subjects = [subject, subject.uppercased()]
        }
        filter.act = try act.map(Self.act)
        filter.officer = try officer.map(Noun.officer.read)
        filter.hidden = desk.officer.seesEveryEvent ? [] : Act.ofConcerns
        let zone = desk.settings.timeZone
        filter.from = try from.map { Instant(startOf: try Input.day($0), in: zone) }
        filter.before = try to.map {
            Instant(startOf: try Input.day($0).adding(days: 1), in: zone)
        }
        return try Listed(desk.fetch(Events.list(paging.page(by: Events.sorts), filter))) {
            try Item($0)
        }
    }

    private static func act(_ text: String) throws(Refusal) -> Act {
        try Input.choice(text, of: Act.self, what: "act")
    }
}
