import Casework
import Database
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
