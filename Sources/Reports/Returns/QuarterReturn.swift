package import Money
package import Panel

/// What a funder is told of one quarter of its grant: figures by head, counts, and words that name
/// nobody.
///
/// The whole of it follows from the number of an event, so that it can be made again to the byte.
package struct QuarterReturn: Codable, Hashable, Sendable {
    /// `RTN-1`.
    package let `return`: String
    package let fund: String
    package let name: String
    package let funder: String
    package let quarter: String
    package let from: Day
    package let to: Day
    /// All that was recorded up to this event, and nothing else.
    package let knownAtEvent: Int64
    package let heads: [ReturnHead]
    package let total: ReturnHead
    package let adjustments: [ReturnAdjustment]
    package let outputs: [ReturnCount]
    package let outcomes: [ReturnCount]
    package let risks: String?
    /// Smaller counts are not told.
    package let leastCount: Int
    /// A head that is further from its budget says why.
    package let variancePerMille: Int

    package init(
        reference: String,
        fund: Fund,
        quarter: String,
        span: Span,
        knownAt event: Int64,
        _ money: ReturnMoney,
        outputs: [ReturnCount],
        outcomes: [ReturnCount],
        risks: String?,
        rules: ReturnRules
    ) {
        `return` = reference
        self.fund = fund.reference
        name = fund.name
        funder = fund.funder
        self.quarter = quarter
        from = span.from
        to = span.to
        knownAtEvent = event
        heads = money.heads
        total = money.total
        adjustments = money.adjustments
        self.outputs = outputs
        self.outcomes = outcomes
        self.risks = risks
        leastCount = rules.leastCount
        variancePerMille = rules.variancePerMille
    }

    /// What to say where a count is not told; nil where all are.
    package var hiding: String? {
        (outputs + outcomes).contains { $0.count == nil }
            ? "What is not told is of fewer than \(leastCount), or would tell of so few." : nil
    }

    /// Heads that must say why and do not.
    package var unexplained: [String] {
        heads.filter { $0.needsReason && $0.reason == nil }.map(\.head)
    }
}

/// The settings that a return's figures are made by: kept with what is submitted.
package struct ReturnRules: Hashable, Sendable {
    package let leastCount: Int
    package let variancePerMille: Int

    package init(leastCount: Int, variancePerMille: Int) {
        self.leastCount = leastCount
        self.variancePerMille = variancePerMille
    }
}

/// What was put right since an earlier return told of it.
package struct ReturnAdjustment: Codable, Hashable, Sendable {
    /// The act that put it right; `accepted-late` is a service of a quarter before that was accepted
    /// since.
    package let kind: String
    package let head: String
    /// `2026-10` for a correction, or up to when the earlier return told.
    package let belongsTo: String
    /// What it adds to what was spent, or to the budget.
    package let pence: Pence
    /// quarter: in this quarter's own figure; to-date: only in those to date; budget.
    package let changes: String

    enum Changes: String {
        case quarter
        case toDate = "to-date"
        case budget
    }

    init(_ kind: String, _ head: String, of: String, _ pence: Pence, _ changes: Changes) {
        self.kind = kind
        self.head = head
        belongsTo = of
        self.pence = pence
        self.changes = changes.rawValue
    }
}

/// A count as it is told: nothing is said of a few.
package struct ReturnCount: Codable, Hashable, Sendable {
    package let what: String
    /// Nil where it is too small to be told, or would tell of another that is.
    package let count: Int?
    package let target: Int?

    package init(what: String, count: Int?, target: Int? = nil) {
        self.what = what
        self.count = count
        self.target = target
    }

    /// In the order of `names`, then whatever else was counted; what was not counted is nought.
    ///
    /// No total is told, and no other stretch of time, from which a small one could be reckoned; nor
    /// what would leave a few of an output that all who are counted are counted in.
    ///
    /// - Parameter outputs: of the same quarter, which are told too.
    package static func all(
        of names: [String],
        _ counts: FundCounts,
        beside outputs: FundCounts? = nil,
        in fund: String,
        targets: [String: Int] = [:],
        hiding suppression: Suppression
    ) -> [ReturnCount] {
        counts.names(names, of: fund).map { name in
            let rest = Achieved(named: name)?.whole.flatMap { output in
                outputs.map { counts.rest(of: name, in: output, of: $0) }
            }
            let isTold = rest.map { $0.told(name, of: fund, hiding: suppression) != nil } ?? true
            return ReturnCount(
                what: name,
                count: isTold ? counts.told(name, of: fund, hiding: suppression) : nil,
                target: targets[name]
            )
        }
    }
}
