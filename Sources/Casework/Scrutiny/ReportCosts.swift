import Money
package import Panel
package import Reports
import Store

/// What it cost for packages to start, to be engaged, to be completed and to last: by service,
/// provider or head, or of those for children like one.
package struct ReportCosts: LookUp {
    package static let act = Act.seeMoney
    package static let choices = ["by": Input.words(of: PackagePiece.Kind.self)]

    /// service, provider or head; service unless said.
    package var by: String?
    package var fund: String?
    /// A package, or a child's newest: of all packages those for children like this one.
    package var like: String?

    package init(by: String? = nil, fund: String? = nil, like: String? = nil) {
        self.by = by
        self.fund = fund
        self.like = like
    }

    package struct Answer: Codable, Sendable {
        /// Smaller counts are not told.
        package let leastCount: Int
        /// From how many accepted sessions on a child is engaged.
        package let engagedSessions: Int
        /// How the interval around a share is reckoned.
        package let interval: String
        package let meaning: String
        /// Where it was asked for, and there are enough of them.
        package let alike: Alike?
        package let items: [Cost]
        /// Of all of them together, each package once.
        package let total: [Cost]
    }

    package func answer(at desk: ReadingDesk) throws -> Answer {
        let rules = desk.settings.costRules
        if let like { return answer(rules, try alike(like, at: desk)) }
        let kind = try by.map { try Input.choice($0, of: PackagePiece.Kind.self, what: "kind") }
        let fund = try fund.map { try desk.fund($0).reference }
        let cuts = CostCuts(try desk.packagePieces(rules), rules)
        return answer(
            rules,
            items: cuts.costs(by: kind ?? .service, fund: fund),
            total: cuts.total(fund: fund)
        )
    }

    private func answer(
        _ rules: CostRules,
        _ alike: Alike? = nil,
        items: [Cost] = [],
        total: [Cost] = []
    ) -> Answer {
        Answer(
            leastCount: rules.leastCount,
            engagedSessions: rules.sessions,
            interval: Cost.interval,
            meaning: Cost.meaning,
            alike: alike,
            items: items,
            total: total
        )
    }

    /// Age and level of risk are for those who decide on a case.
    private func alike(_ text: String, at desk: ReadingDesk) throws -> Alike? {
        guard desk.officer.readsCaseText else {
            throw Refusal.access(.notPermitted(Self.act, [.chair, .coordinator]))
        }
        let isChild = text.trimmingSpaces().uppercased().hasPrefix("CH-")
        guard let package = try isChild ? newest(of: text, at: desk) : desk.package(text).package
        else { return nil }
        return try desk.alikePackages().like(package.traits, called: package.reference)
    }

    private func newest(of child: String, at desk: ReadingDesk) throws -> Packages.Package? {
        try desk.fetch(Packages.list(Page(size: 1), child: desk.child(child).id)).items.first
    }
}
