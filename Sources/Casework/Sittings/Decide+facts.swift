import Database
import Money
import Panel
import Store

extension Decide {
    /// Adds what only some decisions look at.
    func complete(
        _ facts: inout CaseFacts,
        of package: Packages.Package,
        for proposal: Proposal,
        on day: Day,
        at desk: Desk
    ) throws {
        // Nobody is erased for whom a decision is awaited.
        if !PackageState.awaiting.contains(package.state) {
            _ = try desk.knownChild(package.childReference)
        }
        if facts.proposedBy == desk.officer.id {
            facts.exception = try desk.exception(to: .proposeDecide)
        }
        if proposal.leavesQuantities { facts.ordered = try desk.ordered(of: package.id) }
        // A smaller order of a later day leaves what awaits acceptance then.
        let isLater = proposal.kind == .vary && day > desk.today
        if proposal.kind.givesBack, !isLater {
            facts.awaiting = try desk.awaiting(
                on: facts.lines.map(\.id),
                upTo: proposal.kind.lastDayBefore(day)
            )
        }
    }
}

extension ReadingDesk {
    /// What is ordered now of a package's lines.
    fileprivate func ordered(of package: ID) throws -> [ID: Quantity] {
        let lines = try fetch(Orders.standing(of: [package])).flatMap(\.lines.values)
        return Dictionary(lines.map { ($0.line, $0.quantity) }, uniquingKeysWith: { $1 })
    }
}
