import Money
import Panel
import Reports
import Store

/// All that was found about some decisions, loaded together, to be put into the shape that answers.
struct Tracks {
    let lines: [Lines.Placed]
    let packages: [ID: (reference: String, child: String)]
    let quantities: [ID: [ID: Quantity]]
    /// By decision's reference.
    let movements: [String: [Movements.Posted]]
    let outcomes: [String: [Outcomes.Outcome]]
    let show: (Outcomes.Outcome) -> ShownOutcome
    let orders: [Orders.Made]
    /// By line.
    let sessions: [ID: [Sessions.Session]]
    let invoices: [ID: [TracedInvoice]]
    let payments: [ID: [TracedPayment]]
    let corrections: [ID: [TracedCorrection]]

    /// - Parameters:
    ///   - decided: the decisions.
    ///   - lines: those to keep to; nil is all of the decisions' packages.
    ///   - session: the one to keep to, with what bills and pays it; nil is all of the lines'.
    ///   - named: the invoices to keep to, with what they bill and what pays them; nil is all of
    ///     the lines'.
    ///   - payment: the one to keep to; nil is all of the lines'.
    ///   - correction: the one to keep to, with what it settles or settles it; nil is all of what
    ///     is kept to.
    ///   - packages: such as have perhaps no decision.
    init(
        _ decided: [Traces.Decided],
        lines: [Lines.Placed]? = nil,
        session: Sessions.Session? = nil,
        invoices named: Set<String>? = nil,
        payment: String? = nil,
        correction: String? = nil,
        at desk: ReadingDesk,
        packages known: [Packages.Package] = []
    ) throws {
        var packages = Dictionary(
            decided.map { ($0.package, ($0.packageReference, $0.child)) },
            uniquingKeysWith: { first, _ in first }
        )
        for package in known {
            packages[package.id] = (package.reference, package.childReference)
        }
        self.packages = packages.mapValues { (reference: $0.0, child: $0.1) }
        let ids = packages.keys.sorted()
        self.lines = try lines ?? (ids.isEmpty ? [] : desk.fetch(Lines.of(ids)))
        let (came, made) =
            try ids.isEmpty
            ? ([], []) : desk.fetch(Outcomes.of(packages: ids), Orders.made(of: ids))
        outcomes = Dictionary(grouping: came, by: \.package)
        show = try desk.showing(came)
        orders = made
        let delivered =
            try session.map { [$0] }
            ?? desk.fetchEach(
                self.lines.map(\.line.id).parts(of: 500).map { Sessions.of(lines: $0) }
            ).flatMap { $0 }
        let billed = named.map { named in
            delivered.filter { $0.invoice.map(named.contains) ?? false }
        }
        sessions = Dictionary(grouping: billed ?? delivered, by: \.line)
        let own = self.lines.map(\.line.id)
        let only = session.map { Set([$0.invoice].compactMap(\.self)) } ?? named
        invoices = try TracedInvoice.all(on: own, only: only, at: desk)
        payments = try TracedPayment.all(on: own, only: payment, of: only, at: desk)
        corrections = try TracedCorrection.all(
            on: own,
            only: correction,
            of: payment,
            on: only,
            at: desk
        )
        let decisions = decided.map(\.id)
        guard !decisions.isEmpty else {
            quantities = [:]
            movements = [:]
            return
        }
        let (changes, posted) = try desk.fetch(
            Decisions.changes(of: decisions),
            Movements.of(decisions: decisions)
        )
        quantities = Dictionary(grouping: changes, by: \.decision).mapValues { changes in
            Dictionary(
                changes.map { ($0.line, $0.quantity) },
                uniquingKeysWith: { first, _ in first }
            )
        }
        let kept = Set(
            self.lines.map { LineReference.text(packages[$0.package]?.0 ?? "", $0.line.position) }
        )
        movements = Dictionary(
            grouping: posted.filter { $0.line.map(kept.contains) ?? false },
            by: { $0.decision ?? "" }
        )
    }
}
