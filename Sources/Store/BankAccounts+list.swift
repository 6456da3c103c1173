package import Database
package import Money
package import Panel

// Accounts across providers.
extension BankAccounts {
    /// How an account stands on a day.
    package enum Use: String, Choice {
        case proposed
        case cooling
        case inUse = "in-use"
        case replaced
        case refused

        fileprivate func condition(on day: Day) -> SQL {
            switch self {
            case .proposed: "b.state = \(BankAccount.State.proposed)"
            case .refused: "b.state = \(BankAccount.State.refused)"
            case .cooling: "b.state = \(BankAccount.State.approved) AND b.usable_from > \(day)"
            case .inUse:
                """
                b.state IN (\(BankAccount.State.approved), \(BankAccount.State.replaced))
                    AND b.usable_from <= \(day)
                    AND (b.replaced_from IS NULL OR b.replaced_from > \(day))
                """
            case .replaced:
                "b.state = \(BankAccount.State.replaced) AND b.replaced_from <= \(day)"
            }
        }
    }

    package static let sorts: Sorts = [
        "bank_account": "position", "provider": "provider_name", "proposed_on": "proposed_on",
        "usable_from": "usable_from",
    ]

    /// Newest first.
    ///
    /// - Parameter provider: only this provider's.
    package static func list(
        _ page: Page,
        provider: ID?,
        use: Use?,
        on day: Day
    ) -> Query<Listing<Card>> {
        let conditions: [SQL?] = [
            provider.map { "b.provider_id = \($0)" }, use?.condition(on: day),
        ]
        return .page(page, selection, where: conditions.compactMap(\.self), read: card)
    }
}
