import Casework
import Database
import Money
import Panel
import TestSupport
import Testing

@Suite struct `Two payers at once` {
    @Test(arguments: Engine.allCases)
    func `draft, approve and confirm the same: once, whoever comes first`(
        engine: Engine
    ) async throws {
        try await withCouncil(on: engine) { council in
            let payable = try await council.payableCase()
            let other = try await council.officer("Pia Long", [.payer]).caller
            try await withTwoServers(of: council) { servers in
                let drafts = await both(servers) { server, _ in
                    try await server.perform(DraftRun(), as: council.caller(.payer)).run
                }
                #expect(drafts.sorted() == ["RUN-1", "nothing-to-pay"])
                _ = try await servers[0].perform(
                    LookAgain(payment: "PAY-1", finding: "sound"),
                    as: payable.looker
                )
                let payers = [payable.approver, other]
                let approvals = await both(servers) { server, index in
                    try await server.perform(ApproveRun(run: "RUN-1"), as: payers[index]).state
                        .rawValue
                }
                #expect(approvals.sorted() == ["approved", "run-not-draft"])
                let exports = await both(servers) { server, index in
                    try await server.perform(ExportRun(run: "RUN-1"), as: payers[index]).sha256
                }
                #expect(Set(exports).count == 1)
                let file = sheet(
                    rows: ["PAY-1,180.00,2026-12-23,paid,B1"],
                    header: "payment,amount,paid_on,status,bank_reference"
                )
                let confirmed = await both(servers) { server, index in
                    let answer = try await server.perform(
                        ConfirmRun(run: "RUN-1", file: file),
                        as: payers[index]
                    )
                    return answer.isAgain ? "again" : "paid \(answer.paid)"
                }
                #expect(confirmed.sorted() == ["again", "paid 1"])
            }
            #expect(try await council.paid(payable.funded) == [0, 18_000])
            try await council.expectSound()
        }
    }

    /// What came of the same on both servers at once: an answer, or the code of a refusal.
    private func both(
        _ servers: [Casework],
        _ body: @escaping @Sendable (Casework, Int) async throws -> String
    ) async -> [String] {
        await withTaskGroup(of: String.self) { group in
            for (index, server) in servers.enumerated() {
                group.addTask {
                    do {
                        return try await body(server, index)
                    } catch let refusal as Refusal {
                        return refusal.code
                    } catch {
                        return "\(error)"
                    }
                }
            }
            return await group.reduce(into: []) { $0.append($1) }
        }
    }
}
