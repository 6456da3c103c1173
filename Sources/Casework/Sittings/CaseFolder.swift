import Money
import Panel
import Reports
import Store

/// Everything that cards of some packages show, loaded together whatever their number.
struct CaseFolder {
    private let lines: [ID: [Lines.Placed]]
    private let checks: [Check]
    private let needed: [String]
    private let promised: [ID: [ID: Pence]]
    private let decided: [ID: Decisions.Decision]
    private let before: [ID: [Decisions.Decision]]
    private let changes: [ID: Pence]
    private let texts: [ID: [String: String]]
    private let plans: [ID: [ShownPlannedOutcome]]
    private let readsCaseText: Bool
    /// For those who decide on a case.
    private let alike: AlikePackages?
    private let today: Day

    /// - Parameter packages: at least one.
    init(
        _ packages: [Packages.Package],
        before sitting: Sittings.Sitting,
        at desk: ReadingDesk
    ) throws {
        let children = Set(packages.map(\.child)).sorted()
        let (placed, promised, open, minuted, needed) = try desk.fetch(
            Lines.of(packages.map(\.id)),
            Promised.toChildren(children),
            Decisions.open(in: sitting.id),
            Decisions.minuted(for: children, most: Self.mostBefore),
            Rules.neededChecks(on: desk.today)
        )
        let decisions = open + minuted
        let (checks, changes) = try desk.fetch(
            Checks.of(providers: Set(placed.map(\.line.provider.id)).sorted()),
            Decisions.changes(of: decisions.isEmpty ? [packages[0].id] : decisions.map(\.id))
        )
        lines = Dictionary(grouping: placed, by: \.package)
        self.checks = checks
        self.needed = needed
        self.promised = promised
        decided = Dictionary(open.map { ($0.package, $0) }, uniquingKeysWith: { _, last in last })
        before = Dictionary(grouping: minuted, by: \.child)
        self.changes = Dictionary(grouping: changes, by: \.decision)
            .mapValues { $0.map(\.amount).sum() }
        texts = try desk.caseTexts(of: packages.map(\.id) + decisions.map(\.id))
        plans = try desk.outcomePlans(of: packages.map(\.id))
        readsCaseText = desk.officer.readsCaseText
        alike = try readsCaseText ? desk.alikePackages() : nil
        today = desk.today
    }

    /// What was decided for a child is shown as far back as this.
    private static let mostBefore = 500

    func card(of package: Packages.Package) -> CaseCard {
        let placed = lines[package.id] ?? []
        let texts = texts[package.id] ?? [:]
        return CaseCard(
            package: package.reference,
            child: package.childReference,
            state: package.shownState,
            proposedBy: package.proposer,
            proposedOn: package.proposedOn,
            age: readsCaseText ? package.age : nil,
            level: readsCaseText ? package.level : nil,
            levelReason: texts["level"],
            goal: texts["goal"],
            totalPence: placed.map(\.line.total).sum(),
            lines: placed.map { line($0, of: package.reference) },
            outcomePlan: plans[package.id] ?? [],
            funds: funds(of: placed, for: package.child),
            promisedPence: (promised[package.child] ?? [:]).values.sum(),
            alike: alike?.like(package.traits, called: package.reference),
            decided: decided[package.id].map(shown),
            before: (before[package.child] ?? []).map(shown)
        )
    }

    private func line(_ placed: Lines.Placed, of package: String) -> CaseLine {
        let line = placed.line
        return CaseLine(
            line: LineReference.text(package, line.position),
            service: placed.serviceReference,
            name: placed.serviceName,
            unit: placed.unit,
            quantity: line.quantity.description,
            from: line.span.from,
            to: line.span.to,
            beneficiary: line.beneficiary,
            provider: line.provider.reference,
            providerName: placed.providerName,
            standing: line.provider.standing,
            lacking: checks.lacking(
                needed,
                provider: line.provider.id,
                today: today,
                through: line.span
            ),
            fund: line.fund.reference,
            head: line.head,
            totalPence: line.total
        )
    }

    private func funds(of placed: [Lines.Placed], for child: ID) -> [CaseFund] {
        Set(placed.map(\.line.fund)).sorted { $0.reference < $1.reference }.map { fund in
            let promised = promised[child]?[fund.id] ?? .zero
            // What is held for the case already is among what is promised.
            let asked = placed.map(\.line).filter { $0.fund == fund }
                .map { max($0.total - $0.promised, .zero) }.sum()
            return CaseFund(
                fund: fund.reference,
                promisedPence: promised,
                capPence: fund.childCap,
                isOverCap: fund.isOverCap(promised + asked)
            )
        }
    }

    private func shown(_ decision: Decisions.Decision) -> CaseDecision {
        CaseDecision(
            decision: decision.reference,
            on: decision.on,
            package: decision.packageReference,
            kind: decision.kind,
            totalPence: changes[decision.id] ?? .zero,
            reason: decision.reason,
            rationale: texts[decision.id]?["rationale"]
        )
    }
}
