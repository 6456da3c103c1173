package import Money
package import Panel
import Store

/// Carries out what was decided for a day of its own, once that day is over: what a smaller order or
/// an end frees goes back to its head.
///
/// Safe to run as often as one likes. Until it is run the money stays committed, but nobody may
/// deliver any more than was decided.
package struct CarryOut: ActRequest {
    package static let act = Act.carryOut
    package static let isOpenToLocal = true
    package static let isSystem = true

    package init() {}

    package struct Answer: Codable, Sendable {
        package let carriedOut: [String]
        package let releasedPence: Pence
        /// What providers are asked to give back where a package has ended.
        package let creditRequests: [String]
        /// There are more than one act takes: run it again.
        package let isUnfinished: Bool
    }

    /// How many decisions one act carries out.
    private static let most = 200

    package func perform(at desk: Desk) throws -> Answer {
        let due = try desk.fetch(Decisions.due(before: desk.today, most: Self.most))
        guard !due.isEmpty else {
            return Answer(
                carriedOut: [],
                releasedPence: .zero,
                creditRequests: [],
                isUnfinished: false
            )
        }
        let takings = try desk.takings(due)
        desk.save(Decisions.carryOut(due.map(\.id), event: desk.event))
        let ended = takings.filter { $0.decision.kind == .end }
        if !ended.isEmpty { desk.save(Packages.end(ended.map(\.decision.package))) }
        try desk.makeVersions(of: takings)
        let released = takings.map { desk.release($0) }.sum()
        let credits = try desk.request(unearned(ended, at: desk), on: desk.today)
        let requests = credits.values.flatMap { $0 }.sorted()
        var facts = ["decisions": "\(due.count)", "released_pence": "\(released.count)"]
        facts["credit_requests"] = requests.isEmpty ? nil : "\(requests.count)"
        desk.record("decisions", facts)
        return Answer(
            carriedOut: due.map(\.reference),
            releasedPence: released,
            creditRequests: requests,
            isUnfinished: due.count == Self.most
        )
    }

    private func unearned(_ ended: [Taking], at desk: Desk) throws -> [Requested] {
        let lines = ended.flatMap(\.lines).map(\.line.id)
        let asked = try lines.isEmpty ? [:] : desk.fetch(Corrections.open(on: lines))
        return ended.flatMap { taking in
            desk.settings.unearned.asked(
                of: taking.lines.map(\.line),
                beside: asked,
                endingOn: taking.decision.takesEffect
            )
        }
    }
}
