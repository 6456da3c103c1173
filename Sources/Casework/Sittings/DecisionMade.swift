package import Money
package import Panel
import Reports
import Store

/// A decision and what it leaves: the same for a preview.
package struct DecisionMade: Codable, Sendable {
    package let decision: String
    package let sitting: String
    package let package: String
    package let child: String
    package let kind: DecisionKind
    /// From which day it holds, where that is not the sitting's.
    package let from: Day?
    /// By line, the last day that it goes on to, where that changes.
    package let until: [String: Day]
    /// Added by this decision; below zero gives back.
    package let totalPence: Pence
    /// Held by the decision of this sitting that it takes the place of, and given back with it.
    package let replacedPence: Pence
    /// Of a decision that ends: what stays committed, because it was delivered and awaits
    /// acceptance.
    package let keptPence: Pence
    package let kept: [Kept]
    /// The last day on which what is held stays held.
    package let holdExpires: Day?
    /// By head; by fund and head where the lines draw on several funds.
    package let heads: [String: Head]
    /// Promised to this child, by fund.
    package let childTotals: [String: Child]
    /// The chair's own.
    package let limits: [Against]

    /// It is accepted, or the session is withdrawn and its money goes back.
    package struct Kept: Codable, Sendable {
        package let line: String
        package let sessions: Int
        package let keptPence: Pence
    }

    package struct Head: Codable, Sendable {
        package let fund: String
        package let head: String
        package let availableBeforePence: Pence
        package let availableAfterPence: Pence
        /// The month, by its first day, in which the head runs out at its pace of the last six
        /// months; nil where it lasts to the fund's end, and of a decision that was made.
        package let runsOut: Day?
    }

    package struct Child: Codable, Sendable {
        package let beforePence: Pence
        package let afterPence: Pence
        package let capPence: Pence?
        package let isOverCap: Bool

        init(before: Pence, after: Pence, by fund: Fund) {
            beforePence = before
            afterPence = after
            capPence = fund.childCap
            isOverCap = fund.isOverCap(after)
        }
    }

    package struct Against: Codable, Sendable {
        package let measure: Limit.Measure
        package let beforePence: Pence
        package let afterPence: Pence
        package let mostPence: Pence
    }

    init(
        _ decision: Decisions.New,
        of package: Packages.Package,
        changes: [Change],
        effect: Effect,
        facts: CaseFacts,
        at desk: Desk
    ) throws {
        self.decision = decision.reference
        sitting = String(decision.reference.prefix { $0 != "/" })
        self.package = package.reference
        child = package.childReference
        kind = decision.kind
        from = decision.effectiveOn
        until = Dictionary(
            uniqueKeysWithValues: changes.compactMap { change in
                change.until.map {
                    (LineReference.text(package.reference, change.line.position), $0)
                }
            }
        )
        totalPence = changes.map(\.amount).sum()
        replacedPence = Pence.zero - facts.replaced.map(\.amount).sum()
        let awaiting = decision.kind == .end ? facts.awaiting : [:]
        kept = facts.lines.compactMap { line in
            awaiting[line.id].map { awaiting in
                Kept(
                    line: LineReference.text(package.reference, line.position),
                    sessions: awaiting.sessions,
                    keptPence: awaiting.pence
                )
            }
        }
        keptPence = kept.map(\.keptPence).sum()
        holdExpires = decision.holdExpiresAt?.day(in: desk.settings.timeZone)
        let funds = Dictionary(
            facts.lines.map { ($0.fund.id, $0.fund) },
            uniquingKeysWith: { first, _ in first }
        )
        heads = try Self.heads(effect, funds, at: desk)
        childTotals = Dictionary(
            uniqueKeysWithValues: effect.child.compactMap { id, step in
                funds[id].map { fund in
                    (fund.reference, Child(before: step.before, after: step.after, by: fund))
                }
            }
        )
        limits = facts.limits.compactMap { limit in
            effect.limits[limit].map {
                Against(
                    measure: limit.measure,
                    beforePence: $0.before,
                    afterPence: $0.after,
                    mostPence: limit.most
                )
            }
        }
    }

    private static func heads(
        _ effect: Effect,
        _ funds: [ID: Fund],
        at desk: Desk
    ) throws -> [String: Head] {
        let isOne = Set(effect.heads.keys.map(\.fund)).count <= 1
        var heads: [String: Head] = [:]
        for (account, step) in effect.heads {
            guard let fund = funds[account.fund] else { continue }
            heads[isOne ? account.head : "\(fund.reference) \(account.head)"] = Head(
                fund: fund.reference,
                head: account.head,
                availableBeforePence: step.before,
                availableAfterPence: step.after,
                runsOut: try runsOut(account, of: fund, left: step.after, at: desk)
            )
        }
        return heads
    }

    /// Reads half a year of days, which only a preview is worth.
    private static func runsOut(
        _ account: Account,
        of fund: Fund,
        left: Pence,
        at desk: Desk
    ) throws -> Day? {
        let months = RunOut.months(before: desk.today, since: fund.period.from)
        guard desk.isPreview, let first = months.first else { return nil }
        let spent = try desk.fetch(
            Positions.spent(fund: account.fund, head: account.head, since: first)
        )
        return RunOut.month(
            left: left,
            spentByMonth: months.map { spent[$0] ?? .zero },
            from: desk.today,
            until: fund.period.to
        )
    }
}
