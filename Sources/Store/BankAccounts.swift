package import Database
package import Money
package import Panel

/// Where providers are, were and may be paid; what is sealed stays apart from what is shown.
package enum BankAccounts {
    package static func find(_ reference: String) -> Query<BankAccount?> {
        .first("\(selection) WHERE b.ref = \(reference)", read: account)
    }

    /// Newest first.
    package static func of(provider: ID) -> Query<[BankAccount]> {
        .all(
            "\(selection) WHERE b.provider_id = \(provider) ORDER BY b.event_number DESC",
            read: account
        )
    }

    /// Whether any provider has one, whatever became of it.
    package static let areThere = Query.one(
        "SELECT count(*) AS accounts FROM bank_accounts"
    ) { row in
        try row["accounts"] as Int > 0
    }

    /// An account with what is known of how it came to be used.
    package struct Card: Hashable, Sendable {
        package let account: BankAccount
        package let proposedBy: String
        package let approvedBy: String?
        package let calledContact: String?
        package let calledOn: Day?
    }

    /// Newest first.
    package static func cards(of provider: ID) -> Query<[Card]> {
        .all(
            "\(selection) WHERE b.provider_id = \(provider) ORDER BY b.event_number DESC",
            read: card
        )
    }

    @Sendable
    static func card(_ row: Row) throws -> Card {
        try Card(
            account: account(row),
            proposedBy: row["proposer"],
            approvedBy: row["approver"],
            calledContact: row["contact"],
            calledOn: row["called_on"]
        )
    }

    /// The blind index of an account.
    package static func index(of account: ID) -> Query<[UInt8]?> {
        .first("SELECT account_index FROM bank_accounts WHERE id = \(account)") { row in
            try row["account_index"]
        }
    }

    /// Other providers that have the same account, whatever became of it there.
    package static func providers(
        indexed index: [UInt8],
        except provider: ID
    ) -> Query<[String]> {
        .all(
            """
            SELECT DISTINCT p.ref FROM bank_accounts b JOIN providers p ON p.id = b.provider_id
            WHERE b.account_index = \(index) AND b.provider_id <> \(provider)
                AND b.state <> \(BankAccount.State.refused)
            ORDER BY p.ref
            """
        ) { row in
            try row["ref"]
        }
    }

    /// Of a provider's accounts those with this blind index.
    package static func same(provider: ID, indexed index: [UInt8]) -> Query<[BankAccount]> {
        .all(
            """
            \(selection) WHERE b.provider_id = \(provider) AND b.account_index = \(index)
            ORDER BY b.event_number
            """,
            read: account
        )
    }

    /// What stands sealed of an account.
    package struct Sealed: Hashable, Sendable {
        package let id: ID
        package let key: String
        package let sortCode: [UInt8]
        package let accountNumber: [UInt8]
        package let accountName: [UInt8]
    }

    /// Of at least one account.
    package static func sealed(_ accounts: [ID]) -> Query<[ID: Sealed]> {
        Query(
            """
            SELECT id, key_id, sort_code, account_number, account_name FROM bank_accounts
            WHERE id IN (\(list: accounts))
            """
        ) { rows in
            let sealed = try rows.map { row in
                try Sealed(
                    id: row["id"],
                    key: row["key_id"],
                    sortCode: row["sort_code"],
                    accountNumber: row["account_number"],
                    accountName: row["account_name"]
                )
            }
            return Dictionary(sealed.map { ($0.id, $0) }, uniquingKeysWith: { one, _ in one })
        }
    }

    static let selection: SQL = """
        SELECT b.event_number AS position, b.id, b.ref, b.provider_id, p.ref AS provider_ref,
            p.name AS provider_name, p.standing, b.last_digits,
            b.state, b.proposed_by, b.proposed_on, b.event_number, b.usable_from,
            b.replaced_from, o.ref AS proposer, a.ref AS approver, c.ref AS contact, b.called_on
        FROM bank_accounts b
        JOIN providers p ON p.id = b.provider_id
        JOIN officers o ON o.id = b.proposed_by
        LEFT JOIN officers a ON a.id = b.approved_by
        LEFT JOIN provider_contacts c ON c.id = b.called_contact_id
        """

    @Sendable
    static func account(_ row: Row) throws -> BankAccount {
        try BankAccount(
            id: row["id"],
            reference: row["ref"],
            provider: ProviderStanding(
                id: row["provider_id"],
                reference: row["provider_ref"],
                standing: row["standing"]
            ),
            lastDigits: row["last_digits"],
            state: row["state"],
            proposedBy: row["proposed_by"],
            proposedOn: row["proposed_on"],
            event: row["event_number"],
            usableFrom: row["usable_from"],
            replacedFrom: row["replaced_from"]
        )
    }
}
