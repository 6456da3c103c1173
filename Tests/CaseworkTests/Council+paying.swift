import Casework
import Database
import Foundation
import Money
import Panel
import TestSupport

/// Short ways to what tests of payments need.
extension Council {
    /// Keeps a provider's number and gives its reference.
    func contact(of provider: String) async throws -> String {
        try await act(
            AddContact(provider: provider, phone: "0115 496 0123"),
            as: .coordinator
        ).contact
    }

    /// An account of these details, proposed by finance and approved by another officer, after so
    /// many days of cooling off.
    func bankAccount(of provider: String, _ details: String, days: Int = 3) async throws -> String {
        let contact = try await contact(of: provider)
        let proposed = try await act(
            ProposeBank(provider: provider, details: details),
            as: .finance
        ).bankAccount
        let today = time.now.day(in: "Europe/London")
        let second = try await officer("The second", [.finance]).caller
        _ = try await casework.perform(
            ApproveBank(bankAccount: proposed, called: contact, calledOn: "\(today)"),
            as: second
        )
        if days > 0 { time.advance(days: days) }
        return proposed
    }

    /// How a provider's accounts stand, newest first.
    func bank(_ provider: String) async throws -> [String] {
        try await look(ShowBank(provider: provider), as: .payer).accounts.map(\.state)
    }

    /// Everything that stands in these tables, as text.
    func words(in tables: [String]) async throws -> [String] {
        try await database.read { transaction in
            try tables.flatMap { table in
                try transaction.all("SELECT * FROM \(SQL(stringLiteral: table))")
                    .flatMap(\.values).map { value in
                        switch value {
                        case .text(let text): text
                        case .blob(let bytes): String(decoding: bytes, as: UTF8.self)
                        case .integer, .null: ""
                        }
                    }
            }
        }
    }
}

/// A provider with matched invoices and an account in use.
struct PayableCase: Sendable {
    let funded: FundedCase
    /// Matched.
    let invoice: String
    let account: String
    /// Neither drafted, matched nor looked.
    let approver: Caller
    /// Finance, and did not match.
    let looker: Caller
}

extension Council {
    /// Four accepted sessions of mentoring at £45, invoiced as FFM-1 and matched by finance; the
    /// provider's account is in use.
    func payableCase(funded: FundedCase? = nil) async throws -> PayableCase {
        let funded = if let funded { funded } else { try await deliveredCase() }
        let invoice = try await invoice(
            "FFM-1",
            "\(funded.order)/1 x 4 at 45.00",
            by: funded.worker
        ).invoice
        try await match(invoice)
        return try await payableCase(of: invoice, funded)
    }

    /// Of an invoice that is matched.
    func payableCase(
        of invoice: String,
        _ funded: FundedCase,
        days: Int = 3
    ) async throws -> PayableCase {
        PayableCase(
            funded: funded,
            invoice: invoice,
            account: try await bankAccount(
                of: funded.provider,
                "name: Forest Fields\nsort-code: 20-00-00\naccount-number: 12345678",
                days: days
            ),
            approver: try await officer("Per Voss", [.payer]).caller,
            looker: try await officer("Lou Finch", [.finance]).caller
        )
    }

    /// Drafted by the payer, looked at where that is needed, approved by another.
    @discardableResult
    func approvedRun(_ payable: PayableCase) async throws -> DraftRun.Answer {
        let run = try await act(DraftRun(), as: .payer)
        for payment in run.payments where payment.secondLook != nil {
            _ = try await casework.perform(
                LookAgain(payment: payment.payment, finding: "sound"),
                as: payable.looker
            )
        }
        _ = try await casework.perform(ApproveRun(run: run.run), as: payable.approver)
        return run
    }

    @discardableResult
    func exportedRun(_ payable: PayableCase) async throws -> DraftRun.Answer {
        let run = try await approvedRun(payable)
        try await act(ExportRun(run: run.run), as: .payer)
        return run
    }

    /// Paid in full on the day that the clock stands on.
    @discardableResult
    func paidRun(_ payable: PayableCase) async throws -> DraftRun.Answer {
        let run = try await exportedRun(payable)
        let today = time.now.day(in: "Europe/London")
        let rows = run.payments.map {
            "\($0.payment),\($0.totalPence.decimal),\(today),paid,B1"
        }
        try await confirm(run.run, rows)
        return run
    }

    @discardableResult
    func confirm(_ run: String, _ rows: [String]) async throws -> ConfirmRun.Answer {
        let file = sheet(rows: rows, header: "payment,amount,paid_on,status,bank_reference")
        return try await act(ConfirmRun(run: run, file: file), as: .payer)
    }

    /// What stands on an order's only line: invoiced, then paid, in pence.
    func paid(_ funded: FundedCase) async throws -> [Int64] {
        let line = try await look(ShowPackage(package: funded.package), as: .finance).lines[0]
        return [line.invoicedPence, line.paidPence].map(\.count)
    }

    func show(run: String) async throws -> ShowRun.Answer {
        try await look(ShowRun(run: run), as: .payer)
    }
}

/// A file of these rows.
func sheet(rows: [String], header: String) -> Data {
    Data(([header] + rows).joined(separator: "\r\n").utf8)
}

extension CorrectionText {
    /// So much of the first order's first line, or sessions.
    static func of(
        _ amount: String?,
        sessions: [String] = [],
        on day: String? = nil,
        settles: String? = nil,
        reason: String = "not-owed"
    ) -> CorrectionText {
        CorrectionText(
            line: amount.map { _ in "ORD-1/1" },
            amount: amount,
            sessions: sessions,
            reason: reason,
            authority: "E-mail 7",
            on: day,
            settles: settles
        )
    }
}
