package import Foundation
package import Money
package import Panel
package import Secrets
import Sheets
import Store

/// Takes in a file of invoices, all of them or none.
///
/// The same file again answers what it answered, and changes nothing.
package struct UploadInvoices: ActRequest {
    package static let act = Act.uploadInvoices

    /// CSV as it came.
    package var file: Data
    /// The officer's own unless said.
    package var provider: String?

    package init(file: Data, provider: String? = nil) {
        self.file = file
        self.provider = provider
    }

    package struct Answer: Codable, Sendable {
        package let provider: String
        package let totalPence: Pence
        package let invoices: [Uploaded]
    }

    package struct Uploaded: Codable, Sendable {
        package let invoice: String
        package let number: String
        package let datedOn: Day
        package let totalPence: Pence
        package let state: String
        /// What keeps it from matching, as it stood when it came in, the worst of its lines first.
        package let outcomes: [String]
    }

    package func perform(at desk: Desk) throws -> Answer {
        try ready(with: desk.keyring, at: desk.now)(desk)
    }

    package func ready(
        with keyring: Keyring,
        at now: Instant
    ) -> @Sendable (Desk) throws -> Answer {
        let digest = keyring.fingerprint(Array(file))
        let read = Result { () throws(Refusal) in
            try IncomingSheet(
                reading: file,
                columns: InvoiceSheet.columns,
                mostRows: InvoiceSheet.mostRows
            )
        }
        let provider = provider
        return { desk in
            let provider = try desk.entering(provider)
            let sheet = try read.get()
            let known = try desk.fetch(Invoices.uploaded(digest, provider: provider.id))
            guard known.isEmpty else {
                return Answer(
                    provider: provider.reference,
                    totalPence: known.map(\.gross).sum(),
                    invoices: known.map(Uploaded.init)
                )
            }
            return try Self.take(sheet, of: provider, digest, at: desk)
        }
    }

    private static func take(
        _ file: IncomingSheet,
        of provider: ProviderStanding,
        _ digest: [UInt8],
        at desk: Desk
    ) throws -> Answer {
        let sheet = try InvoiceSheet(reading: file, at: desk)
        let taken = try desk.fetch(
            Invoices.numbered(sheet.entries.map(\.number.key), of: provider.id)
        )
        let faults = zip(sheet.rows, sheet.entries).compactMap { row, entry in
            taken[entry.number.key].map {
                CellFault(row: row, column: "number", .invoice(.exists($0)))
            }
        }
        if let refusal = SheetRefusal(faults) { throw Refusal.sheet(refusal) }
        let orders = sheet.entries.reduce(into: Set<String>()) { $0.formUnion($1.orders) }
        let billing = try Billing(provider, orders: orders, at: desk)
        let id = desk.newID()
        desk.save(
            Invoices.upload(
                id,
                provider: provider.id,
                digest: digest,
                count: sheet.entries.count,
                event: desk.event
            )
        )
        let entered = try desk.enter(sheet.entries, billing, upload: id)
        let answer = Answer(
            provider: provider.reference,
            totalPence: entered.map(\.totalPence).sum(),
            invoices: entered.map(Uploaded.init)
        )
        desk.record(
            provider.reference,
            [
                "invoices": "\(entered.count)", "first": entered[0].invoice,
                "last": entered[entered.count - 1].invoice,
                "total_pence": "\(answer.totalPence.count)",
            ]
        )
        return answer
    }
}

extension UploadInvoices.Uploaded {
    init(_ entered: CheckedInvoice) {
        invoice = entered.invoice
        number = entered.number
        datedOn = entered.datedOn
        totalPence = entered.totalPence
        state = entered.state
        outcomes = entered.lines.map(\.outcome).filter { $0 != "matched" }
    }

    /// One that came in with the same file before.
    init(_ known: Invoices.Invoice) {
        invoice = known.reference
        number = known.number
        datedOn = known.datedOn
        totalPence = known.gross
        state = known.state.rawValue
        outcomes = []
    }
}
