package import Money
package import Panel
import Store

/// Children whose time is over: whose record no rule keeps any longer; those who were entered first
/// come first.
///
/// Days of birth are sealed, so that each is opened here; whoever cannot be due, since something
/// happened for them lately or they are too young, is left out by the database.
package struct ListDueChildren: LookUp {
    package typealias Answer = Listed<DueChild>

    package static let act = Act.seeRetention

    package var paging: Paging

    package init(paging: Paging = Paging()) {
        self.paging = paging
    }

    package func answer(at desk: ReadingDesk) throws -> Listed<DueChild> {
        let page = try paging.page()
        let rules = try desk.fetch(RetentionRules.all(on: desk.today))
        let quiet = desk.firstDay(rules.years(since: .lastContact))
        let born = desk.today.year - rules.years(since: .birth)
        var due: [(life: Retention.Life, kept: Kept)] = []
        var place = page.after ?? 0
        var lives: [Retention.Life]
        repeat {
            lives = try desk.fetch(
                Retention.lives(
                    after: place,
                    quietFrom: quiet,
                    // A day more than it is by any zone's clock.
                    Instant(microseconds: 0).adding(days: quiet.sinceEpoch + 1),
                    bornBefore: born,
                    most: Self.chunk
                )
            )
            due += try desk.due(lives, by: rules)
            place = lives.last?.position ?? place
        } while lives.count == Self.chunk && due.count <= page.size
        let shown = Array(due.prefix(page.size))
        return Listed(
            items: try desk.cards(of: shown),
            next: due.count > page.size ? shown.last?.life.position : nil
        )
    }

    private static let chunk = 500
}

/// A child whose time is over.
package struct DueChild: Codable, Sendable {
    package let child: String
    package let keptUntil: Day
    /// The rule that kept it longest.
    package let `class`: String
    package let years: Int
    package let since: RetainedSince
    /// Why it is held all the same.
    package let heldFor: [String]?
    /// Who proposed already to erase it.
    package let erasure: String?
}

extension ReadingDesk {
    /// The first day of the year so many years ago: what was last then is kept until this year.
    fileprivate func firstDay(_ years: Int) -> Day {
        Day(year: today.year - years, month: 1, day: 1) ?? today
    }

    fileprivate func due(
        _ lives: [Retention.Life],
        by rules: [RetentionRule]
    ) throws -> [(life: Retention.Life, kept: Kept)] {
        guard !lives.isEmpty else { return [] }
        let classes = try fetch(Retention.classes(of: lives.map(\.child)))
        return try lives.map { life in
            (life: life, kept: try kept(life, as: classes[life.child] ?? [], by: rules))
        }
        .filter { $0.kept.until < today }
    }

    fileprivate func cards(
        of due: [(life: Retention.Life, kept: Kept)]
    ) throws -> [DueChild] {
        guard !due.isEmpty else { return [] }
        let children = due.map(\.life.child)
        let (holds, open) = try fetch(Retention.holds(of: children), Erasures.open(of: children))
        return due.map { life, kept in
            DueChild(
                child: life.reference,
                keptUntil: kept.until,
                class: kept.rule.recordClass,
                years: kept.rule.years,
                since: kept.rule.since,
                heldFor: holds[life.child]?.sorted(),
                erasure: open[life.child]
            )
        }
    }
}

extension [RetentionRule] {
    /// How long everybody's record is kept; 0 where no rule counts from this.
    fileprivate func years(since: RetainedSince) -> Int {
        first { $0.recordClass == RetentionRule.everybody && $0.since == since }?.years ?? 0
    }
}
