import Casework
import Database
import Money
import Panel
import TestSupport
import Testing

@Suite struct `Two officers and one invoice` {
    @Test(arguments: Engine.allCases)
    func `match it once, and the second is told`(engine: Engine) async throws {
        try await withCouncil(on: engine) { council in
            let funded = try await council.deliveredCase()
            let second = try await council.officer("Fin Two", [.finance]).caller
            try await council.invoice("1", "ORD-1/1 x 4 at 45", by: funded.worker)
            let officers = [council.caller(.finance), second]
            // Each at a server of its own, as two programs are.
            let codes = try await withTwoServers(of: council) { servers in
                await withTaskGroup(of: String.self) { group in
                    for (server, officer) in zip(servers, officers) {
                        group.addTask {
                            await Self.code {
                                try await server.perform(
                                    MatchInvoice(invoice: "INV-1"),
                                    as: officer
                                )
                            }
                        }
                    }
                    return await group.reduce(into: []) { $0.append($1) }
                }
            }
            #expect(codes.sorted() == ["already-matched", "matched"])
            #expect(try await council.stages(funded) == [36_000, 0, 18_000])
            try await council.expectSound()
        }
    }

    /// Two invoices that ask for the same sessions, at once: only one of them gets them.
    @Test(arguments: Engine.allCases)
    func `match two that ask for the same, and the second is told what is missing`(
        engine: Engine
    ) async throws {
        try await withCouncil(on: engine) { council in
            let funded = try await council.deliveredCase()
            try await council.invoice("1", "ORD-1/1 x 4 at 45", by: funded.worker)
            try await council.invoice("2", "ORD-1/1 x 3 at 45", by: funded.worker)
            let officer = council.caller(.finance)
            let codes = try await withTwoServers(of: council) { servers in
                await withTaskGroup(of: String.self) { group in
                    for (server, invoice) in zip(servers, ["INV-1", "INV-2"]) {
                        group.addTask {
                            await Self.code {
                                try await server.perform(
                                    MatchInvoice(invoice: invoice),
                                    as: officer
                                )
                            }
                        }
                    }
                    return await group.reduce(into: []) { $0.append($1) }
                }
            }
            #expect(codes.sorted() == ["matched", "not-matched"])
            try await council.expectSound()
        }
    }

    /// What came of it, or why not.
    private static func code(
        of body: () async throws -> MatchInvoice.Answer
    ) async -> String {
        do {
            return try await body().state.rawValue
        } catch let refused as Refusal {
            return refused.code
        } catch {
            return "\(error)"
        }
    }

    @Test(arguments: Engine.allCases)
    func `cannot bill a session twice, nor enter a number twice, whatever the program does`(
        engine: Engine
    ) async throws {
        try await withCouncil(on: engine) { council in
            let funded = try await council.deliveredCase()
            try await council.invoice("1", "ORD-1/1 x 4 at 45", by: funded.worker)
            try await council.match("INV-1")
            let rows: [(SQL, DatabaseError)] = [
                (
                    """
                    INSERT INTO session_items (id, session_id, invoice_id, position, kind, pence,
                        live, event_number)
                    SELECT 'again', session_id, invoice_id, position, kind, pence, 1, event_number
                    FROM session_items WHERE live = 1 LIMIT 1
                    """,
                    .constraint("billable_once")
                ),
                (
                    """
                    INSERT INTO session_items (id, session_id, invoice_id, position, kind, pence,
                        live, event_number)
                    SELECT 'refund ' || n.column1, session_id, invoice_id, position, 'refundable',
                        pence, 1, event_number
                    FROM session_items, (VALUES ('1'), ('2')) AS n
                    WHERE session_id = (SELECT max(session_id) FROM session_items)
                    """,
                    .constraint("refundable_once")
                ),
                (
                    """
                    INSERT INTO invoices (id, ref, ordinal, provider_id, number, number_key,
                        dated_on, received_on, net_pence, vat_pence, state, entered_by,
                        event_number)
                    SELECT 'again', 'INV-9', 9, provider_id, '#1', number_key, dated_on,
                        received_on, net_pence, vat_pence, 'received', entered_by, event_number
                    FROM invoices
                    """,
                    .constraint("invoices_number")
                ),
            ]
            for (statement, expected) in rows {
                await #expect(throws: expected) {
                    try await council.database.write { try $0.write(statement) }
                }
            }
        }
    }
}
