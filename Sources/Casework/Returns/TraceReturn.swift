package import Money
package import Panel
import Reports
import Store

/// What one head's figures in a return are made of: the decisions, and what the head was given.
///
/// Each column adds up to the return's own figure.
package struct TraceReturn: LookUp {
    package static let act = Act.seeReturns

    package var `return`: String
    package var head: String

    package init(return: String, head: String) {
        self.return = `return`
        self.head = head
    }

    package struct Answer: Codable, Sendable {
        package let `return`: String
        package let head: String
        package let knownAtEvent: Int64
        package let decisions: [Part]
        package let given: [Given]
    }

    package struct Part: Codable, Sendable {
        package let decision: String
        package let actualPence: Pence
        package let actualToDatePence: Pence
        package let accruedPence: Pence
        package let committedPence: Pence
    }

    /// An allocation or a virement; below zero was taken away.
    package struct Given: Codable, Sendable {
        package let event: Int64
        package let act: String
        package let on: Day
        package let pence: Pence
        /// The funder's approval.
        package let authority: String?
    }

    package func answer(at desk: ReadingDesk) throws -> Answer {
        let entry = try desk.fundReturn(`return`)
        let head = try desk.head(head)
        let heads = try desk.heads(of: entry)
        guard heads.contains(head) else {
            throw Refusal.fundReturn(.noHead(head, heads: heads))
        }
        let event = try entry.submission?.event ?? desk.fetch(Events.head).number
        let fund = try desk.fund(entry.fund).id
        let (parts, given, now, before) = try desk.fetch(
            ReturnFigures.parts(under: head, of: fund, in: entry.span, upTo: event),
            ReturnFigures.given(to: head, of: fund, to: entry.span.to, upTo: event),
            Accruals.late(after: entry.span.to, under: head, of: fund, upTo: event),
            Accruals.late(
                after: entry.span.from.adding(days: -1),
                under: head,
                of: fund,
                upTo: event
            )
        )
        let byDecision = Dictionary(grouping: parts, by: \.decision)
        let decisions = Set(byDecision.keys).union(now.keys).union(before.keys).sorted()
        return Answer(
            return: entry.reference,
            head: head,
            knownAtEvent: event,
            decisions: decisions.map { decision in
                Part(
                    decision,
                    byDecision[decision] ?? [],
                    now: now[decision] ?? .zero,
                    before: before[decision] ?? .zero
                )
            },
            given: given.map {
                Given(
                    event: $0.event,
                    act: $0.edge.rawValue,
                    on: $0.on,
                    pence: $0.pence,
                    authority: $0.authority
                )
            }
        )
    }
}

extension TraceReturn.Part {
    /// - Parameters:
    ///   - now: of its services, what the ledger does not know to be delivered at the quarter's end.
    ///   - before: the same at its beginning.
    init(
        _ decision: String,
        _ parts: [ReturnFigures.Part],
        now: Pence,
        before: Pence
    ) {
        func passages(_ parts: [ReturnFigures.Part]) -> [Passage] {
            parts.map { Passage(from: $0.edge.from, to: $0.edge.to, amount: $0.pence) }
        }
        let standing = passages(parts).standing()
        self.decision = decision
        actualPence =
            passages(parts.filter(\.isInQuarter)).reached()[.delivered] + now - before
        actualToDatePence = passages(parts).reached()[.delivered] + now
        accruedPence = standing[.delivered] + standing[.invoiced] + now
        committedPence = standing[.committed] - now
    }
}
