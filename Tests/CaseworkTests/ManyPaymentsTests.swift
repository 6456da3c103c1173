import Casework
import Database
import Money
import Panel
import TestSupport
import Testing

@Suite struct `A run of 250 payments` {
    @Test(arguments: Engine.allCases)
    func `is drafted, approved, exported and confirmed, every payment of it`(
        engine: Engine
    ) async throws {
        try await withCouncil(on: engine) { council in
            let payable = try await council.payableCase()
            try await council.copy(payable, times: 249)
            let run = try await council.act(DraftRun(), as: .payer)
            #expect(run.payments.count == 250 && run.totalPence == Pence(4_500_000))
            try await council.database.write { transaction in
                try transaction.write("UPDATE second_looks SET finding = 'sound'")
            }
            let shown = try await council.show(run: run.run)
            let flagged = shown.payments.filter { $0.flags == ["shared-account", "check-lapsed"] }
            #expect(flagged.count == 249)
            _ = try await council.casework.perform(
                ApproveRun(run: run.run),
                as: payable.approver
            )
            let file = try await council.act(ExportRun(run: run.run), as: .payer).file
            #expect(file?.split(separator: "\r\n").count == 251)
            let rows = run.payments.map { "\($0.payment),180.00,2026-12-23,paid," }
            let confirmed = try await council.confirm(run.run, rows)
            #expect(confirmed.paid == 250 && confirmed.state == .confirmed)
            #expect(try await council.paid(payable.funded) == [0, 18_000])
            let paid: Int64 = try await council.database.read { transaction in
                let row = try transaction.one(
                    "SELECT pence FROM accounts WHERE head = 'mentoring' AND stage = 'paid'"
                )
                return try row["pence"]
            }
            #expect(paid == 4_500_000)
        }
    }
}
