package import Money
package import Panel
import Store

/// Says how many years a class of records is kept, from a day on.
///
/// Of the rules that a record is under the longest holds: none of them shortens another.
package struct ChangeRetention: ActRequest {
    package static let act = Act.changeRetention
    package static let choices = ["since": Input.words(of: RetainedSince.self)]

    /// A code of the list `retention-class`.
    package var `class`: String
    /// birth or last-contact.
    package var since: String
    package var years: String
    /// Today unless said.
    package var from: String?

    package init(class: String, since: String, years: String, from: String? = nil) {
        self.class = `class`
        self.since = since
        self.years = years
        self.from = from
    }

    package struct Answer: Codable, Sendable {
        package let `class`: String
        package let since: RetainedSince
        package let years: Int
        /// What holds on that day until then; none where nothing was said.
        package let was: Int?
        package let from: Day
    }

    package func perform(at desk: Desk) throws -> Answer {
        let rule = RetentionRule(
            recordClass: try desk.code(self.class, of: "retention-class").code,
            since: try Input.choice(since, of: RetainedSince.self, what: "beginning"),
            years: try Input.number(years, what: "years", in: 0...150)
        )
        let from = try desk.ruleDay(from)
        let was = try desk.fetch(RetentionRules.all(on: from))
            .first { $0.recordClass == rule.recordClass && $0.since == rule.since }?.years
        // What is erased sooner is gone: shortening waits.
        try desk.checkLoosening(was.map { rule.years < $0 } ?? false, from: from)
        desk.save(RetentionRules.insert(rule, from: from, event: desk.event))
        desk.record(
            rule.recordClass,
            ["since": rule.since.rawValue, "years": "\(rule.years)", "from": "\(from)"]
        )
        return Answer(
            class: rule.recordClass,
            since: rule.since,
            years: rule.years,
            was: was,
            from: from
        )
    }
}

/// How long records are kept: what holds today, then what is to come.
package struct ListRetention: LookUp {
    package typealias Answer = Listed<Item>

    package static let act = Act.seeRules
    package static let sorts = RetentionRules.sorts.words

    package var paging: Paging

    package init(paging: Paging = Paging()) {
        self.paging = paging
    }

    package struct Item: Codable, Sendable {
        package let `class`: String
        package let since: RetainedSince
        package let years: Int
        package let from: Day
        /// Today.
        package let inForce: Bool
    }

    package func answer(at desk: ReadingDesk) throws -> Listed<Item> {
        let page = try paging.page(by: RetentionRules.sorts)
        return try Listed(desk.fetch(RetentionRules.list(on: desk.today, page))) { dated in
            Item(
                class: dated.rule.recordClass,
                since: dated.rule.since,
                years: dated.rule.years,
                from: dated.from,
                inForce: dated.isInForce
            )
        }
    }
}
