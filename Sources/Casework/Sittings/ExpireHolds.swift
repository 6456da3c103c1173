package import Money
package import Panel
import Store

/// Gives back what is held by decisions whose sitting was not closed in time.
///
/// Safe to run as often as one likes.
package struct ExpireHolds: ActRequest {
    package static let act = Act.expireHolds
    package static let isOpenToLocal = true
    package static let isSystem = true

    package init() {}

    package struct Answer: Codable, Sendable {
        package let expired: [String]
        package let releasedPence: Pence
        /// There are more than one act takes: run it again.
        package let isUnfinished: Bool
    }

    /// How many decisions one act expires.
    private static let most = 200

    package func perform(at desk: Desk) throws -> Answer {
        let decisions = try desk.fetch(Decisions.expired(at: desk.now, most: Self.most))
        guard !decisions.isEmpty else {
            return Answer(expired: [], releasedPence: .zero, isUnfinished: false)
        }
        var released = Pence.zero
        for (reference, some) in Dictionary(grouping: decisions, by: \.sitting) {
            let cases = try Cases(some.map(\.package), in: desk.sitting(reference), at: desk)
            for decision in some {
                let facts = cases.facts(
                    of: decision.package,
                    state: .proposed,
                    proposedBy: decision.proposedBy,
                    openSitting: decision.sitting,
                    for: desk.officer
                )
                desk.unhold(
                    facts.replaced,
                    of: decision.package,
                    decision.id,
                    cases,
                    reason: "expired",
                    on: desk.today
                )
                desk.save(
                    Decisions.end(decision.id, .expired, event: desk.event),
                    Packages.set(open: nil, of: decision.package)
                )
                released += -facts.replaced.map(\.amount).sum()
            }
        }
        desk.record(
            "holds",
            ["decisions": "\(decisions.count)", "released_pence": "\(released.count)"]
        )
        return Answer(
            expired: decisions.map(\.reference),
            releasedPence: released,
            isUnfinished: decisions.count == Self.most
        )
    }
}
