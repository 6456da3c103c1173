import Casework
import Database
import Foundation
import Money
import Panel
import TestSupport
import Testing

@Suite struct `Who sees what of invoices` {
    /// Neither name nor reference: orders and packages stand for the child.
    @Test(arguments: Engine.allCases)
    func `none of it says who the child is`(engine: Engine) async throws {
        try await withCouncil(on: engine) { council in
            let funded = try await council.deliveredCase()
            let child = try await council.look(
                ShowPackage(package: funded.package),
                as: .finance
            ).child
            let preflight = try await council.casework.look(
                PreflightInvoice(),
                as: funded.worker
            )
            let entered = try await council.invoice("1", "ORD-1/1 x 4 at 45", by: funded.worker)
            let matched = try await council.match("INV-1")
            let seen: [any Encodable] = [
                preflight, entered, matched, try await council.invoice("INV-1"),
                try await council.look(ListInvoices(), as: .finance),
                try await council.look(InvoiceClock(), as: .finance),
                try await council.look(ListEvents(subject: "INV-1"), as: .auditor),
            ]
            for answer in seen {
                let text = String(decoding: try JSONEncoder().encode(answer), as: UTF8.self)
                #expect(!text.contains(child) && !text.contains("Zbigniew"))
            }
        }
    }

    @Test(arguments: Engine.allCases)
    func `whoever sees every provider's names the one that is looked at`(
        engine: Engine
    ) async throws {
        try await withCouncil(on: engine) { council in
            let funded = try await council.deliveredCase()
            for role in [Role.coordinator, .finance, .auditor] {
                let look = PreflightInvoice(provider: funded.provider)
                #expect(try await council.look(look, as: role).payablePence == Pence(18_000))
                let unnamed = await refusal {
                    try await council.look(PreflightInvoice(), as: role)
                }
                #expect(unnamed == "provider-needed")
            }
            let administrator = await refusal {
                try await council.look(ListInvoices(), as: .administrator)
            }
            #expect(administrator == "not-permitted")
            // An officer of another provider's enters none of this one's.
            let other = try await council.provider("Sailing")
            let stranger = try await council.officer("Jo Sea", [.provider], provider: other)
            let foreign = await refusal {
                try await council.casework.perform(
                    DraftInvoice(number: "1", provider: funded.provider),
                    as: stranger.caller
                )
            }
            #expect(foreign == "not-found")
        }
    }
}
