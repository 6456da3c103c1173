package import Foundation
package import Money
package import Panel
package import Secrets
import Sheets
import Store

/// Takes in a file of invoices, all of them or none.
///
/// The same file again changes nothing and answers how its invoices stand; once all of them are
/// rejected it is taken in anew.
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

    package struct Answer: Codable, Hashable, Sendable {
        package let provider: String
        package let totalPence: Pence
        package let invoices: [Uploaded]
        /// The file came in before, and nothing was added.
        package let isAgain: Bool?
    }

    package struct Uploaded: Codable, Hashable, Sendable {
        package let invoice: String
        package let number: String
        package let datedOn: Day
        package let totalPence: Pence
        package let state: InvoiceState
        /// What keeps its lines from matching, in their order; nothing once it is matched or closed.
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
            try InvoiceSheet(reading: file)
        }
        let provider = provider
        return { desk in
            let provider = try desk.entering(provider)
            let sheet = try read.get()
            let known = try desk.fetch(Invoices.uploaded(digest, provider: provider.id))
            guard !known.contains(where: { $0.state != .rejected }) else {
                return try Self.standing(known, of: provider, at: desk)
            }
            let upload = known.first?.upload
            return try Self.take(sheet, of: provider, digest, known: upload, at: desk)
        }
    }

    /// How the invoices stand that came in with the file.
    private static func standing(
        _ known: [Invoices.Invoice],
        of provider: ProviderStanding,
        at desk: Desk
    ) throws -> Answer {
        let newest = known.map(\.event).max()
        let known = known.filter { $0.event == newest }
        let waiting = known.filter { $0.state == .received }
        let checked = try waiting.isEmpty ? [] : desk.check(waiting, of: provider.id)
        let matches = Dictionary(
            zip(waiting.map(\.id), checked.map(\.matches)),
            uniquingKeysWith: { first, _ in first }
        )
        return Answer(
            provider: provider.reference,
            totalPence: known.map(\.gross).sum(),
            invoices: known.map { Uploaded($0, matches[$0.id] ?? []) },
            isAgain: true
        )
    }

    /// - Parameter known: the upload, where the same file came in before.
    private static func take(
        _ sheet: InvoiceSheet,
        of provider: ProviderStanding,
        _ digest: [UInt8],
        known: ID?,
        at desk: Desk
    ) throws -> Answer {
        let invoices = try sheet.entries(at: desk)
        let entries = invoices.map(\.entry)
        let taken = try desk.fetch(Invoices.numbered(entries.map(\.number.key), of: provider.id))
        let faults = invoices.compactMap { invoice in
            taken[invoice.entry.number.key].map {
                CellFault(row: invoice.firstRow, column: "number", .invoice(.exists($0)))
            }
        }
        if let refusal = SheetRefusal(faults) { throw Refusal.sheet(refusal) }
        let orders = entries.reduce(into: Set<String>()) { $0.formUnion($1.orders) }
        let billing = try Billing(provider, .orders(orders), at: desk).behindQueue()
        let id = known ?? desk.newID()
        if known == nil {
            desk.save(
                Invoices.upload(
                    id,
                    provider: provider.id,
                    digest: digest,
                    count: entries.count,
                    event: desk.event
                )
            )
        }
        let entered = try desk.enter(entries, billing, upload: id)
        let answer = Answer(
            provider: provider.reference,
            totalPence: entered.map(\.totalPence).sum(),
            invoices: entered.map(Uploaded.init),
            isAgain: nil
        )
        desk.record(
            provider.reference,
            [
                "invoices": "\(entered.count)", "first": entered[0].invoice,
                "last": entered[entered.count - 1].invoice,
                "total_pence": "\(answer.totalPence.count)", "digest": Link.text(digest),
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
    init(_ known: Invoices.Invoice, _ matches: [LineMatch]) {
        invoice = known.reference
        number = known.number
        datedOn = known.datedOn
        totalPence = known.gross
        state = known.state
        outcomes = matches.map(\.outcome.code).filter { $0 != "matched" }
    }
}
