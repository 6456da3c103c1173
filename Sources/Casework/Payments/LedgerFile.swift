import Money
import Panel
import Secrets
import Sheets
import Store

/// The file of a run for the general ledger: a row for each invoice and coding.
struct LedgerFile {
    let text: String
    /// Bank details stand in it in full.
    let opensBank: Bool

    /// - Parameter payments: those that are to be paid.
    init(_ run: Runs.Run, _ payments: [Payments.Payment], at desk: ReadingDesk) throws {
        let (codes, codings, invoices, lines) = try desk.fetch(
            Rules.codes(LedgerColumn.list, on: desk.today),
            Rules.codes("coding", on: desk.today),
            Payments.invoices(ofRun: run.id),
            Payments.lines(ofRun: run.id)
        )
        let columns = try [LedgerColumn](codes)
        opensBank = columns.contains(where: \.isSealed)
        let numbers = try desk.supplierNumbers(columns, payments)
        let accounts = payments.map(\.account.id)
        let sealed = try opensBank ? desk.fetch(BankAccounts.sealed(accounts)) : [:]
        let coding = Dictionary(
            codings.map { ($0.code, $0.label) },
            uniquingKeysWith: { first, _ in first }
        )
        let owed = Dictionary(grouping: invoices, by: \.payment)
        let parts = Dictionary(grouping: lines) { Key(payment: $0.payment, invoice: $0.invoice) }
        var text = CSVLine.header(columns.map(\.heading))
        for payment in payments {
            let bank = try sealed[payment.account.id].map { try Bank($0, desk.keyring) }
            for invoice in owed[payment.id] ?? [] {
                let key = Key(payment: payment.id, invoice: invoice.invoice)
                for part in (parts[key] ?? []).map(LedgerPart.init).coded(vat: invoice.vat) {
                    let row = Row(
                        run: run,
                        on: desk.today,
                        payment: payment,
                        supplierNumber: numbers[payment.provider.id],
                        bank: bank,
                        invoice: invoice,
                        part: part,
                        coding: coding[part.head] ?? part.head
                    )
                    text += CSVLine.text(of: columns.map { row.cell($0.content) })
                }
            }
        }
        self.text = text
    }

    private struct Key: Hashable {
        let payment: ID
        let invoice: ID
    }

    /// What is opened only where a column asks for it.
    fileprivate struct Bank {
        let sortCode: String
        let accountNumber: String
        let accountName: String

        init(_ sealed: BankAccounts.Sealed, _ keyring: Keyring) throws {
            func opened(_ bytes: [UInt8], _ column: BankColumn) throws -> String {
                try keyring.open(
                    Sealed(key: sealed.key, bytes: bytes),
                    row: sealed.id.text,
                    column: column.name
                )
            }
            sortCode = try opened(sealed.sortCode, .sortCode)
            accountNumber = try opened(sealed.accountNumber, .accountNumber)
            accountName = try opened(sealed.accountName, .accountName)
        }
    }

    private struct Row {
        let run: Runs.Run
        let on: Day
        let payment: Payments.Payment
        let supplierNumber: String?
        let bank: Bank?
        let invoice: Payments.Invoiced
        let part: LedgerPart
        let coding: String

        func cell(_ content: LedgerColumn.Content) -> SheetCell {
            switch content {
            case .field(let field): cell(field)
            case .constant(let text): .text(text)
            }
        }

        private func cell(_ field: LedgerField) -> SheetCell {
            switch field {
            case .run: .text(run.reference)
            case .runDate: .day(on)
            case .payment: .text(payment.reference)
            case .supplier: .text(payment.provider.reference)
            case .supplierName: .text(payment.providerName)
            case .supplierNumber: .text(supplierNumber ?? "")
            case .accountEnding: .text(payment.account.lastDigits)
            case .sortCode: .text(bank?.sortCode ?? "")
            case .accountNumber: .text(bank?.accountNumber ?? "")
            case .accountName: .text(bank?.accountName ?? "")
            case .invoice: .text(invoice.reference)
            case .invoiceNumber: .text(invoice.number)
            case .invoiceDate: .day(invoice.datedOn)
            case .fund: .text(part.fund)
            case .head: .text(part.head)
            case .funding: .text(part.funding.rawValue)
            case .vatCode: .text(part.vatCode)
            case .coding: .text(coding)
            case .net: .amount(part.net)
            case .vat: .amount(part.vat)
            case .gross: .amount(part.net + part.vat)
            }
        }
    }
}

extension [LedgerColumn] {
    /// In the order of their families, then of their codes.
    init(_ codes: [Rules.Code]) throws(Refusal) {
        self = []
        for code in codes.sorted(by: { ($0.family, $0.code) < ($1.family, $1.code) }) {
            append(try LedgerColumn(code: code.code, label: code.label))
        }
    }
}

extension ReadingDesk {
    /// The supplier numbers of those who are paid, where a column asks for them.
    ///
    /// - Throws: `supplier-number-missing`.
    func supplierNumbers(
        _ columns: [LedgerColumn],
        _ payments: [Payments.Payment]
    ) throws -> [ID: String] {
        guard columns.contains(where: \.asksForSupplierNumber), !payments.isEmpty else {
            return [:]
        }
        let providers = payments.map(\.provider)
        let numbers = try fetch(SupplierNumbers.of(providers.map(\.id), on: today))
        let missing = providers.filter { numbers[$0.id] == nil }.map(\.reference)
        guard missing.isEmpty else { throw Refusal.run(.noSupplierNumber(missing)) }
        return numbers
    }

    /// Refuses what the ledger could not be told, before it is approved.
    func checkLedger(_ payments: [Payments.Payment]) throws {
        let codes = try fetch(Rules.codes(LedgerColumn.list, on: today))
        _ = try supplierNumbers([LedgerColumn](codes), payments)
    }
}

extension LedgerPart {
    fileprivate init(_ line: Payments.PaidLine) {
        self.init(
            fund: line.fundReference,
            head: line.head,
            funding: line.funding,
            vatCode: line.vat,
            net: line.pence,
            weight: line.pence.count * line.recoverableBasisPoints
        )
    }
}
