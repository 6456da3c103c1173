package import Database
package import Panel

/// Numbers for references: from a row that counts, never from the highest in use.
package enum Numbers {
    /// The next number, or the last of the next so many.
    package static func next(_ name: String, count: Int = 1) -> Query<Int64> {
        .one(
            """
            INSERT INTO sequences (name, value) VALUES (\(name), \(count))
            ON CONFLICT (name) DO UPDATE SET value = sequences.value + excluded.value
            RETURNING value
            """
        ) { row in
            try row["value"]
        }
    }

    /// Which of these references is there: for suggesting the one that was meant.
    package static func present(_ references: [String], of noun: Noun) -> Query<String?> {
        .first("SELECT ref FROM \(table(of: noun)) WHERE ref IN (\(list: references)) ORDER BY ref")
        { row in
            try row["ref"]
        }
    }

    static func table(of noun: Noun) -> SQL {
        switch noun {
        case .officer: "officers"
        case .token: "tokens"
        case .signIn: "sign_ins"
        case .funder: "funders"
        case .fund: "funds"
        case .provider: "providers"
        case .service: "services"
        case .package: "packages"
        case .outcome: "outcomes"
        case .followUp: "follow_ups"
        case .erasure: "erasure_proposals"
        case .concern: "concerns"
        case .order: "orders"
        case .session: "sessions"
        case .invoice: "invoices"
        case .contact: "provider_contacts"
        case .bankAccount: "bank_accounts"
        case .run: "payment_runs"
        case .payment: "payments"
        case .correction: "corrections"
        case .exception: "hand_exceptions"
        case .receipt: "receipts"
        case .fundReturn: "returns"
        }
    }
}
