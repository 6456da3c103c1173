import Casework
import Database
import Money
import Panel
import TestSupport
import Testing

@Suite struct `The file for the ledger` {
    private static let heading =
        "Run,Payment,Supplier,Supplier name,Account ending,Invoice,"
        + "Invoice number,Invoice date,Fund,Head,Coding,Net,VAT,Gross\r\n"

    @Test(arguments: Engine.allCases)
    func `is the same to the byte every time, whatever was changed since`(
        engine: Engine
    ) async throws {
        try await withCouncil(on: engine) { council in
            let coding = AddCode(list: "coding", code: "mentoring", label: "CC10-5210-CCEP")
            try await council.act(coding, as: .administrator)
            let payable = try await council.payableCase()
            let run = try await council.approvedRun(payable)
            let export = ExportRun(run: run.run)
            let first = try await council.act(export, as: .payer)
            #expect(
                first.file == Self.heading
                    + "RUN-1,PAY-1,PRV-1,Forest Fields Mentors,5678,INV-1,FFM-1,2026-12-18,FUND-1,"
                    + "mentoring,CC10-5210-CCEP,180.00,0.00,180.00\r\n"
            )
            try await council.act(
                AddCode(list: "coding", code: "mentoring", label: "Other"),
                as: .administrator
            )
            council.time.advance(days: 40)
            let again = try await council.act(export, as: .payer)
            #expect(again.file == first.file && again.sha256 == first.sha256)
            #expect(again.isAgain && again.exportedOn == first.exportedOn)
            #expect(try await council.lastEvent().facts["bank_details"] == nil)
            let kept = try await council.words(in: ["run_files"])
            #expect(!kept.contains { $0.contains("Forest") })
        }
    }

    @Test(arguments: Engine.allCases)
    func `holds bank details only where its columns ask for them, and the event says so`(
        engine: Engine
    ) async throws {
        try await withCouncil(on: engine) { council in
            let columns = [("sort-code", "Sort code"), ("account-number", "Account")]
            for (index, (code, label)) in columns.enumerated() {
                let column = AddCode(
                    list: "ledger-column",
                    code: code,
                    label: label,
                    family: "d0\(index)"
                )
                try await council.act(column, as: .administrator)
            }
            let payable = try await council.payableCase()
            let run = try await council.approvedRun(payable)
            let file = try await council.act(ExportRun(run: run.run), as: .payer, key: "k").file
            #expect(file?.contains("Gross,Sort code,Account\r\n") == true)
            #expect(file?.contains(",180.00,200000,12345678\r\n") == true)
            let event = try await council.lastEvent()
            #expect(event.facts["bank_details"] == "yes")
            let again = try await council.act(ExportRun(run: run.run), as: .payer, key: "k")
            #expect(again.file == nil)
            try await council.act(ExportRun(run: run.run), as: .payer)
            let anew = try await council.lastEvent().facts
            #expect(anew["again"] == "yes" && anew["bank_details"] == "yes")
            let words = try await council.words(in: [
                "events", "idempotency_keys", "run_files", "payments",
            ])
            #expect(!words.contains { $0.contains("12345678") || $0.contains("200000") })
        }
    }

    @Test(arguments: Engine.allCases)
    func `is refused before approval and after a change of account`(
        engine: Engine
    ) async throws {
        try await withCouncil(on: engine) { council in
            let payable = try await council.payableCase()
            let draft = try await council.act(DraftRun(), as: .payer)
            func export() async -> String {
                await refusal { try await council.act(ExportRun(run: draft.run), as: .payer) }
            }
            #expect(await export() == "run-not-approved")
            try await council.act(CancelRun(run: draft.run), as: .payer)
            let run = try await council.approvedRun(payable)
            let second = await refusal {
                try await council.casework.perform(
                    ExportRun(run: run.run),
                    as: payable.looker
                )
            }
            #expect(second == "not-permitted")
            try await council.act(RefuseBank(bankAccount: payable.account), as: .finance)
            let changed = await refusal {
                try await council.act(ExportRun(run: run.run), as: .payer)
            }
            #expect(changed == "bank-account-changed")
        }
    }

    @Test(arguments: Engine.allCases)
    func `pays VAT beside what its lines are worth`(engine: Engine) async throws {
        try await withCouncil(on: engine) { council in
            let funded = try await council.taxedCase(isLost: false)
            let invoice = try await council.invoice(
                "FFM-1",
                "ORD-1/1 x 4 at 45.00 vat 36.00",
                by: funded.worker
            ).invoice
            try await council.match(invoice)
            let payable = try await council.payableCase(of: invoice, funded)
            let run = try await council.approvedRun(payable)
            #expect(run.netPence == Pence(18_000) && run.vatPence == Pence(3600))
            let file = try await council.act(ExportRun(run: run.run), as: .payer).file
            #expect(file?.contains(",180.00,36.00,216.00\r\n") == true)
            _ = try await council.confirm(run.run, ["PAY-1,216.00,2026-12-23,paid,B1"])
            #expect(try await council.paid(funded) == [0, 18_000])
            let advice = try await council.casework.look(
                Remittance(payment: "PAY-1"),
                as: funded.worker
            )
            #expect(advice.text.contains("Total: £216.00, of which VAT £36.00."))
            #expect(advice.csv.hasSuffix("FFM-1,2026-12-18,180.00,36.00,216.00\r\n"))
            try await council.expectSound()
        }
    }
}
