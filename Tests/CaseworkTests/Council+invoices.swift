import Casework
import Database
import Money
import Panel
import Testing

/// Short ways to what is invoiced.
extension Council {
    /// Records sessions of December and has them accepted.
    @discardableResult
    func deliver(
        _ funded: FundedCase,
        _ days: Int...,
        attendance: String = "attended"
    ) async throws -> [String] {
        var sessions: [String] = []
        for day in days {
            let written = "2026-12-\(day < 10 ? "0" : "")\(day)"
            sessions.append(try await log(funded, on: written, attendance))
        }
        try await act(AcceptSessions(sessions: sessions), as: .coordinator)
        return sessions
    }

    /// Twelve sessions at £45 in December to February, of which four are accepted.
    func deliveredCase() async throws -> FundedCase {
        let funded = try await runningCase()
        try await deliver(funded, 1, 2, 3, 4)
        return funded
    }

    /// As `deliveredCase`, with VAT on what is bought.
    func taxedCase(isLost: Bool) async throws -> FundedCase {
        let fund = try await stockedFund()
        let provider = try await approvedProvider("Forest Fields Mentors")
        let offer = OfferService(
            provider: provider,
            service: "Mentoring",
            unit: "session",
            price: "45",
            head: "mentoring",
            from: "2026-11-01",
            vat: "standard",
            funding: "purchase",
            vatLost: isLost
        )
        let service = try await act(offer, as: .coordinator).service
        let package = try await package("\(service) x 12", fund: fund)
        try await commit(package)
        let funded = FundedCase(
            fund: fund,
            provider: provider,
            service: service,
            package: package,
            order: "ORD-1",
            worker: try await officer("Pat Rowe", [.provider], provider: provider).caller
        )
        time.set(try #require(Day(reading: "2026-12-20")))
        try await deliver(funded, 1, 2, 3, 4)
        return funded
    }

    /// Enters an invoice of 18 December as the provider's worker.
    @discardableResult
    func invoice(
        _ number: String,
        _ lines: String...,
        by worker: Caller,
        dated: String = "2026-12-18"
    ) async throws -> CheckedInvoice {
        try await casework.perform(
            EnterInvoice(number: number, dated: dated, lines: lines),
            as: worker
        )
    }

    @discardableResult
    func match(
        _ invoice: String,
        isNoDuplicate: Bool = false
    ) async throws -> MatchInvoice.Answer {
        try await act(
            MatchInvoice(invoice: invoice, isNoDuplicate: isNoDuplicate),
            as: .finance
        )
    }

    func invoice(_ reference: String, as role: Role = .finance) async throws -> ShowInvoice.Answer {
        try await look(ShowInvoice(invoice: reference), as: role)
    }

    func check(_ reference: String) async throws -> CheckedInvoice {
        try await look(CheckInvoice(invoice: reference), as: .finance)
    }

    /// Changes a setting from today on.
    func set(_ setting: String, to value: String) async throws {
        try await act(ChangeSetting(name: setting, value: value), as: .administrator)
    }

    /// Gives a setting a value from today on, as if that had been said long enough ago.
    func settle(_ setting: String, at value: String) async throws {
        let today = time.now.day(in: "Europe/London")
        try await database.write { transaction in
            try transaction.write(
                """
                INSERT INTO settings (name, value, valid_from, event_number)
                SELECT \(setting), \(value), \(today), max(number) FROM events
                """
            )
        }
    }

    /// What stands on an order's only line: committed, delivered, invoiced, in pence.
    func stages(_ funded: FundedCase) async throws -> [Int64] {
        let line = try await look(ShowPackage(package: funded.package), as: .finance).lines[0]
        return [line.committedPence, line.deliveredPence, line.invoicedPence].map(\.count)
    }
}
