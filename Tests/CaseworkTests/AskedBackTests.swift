import Casework
import Database
import Money
import Panel
import TestSupport
import Testing

@Suite struct `What was asked back` {
    private typealias Ended = `A package that ends early`

    private static func told(_ council: Council) async throws -> [String] {
        try await council.look(PreflightInvoice(provider: "PRV-1"), as: .finance).requested.map {
            "\($0.correction) \($0.line) \($0.invoice ?? "none") \($0.pence)"
        }
    }

    /// Eight of thirty-one days of £310.
    @Test(arguments: Engine.allCases)
    func `is told before it is invoiced, while it is matched, and until it is there`(
        engine: Engine
    ) async throws {
        try await withCouncil(on: engine) { council in
            _ = try await Ended.ended(at: council, paying: false)
            #expect(try await Self.told(council) == ["COR-1 ORD-1/1 none £80.00"])
            let ahead = try await council.look(
                PreflightInvoice(order: "ORD-1", provider: "PRV-1"),
                as: .finance
            )
            #expect(ahead.matches && ahead.requested.map(\.correction) == ["COR-1"])
            #expect(ahead.lines.map(\.requestedPence.count) == [8000])
            let sentence = "£80.00 of the line was asked back (COR-1) and is not here yet."
            #expect(ahead.lines.allSatisfy { $0.message.hasSuffix(sentence) })
            let worker = try await council.officer("Sam", [.provider], provider: "PRV-1").caller
            try await council.invoice("SC-1", "ORD-1/1 x 1 at 310.00", by: worker)
            #expect(try await council.check("INV-1").lines.map(\.requestedPence.count) == [8000])
            let shown = try await council.invoice("INV-1")
            #expect(shown.requested.map(\.correction) == ["COR-1"])
            #expect(shown.lines.allSatisfy { $0.message?.hasSuffix(sentence) == true })
            let matched = try await council.match("INV-1")
            #expect(matched.lines.map(\.requestedPence.count) == [8000])
            var credit = CorrectionText.of("30")
            credit.settles = "COR-1"
            try await council.act(
                CreditInvoice(invoice: "INV-1", correction: credit),
                as: .finance
            )
            #expect(try await Self.told(council) == ["COR-1 ORD-1/1 none £50.00"])
            credit.amount = "50"
            try await council.act(
                CreditInvoice(invoice: "INV-1", correction: credit),
                as: .finance
            )
            #expect(try await Self.told(council).isEmpty)
            #expect(try await council.invoice("INV-1").requested.isEmpty)
        }
    }

    @Test(arguments: Engine.allCases)
    func `of another provider, or on another order, is told to nobody`(
        engine: Engine
    ) async throws {
        try await withCouncil(on: engine) { council in
            _ = try await Ended.ended(at: council)
            #expect(try await Self.told(council) == ["COR-1 ORD-1/1 INV-1 £80.00"])
            let other = try await council.approvedProvider("Another")
            let theirs = try await council.look(PreflightInvoice(provider: other), as: .finance)
            #expect(theirs.requested.isEmpty)
        }
    }
}
