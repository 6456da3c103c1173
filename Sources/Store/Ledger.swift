package import Database
package import Money
package import Panel

/// Where movements go: the journal, and every balance that follows from it, in one fixed order.
package enum Ledger {
    /// Who moves money, in which event.
    package struct Entry: Sendable {
        package let event: Int64
        /// Nil is the system, when holds expire.
        package let officer: ID?
        package let recordedAt: Instant

        package init(event: Int64, officer: ID?, recordedAt: Instant) {
            self.event = event
            self.officer = officer
            self.recordedAt = recordedAt
        }
    }

    /// The statements that post these movements.
    ///
    /// The accounts, line, child and provider balances they name must be there. Debits and credits
    /// are summed per account first, so that the CHECK of each account sees what the whole act
    /// leaves.
    package static func post(_ movements: [Movement], _ entry: Entry) -> [SQL] {
        guard !movements.isEmpty else { return [] }
        return journal(movements, entry) + accounts(movements) + days(movements)
            + lines(movements) + children(movements) + providers(movements)
    }

    private static func journal(_ movements: [Movement], _ entry: Entry) -> [SQL] {
        let rows = movements.enumerated().map { position, movement -> [Value] in
            let promise = movement.promise
            return [
                entry.event.value, (position + 1).value, movement.edge.value,
                movement.from.fund.value, movement.from.head.value, movement.from.stage.value,
                movement.to.head.value, movement.to.stage.value, movement.amount.value,
                (promise?.line).value, (promise?.decision).value,
                (promise?.isMinuted == true ? promise?.decision : nil).value,
                entry.officer.value, movement.reason.value, movement.authority.value,
                movement.on.value, entry.recordedAt.value,
            ]
        }
        return rows.chunks.map { rows in
            """
            INSERT INTO movements (event_number, ordinal, act, fund_id, from_head, from_stage,
                to_head, to_stage, pence, line_id, decision_id, minuted_id, officer_id, reason,
                authority, event_on, recorded_at)
            VALUES \(rows: rows)
            """
        }
    }

    private static func accounts(_ movements: [Movement]) -> [SQL] {
        let changes = movements.flatMap { [($0.from, -$0.amount), ($0.to, $0.amount)] }
        return rows(summing: changes) { [$0.fund.value, $0.head.value, $0.stage.value] }.map {
            """
            UPDATE accounts SET pence = pence + d.column4
            FROM (VALUES \(rows: $0)) AS d
            WHERE fund_id = d.column1 AND head = d.column2 AND stage = d.column3
            """
        }
    }

    private static func days(_ movements: [Movement]) -> [SQL] {
        struct AccountDay: Hashable {
            let account: Account
            let day: Day
        }
        var entries: [AccountDay: (paidIn: Pence, paidOut: Pence)] = [:]
        for movement in movements {
            let from = AccountDay(account: movement.from, day: movement.on)
            let to = AccountDay(account: movement.to, day: movement.on)
            entries[from, default: (.zero, .zero)].paidOut += movement.amount
            entries[to, default: (.zero, .zero)].paidIn += movement.amount
        }
        let rows = entries.map { entry, sums -> [Value] in
            [
                entry.account.fund.value, entry.account.head.value, entry.account.stage.value,
                entry.day.value, sums.paidIn.value, sums.paidOut.value,
            ]
        }
        return rows.inOrder.chunks.map {
            """
            INSERT INTO account_days (fund_id, head, stage, event_on, in_pence, out_pence)
            VALUES \(rows: $0)
            ON CONFLICT (fund_id, head, stage, event_on) DO UPDATE SET
                in_pence = account_days.in_pence + excluded.in_pence,
                out_pence = account_days.out_pence + excluded.out_pence
            """
        }
    }

    private static func lines(_ movements: [Movement]) -> [SQL] {
        struct LineStage: Hashable {
            let line: ID
            let stage: Stage
        }
        var changes: [(LineStage, Pence)] = []
        for movement in movements {
            guard let promise = movement.promise else { continue }
            if movement.from.stage.isPromised {
                let left = LineStage(line: promise.line, stage: movement.from.stage)
                changes.append((left, -movement.amount))
            }
            if movement.to.stage.isPromised {
                let reached = LineStage(line: promise.line, stage: movement.to.stage)
                changes.append((reached, movement.amount))
            }
        }
        return rows(summing: changes) { [$0.line.value, $0.stage.value] }.map {
            """
            UPDATE line_balances SET pence = pence + d.column3
            FROM (VALUES \(rows: $0)) AS d
            WHERE line_id = d.column1 AND stage = d.column2
            """
        }
    }

    private static func children(_ movements: [Movement]) -> [SQL] {
        rows(summing: promised(movements) { $0.child }) { $0.map(\.value) }.map {
            """
            UPDATE child_balances SET pence = pence + d.column3
            FROM (VALUES \(rows: $0)) AS d
            WHERE fund_id = d.column1 AND child_id = d.column2
            """
        }
    }

    private static func providers(_ movements: [Movement]) -> [SQL] {
        rows(summing: promised(movements) { $0.provider }) { $0.map(\.value) }.map {
            """
            UPDATE provider_balances SET pence = pence + d.column3
            FROM (VALUES \(rows: $0)) AS d
            WHERE fund_id = d.column1 AND provider_id = d.column2
            """
        }
    }

    private static func promised(
        _ movements: [Movement],
        whose: (Movement.Promise) -> ID
    ) -> [([ID], Pence)] {
        movements.compactMap { movement in
            movement.promise.map { ([movement.from.fund, whose($0)], movement.promised) }
        }
    }

    /// One row per key with its changes summed, those that change nothing left out, always in the
    /// same order.
    private static func rows<Key: Hashable>(
        summing changes: [(Key, Pence)],
        columns: (Key) -> [Value]
    ) -> [[[Value]]] {
        Dictionary(changes, uniquingKeysWith: +)
            .filter { $0.value != .zero }
            .map { columns($0.key) + [$0.value.value] }
            .inOrder.chunks
    }
}

extension [[Value]] {
    /// Few enough rows for one statement's parameters on either engine.
    package var chunks: [[[Value]]] { parts(of: 500) }

    fileprivate var inOrder: [[Value]] {
        sorted { left, right in
            for case (.text(let one), .text(let other)) in zip(left, right) where one != other {
                return one < other
            }
            return false
        }
    }
}

extension Array {
    /// In their order, so many at once; the last part may be smaller.
    package func parts(of size: Int) -> [[Element]] {
        stride(from: 0, to: count, by: size).map { Array(self[$0..<Swift.min($0 + size, count)]) }
    }
}
