import Casework
import Database
import Money
import Panel
import TestSupport
import Testing

@Suite struct `What stands in the ledger's file` {
    private func column(_ code: String, _ label: String, _ family: String? = nil) -> AddCode {
        AddCode(list: "ledger-column", code: code, label: label, family: family)
    }

    @Test(arguments: Engine.allCases)
    func `takes no column that it could not have, on the day that this is said`(
        engine: Engine
    ) async throws {
        try await withCouncil(on: engine) { council in
            for (column, refused) in [
                (column("colour", "Colour"), "unknown-ledger-column"),
                (column("constant-company", "Company"), "ledger-constant-incomplete"),
                (column("constant-company", "Company = "), "ledger-constant-incomplete"),
                (column("funding", "Gross"), "ledger-heading-taken"),
                (column("constant-company", "Gross = 01"), "ledger-heading-taken"),
            ] {
                let said = await refusal { try await council.act(column, as: .administrator) }
                #expect(said == refused, "\(column)")
            }
            try await council.act(column("gross", "Gross"), as: .administrator)
        }
    }

    @Test(arguments: Engine.allCases)
    func `has the same words in every row, and what the council calls its supplier`(
        engine: Engine
    ) async throws {
        try await withCouncil(on: engine) { council in
            let payable = try await council.payableCase()
            try await council.act(
                column("constant-company", "Company = 01", "a1"),
                as: .administrator
            )
            try await council.act(
                column("supplier-number", "Supplier number", "a2"),
                as: .administrator
            )
            let provider = payable.funded.provider
            let early = await refusal { _ = try await council.approvedRun(payable) }
            #expect(early == "supplier-number-missing")
            try await council.act(CancelRun(run: "RUN-1"), as: .payer)
            for (number, from) in [("100234", nil), ("200999", "2027-06-01")] {
                try await council.act(
                    NumberSupplier(provider: provider, number: number, from: from),
                    as: .finance
                )
            }
            let run = try await council.approvedRun(payable)
            let file = try await council.act(ExportRun(run: run.run), as: .payer).file
            #expect(file?.hasPrefix("Company,Supplier number,Run,") == true)
            #expect(file?.contains("\r\n01,100234,RUN-2,") == true)
            council.time.set(try #require(Day(reading: "2027-07-01")))
            let payment = try #require(run.payments.first?.payment)
            let advice = try await council.look(Remittance(payment: payment), as: .payer)
            #expect(advice.supplierNumber == "100234")
            #expect(advice.text.contains("To: Forest Fields Mentors, our supplier 100234\n"))
            let shown = try await council.casework.look(
                ShowProvider(provider: provider),
                as: payable.funded.worker
            )
            #expect(shown.supplierNumber == "200999")
        }
    }

    @Test(arguments: Engine.allCases)
    func `knows each supplier number as one provider's, from today on`(
        engine: Engine
    ) async throws {
        try await withCouncil(on: engine) { council in
            let one = try await council.approvedProvider("Sailing")
            let two = try await council.approvedProvider("Boxing")
            let first = NumberSupplier(provider: one, number: "100234")
            try await council.act(first, as: .finance)
            let later = NumberSupplier(provider: one, number: "200999", from: "2099-01-01")
            try await council.act(later, as: .finance)
            for (provider, number, from, refused) in [
                (two, "100234", nil, "supplier-number-taken"),
                (two, "200999", nil, "supplier-number-taken"),
                (two, "the boxing club", nil, "reference-not-plain"),
                (two, "7", "2026-01-01", "before-today"),
            ] as [(String, String, String?, String)] {
                let act = NumberSupplier(provider: provider, number: number, from: from)
                let said = await refusal { try await council.act(act, as: .finance) }
                #expect(said == refused)
            }
            let coordinator = await refusal { try await council.act(first, as: .coordinator) }
            #expect(coordinator == "not-permitted")
        }
    }
}
