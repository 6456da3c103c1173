import Database
import Money
import Panel
import Store

/// Everything that decisions on some packages look at, loaded together whatever their number.
struct Cases {
    let sitting: Sittings.Sitting
    let lines: [ID: [Lines.Placed]]
    let attendances: [Attendance]
    let interests: [Interest]
    private let rates: [ID: RateCard]
    private let checks: [Check]
    private let needed: [String]
    private let limits: [Limit]
    private var accounts: [Account: Accounts.Standing]
    private let leastCommitted: [ID: Pence]
    private var children: [ID: [ID: Pence]]
    private var childrenInPeriod: [ID: Pence]
    private var providers: [ID: Pence]
    /// What was taken since it was loaded.
    private var taken: [Account: Pence] = [:]

    init(_ packages: [ID], in sitting: Sittings.Sitting, at desk: ReadingDesk) throws {
        let (placed, limits) = try desk.fetch(
            Lines.of(packages),
            Rules.limits(of: .chair, on: desk.today)
        )
        try self.init(placed, limits, in: sitting, at: desk)
    }

    /// With what has to be known before the rest can be asked for.
    init(
        _ placed: [Lines.Placed],
        _ limits: [Limit],
        in sitting: Sittings.Sitting,
        at desk: ReadingDesk
    ) throws {
        let providers = Set(placed.map(\.line.provider.id)).sorted()
        let children = Set(placed.map(\.child)).sorted()
        let (present, declared): ([(attendance: Attendance, name: String)], [Sittings.Declared])
        (
            needed, present, declared, rates, checks, self.children, childrenInPeriod,
            self.providers, accounts, leastCommitted
        ) = try desk.fetch(
            Rules.neededChecks(on: desk.today),
            Sittings.attendances(of: sitting.id),
            Sittings.interests(of: sitting.id),
            Rates.cards(of: Set(placed.map(\.line.service)).sorted()),
            Checks.of(providers: providers),
            Promised.toChildren(children),
            limits.looked(at: .child) { limit in
                Promised.toChildren(
                    children,
                    since: sitting.on.adding(days: -(limit.days ?? 365))
                )
            },
            limits.looked(at: .provider) { _ in
                Promised.toProviders(providers, on: desk.today)
            },
            Accounts.standings(Array(Set(placed.map(\.line.available))), on: sitting.on),
            Self.leastCommitted(on: placed.map(\.line), since: sitting.on)
        )
        self.sitting = sitting
        self.limits = limits
        lines = Dictionary(grouping: placed, by: \.package)
        attendances = present.map(\.attendance)
        interests = declared.map(\.interest)
    }

    /// Of the lines on which something is committed: of the others nothing can be taken away.
    private static func leastCommitted(on lines: [Line], since day: Day) -> Query<[ID: Pence]> {
        let committed = lines.filter { $0.committed > .zero }.map(\.id)
        guard !committed.isEmpty else { return Query(known: [:]) }
        return LineDays.least(in: .committed, of: committed, since: day)
    }

    /// What a decision on one of the packages looks at, through the eyes of whoever decides.
    func facts(
        of package: ID,
        state: PackageState,
        proposedBy: ID,
        openSitting: String?,
        lastDecided: Day? = nil,
        for officer: Officer
    ) -> CaseFacts {
        let placed = lines[package] ?? []
        let name = Input.searchName(officer.name)
        let child = placed.first?.child
        return CaseFacts(
            state: state,
            proposedBy: proposedBy,
            openSitting: openSitting,
            lastDecided: lastDecided,
            lines: placed.map(\.line),
            rates: rates,
            checks: checks,
            neededChecks: needed,
            ownInterests: Set(interests.filter { $0.person == name }.map(\.provider)),
            limits: limits,
            standing: Totals(
                available: accounts.mapValues(\.now),
                leastSince: accounts.mapValues(\.least),
                leastCommitted: leastCommitted,
                child: child.flatMap { children[$0] } ?? [:],
                childInPeriod: child.flatMap { childrenInPeriod[$0] } ?? .zero,
                providers: providers
            )
        )
    }

    func promise(for line: Line, of package: ID, decision: ID, minuted: Bool) -> Movement.Promise {
        guard let placed = lines[package]?.first(where: { $0.line.id == line.id }) else {
            preconditionFailure("a line of the package")
        }
        return Movement.Promise(
            line: line.id,
            child: placed.child,
            provider: line.provider.id,
            decision: decision,
            isMinuted: minuted
        )
    }

    /// Goes on as if these changes for a child had been made.
    mutating func take(_ changes: [Change], for child: ID) {
        for change in changes {
            let (account, amount) = (change.available, change.amount)
            let standing = accounts[account] ?? .none
            accounts[account] = Accounts.Standing(
                now: standing.now - amount,
                least: standing.least - amount
            )
            taken[account, default: .zero] += amount
            children[child, default: [:]][change.line.fund.id, default: .zero] += amount
            childrenInPeriod[child, default: .zero] += amount
            providers[change.line.provider.id, default: .zero] += amount
        }
    }

    func taken(from account: Account) -> Pence {
        taken[account] ?? .zero
    }

    func promised(to child: ID, by fund: ID) -> Pence {
        children[child]?[fund] ?? .zero
    }
}

extension [Limit] {
    /// What is asked for one of the limits alone; nothing where there is none such.
    fileprivate func looked(
        at measure: Limit.Measure,
        by query: (Limit) -> Query<[ID: Pence]>
    ) -> Query<[ID: Pence]> {
        first { $0.measure == measure }.map(query) ?? Query(known: [:])
    }
}
