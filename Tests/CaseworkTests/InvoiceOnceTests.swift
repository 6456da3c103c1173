import Casework
import Database
import TestSupport
import Testing

@Suite struct `An invoice behind another` {
    @Test(arguments: Engine.allCases)
    func `asks once for what was delivered, as pre-flight said it would`(
        engine: Engine
    ) async throws {
        try await withCouncil(on: engine) { council in
            let funded = try await council.deliveredCase()
            try await council.invoice("1", "ORD-1/1 x 1 at 45", by: funded.worker)
            for (number, quantity, matches) in [("2", 3, true), ("3", 2, false)] {
                let line = "ORD-1/1 x \(quantity) at 45"
                let preflight = try await council.casework.look(
                    PreflightInvoice(lines: [line]),
                    as: funded.worker
                )
                let entered = try await council.invoice(number, line, by: funded.worker)
                #expect(entered.matches == matches && preflight.matches == matches, "\(line)")
            }
        }
    }
}
