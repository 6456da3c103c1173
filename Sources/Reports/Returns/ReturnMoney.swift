package import Money
package import Panel

/// The money of a return, from all that moved in its fund up to the quarter's last day.
package struct ReturnMoney: Sendable {
    package let heads: [ReturnHead]
    package let total: ReturnHead
    package let adjustments: [ReturnAdjustment]

    /// Services that the ledger of a day does not know to be delivered yet, by head: they are taken
    /// from what is committed.
    package struct Late: Sendable {
        /// At the end of the quarter.
        package let now: [String: Pence]
        /// At the end of the day before it.
        package let before: [String: Pence]
        /// What came to it since an earlier return told of its own last day.
        package let since: [String: Pence]

        package init(now: [String: Pence], before: [String: Pence], since: [String: Pence]) {
            self.now = now
            self.before = before
            self.since = since
        }
    }

    /// - Parameters:
    ///   - moved: every movement of the fund dated up to the quarter's last day.
    ///   - told: up to when an earlier return told of it; nil where there is none.
    ///   - corrections: what movements of the quarter put right of what was told.
    package init(
        of fund: Fund,
        in span: Span,
        _ moved: [MonthMoved],
        _ late: Late,
        told: Day?,
        corrections: [PutRight],
        reasons: [String: ReturnHead.Why],
        rules: ReturnRules
    ) {
        let ledger = Ledger(moved, of: fund, in: span, late)
        let names = ledger.heads
        let sums = names.map(ledger.sums)
        heads = zip(names, sums).map { name, sums in
            ReturnHead(name, sums, largest: rules.variancePerMille, reasons[name])
        }
        total = ReturnHead(
            "all",
            sums.reduce(ReturnHead.Sums(), +),
            largest: rules.variancePerMille
        )
        let since = told.map { ledger.changed(since: $0) } ?? []
        adjustments =
            since
            + corrections.map { right in
                ReturnAdjustment(
                    right.kind,
                    right.head,
                    of: "\(right.month)",
                    -right.pence,
                    .quarter
                )
            }
    }
}

/// All that moved, asked head by head.
private struct Ledger {
    private let moved: [MonthMoved]
    private let fund: Fund
    private let span: Span
    private let late: ReturnMoney.Late
    let heads: [String]

    init(_ moved: [MonthMoved], of fund: Fund, in span: Span, _ late: ReturnMoney.Late) {
        self.moved = moved
        self.fund = fund
        self.span = span
        self.late = late
        heads = Set(moved.flatMap { [$0.fromHead, $0.toHead] }).subtracting([Account.noHead])
            .sorted()
    }

    func sums(_ head: String) -> ReturnHead.Sums {
        let standing = standing(of: head)
        let toDate = Funnel.toDate(standing)
        let virements =
            reached(.available, by: moved.filter { $0.edge == .virement }, under: head)
        let (now, before) = (late.now[head] ?? .zero, late.before[head] ?? .zero)
        let inQuarter =
            reached(.delivered, by: moved.filter { $0.month.first >= span.from }, under: head)
        var sums = ReturnHead.Sums()
        sums.budget = toDate[.available] - virements
        sums.virements = virements
        sums.actual = inQuarter + now - before
        sums.toDate = toDate[.delivered] + now
        sums.accrued = standing[.delivered] + standing[.invoiced] + now
        sums.committed = standing[.committed] - now
        sums.forecast =
            Outturn(
                delivered: sums.toDate,
                deliverable: standing[.available] + standing[.held] + sums.committed,
                byMonth: byMonth(of: head),
                daysLeft: span.to.days(until: fund.period.to)
            ).middle
        return sums
    }

    /// What was recorded since of days that an earlier return had told of.
    func changed(since told: Day) -> [ReturnAdjustment] {
        let recorded = moved.filter { $0.isLate && $0.month.first <= told }
        let edges = Set(recorded.map(\.edge)).sorted { $0.rawValue < $1.rawValue }
        return heads.flatMap { head in
            let moved = edges.flatMap { edge in
                let some = recorded.filter { $0.edge == edge }
                return [
                    (edge.rawValue, reached(.delivered, by: some, under: head), .toDate),
                    (edge.rawValue, reached(.available, by: some, under: head), .budget),
                ] as [(String, Pence, ReturnAdjustment.Changes)]
            }
            let accepted =
                ("accepted-late", late.since[head] ?? .zero, .toDate)
                as (String, Pence, ReturnAdjustment.Changes)
            return (moved + [accepted]).filter { $0.1 != .zero }.map { kind, pence, changes in
                ReturnAdjustment(kind, head, of: "\(told)", pence, changes)
            }
        }
    }

    private func standing(of head: String) -> StageSums {
        var sums: StageSums = [:]
        for moved in moved {
            if moved.fromHead == head { sums[moved.edge.from] += -moved.pence }
            if moved.toHead == head { sums[moved.edge.to] += moved.pence }
        }
        return sums
    }

    /// Delivered in each of the whole months that the pace is taken from.
    private func byMonth(of head: String) -> [Pence] {
        RunOut.months(before: span.to.adding(days: 1), since: fund.period.from).map { month in
            reached(.delivered, by: moved.filter { $0.month.first == month }, under: head)
        }
    }

    /// What these brought to a stage, or to any after it, under one head.
    private func reached(_ stage: Stage, by moved: [MonthMoved], under head: String) -> Pence {
        moved.map { moved in
            let gave = moved.fromHead == head && moved.edge.from.hasReached(stage)
            let got = moved.toHead == head && moved.edge.to.hasReached(stage)
            switch (gave, got) {
            case (false, true): return moved.pence
            case (true, false): return -moved.pence
            case (true, true), (false, false): return Pence.zero
            }
        }.sum()
    }
}
