import Casework
import Database
import Money
import Panel
import TestSupport
import Testing

@Suite struct `A trace of what was put right` {
    /// £80 asked back of PAY-1 as COR-1, of which COR-2 brings £30.
    private static func refunded(at council: Council) async throws {
        _ = try await `A package that ends early`.ended(at: council)
        var refund = CorrectionText.of("30")
        refund.settles = "COR-1"
        try await council.act(Refund(payment: "PAY-1", correction: refund), as: .finance)
    }

    @Test(arguments: Engine.allCases)
    func `leads to what it corrects and to the minute, and back`(engine: Engine) async throws {
        try await withCouncil(on: engine) { council in
            try await Self.refunded(at: council)
            let traced = try await council.look(Trace(of: "cor-2"), as: .auditor)
            let own = try #require(traced.correction)
            #expect(own.kind == .refund && own.payment == "PAY-1" && own.invoice == "INV-1")
            #expect(own.settles == "COR-1" && own.pence.count == 3000)
            #expect(traced.of == "COR-2" && traced.package == "PKG-1")
            #expect(traced.orders == ["ORD-1"] && traced.events.contains(own.event))
            let line = try #require(traced.lines.first).line
            #expect(line.payments.map(\.payment) == ["PAY-1"])
            #expect(line.invoices.map(\.invoice) == ["INV-1"])
            #expect(line.sessions.map(\.session) == ["SES-1"])
            #expect(line.corrections.map(\.correction) == ["COR-1", "COR-2"])
            let decisions = try #require(traced.decisions)
            #expect(decisions.map(\.kind) == ["fund", "end"])
            #expect(decisions.allSatisfy { $0.minute != nil })
            let request = try await council.look(Trace(of: "COR-1"), as: .auditor).correction
            #expect(request?.settledBy == ["COR-2"])
            for of in ["PAY-1", "INV-1", "SES-1", "ORD-1/1", "PKG-1", decisions[0].of] {
                let back = try await council.look(Trace(of: of), as: .auditor)
                let corrections = back.lines.flatMap(\.line.corrections).map(\.correction)
                #expect(corrections == ["COR-1", "COR-2"], "\(of)")
            }
            let none = await refusal { try await council.look(Trace(of: "COR-9"), as: .auditor) }
            #expect(none == "not-found")
        }
    }

    @Test(arguments: Engine.allCases)
    func `of what was never invoiced has its line`(engine: Engine) async throws {
        try await withCouncil(on: engine) { council in
            _ = try await `A package that ends early`.ended(at: council, paying: false)
            let traced = try await council.look(Trace(of: "COR-1"), as: .auditor)
            #expect(traced.correction?.invoice == nil)
            #expect(traced.lines.flatMap(\.line.sessions).map(\.session) == ["SES-1"])
        }
    }
}
