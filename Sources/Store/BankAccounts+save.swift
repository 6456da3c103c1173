package import Database
package import Money
package import Panel

// What is written when a provider's account is proposed, approved or refused.
extension BankAccounts {
    /// An account as it stands in the database: sealed under one key.
    package struct New: Sendable {
        package let id: ID
        package let reference: String
        package let provider: ID
        package let key: String
        package let sortCode: [UInt8]
        package let accountNumber: [UInt8]
        package let accountName: [UInt8]
        package let lastDigits: String
        package let index: [UInt8]
        package let proposedBy: ID
        package let proposedOn: Day

        package init(
            id: ID,
            reference: String,
            provider: ID,
            key: String,
            sortCode: [UInt8],
            accountNumber: [UInt8],
            accountName: [UInt8],
            lastDigits: String,
            index: [UInt8],
            proposedBy: ID,
            proposedOn: Day
        ) {
            self.id = id
            self.reference = reference
            self.provider = provider
            self.key = key
            self.sortCode = sortCode
            self.accountNumber = accountNumber
            self.accountName = accountName
            self.lastDigits = lastDigits
            self.index = index
            self.proposedBy = proposedBy
            self.proposedOn = proposedOn
        }
    }

    package static func insert(_ new: New, event: Int64) -> SQL {
        """
        INSERT INTO bank_accounts (id, ref, provider_id, key_id, sort_code, account_number,
            account_name, last_digits, account_index, state, proposed_by, proposed_on,
            event_number)
        VALUES (\(new.id), \(new.reference), \(new.provider), \(new.key), \(new.sortCode),
            \(new.accountNumber), \(new.accountName), \(new.lastDigits), \(new.index),
            \(BankAccount.State.proposed), \(new.proposedBy), \(new.proposedOn), \(event))
        """
    }

    /// Approves an account; the one in use before stays so until then.
    package static func approve(
        _ account: BankAccount,
        by officer: ID,
        called contact: ID,
        on day: Day,
        usableFrom: Day
    ) -> [SQL] {
        [
            """
            UPDATE bank_accounts
            SET state = \(BankAccount.State.replaced), replaced_from = \(usableFrom)
            WHERE provider_id = \(account.provider.id) AND state = \(BankAccount.State.approved)
            """,
            """
            UPDATE bank_accounts
            SET state = \(BankAccount.State.approved), approved_by = \(officer),
                called_contact_id = \(contact), called_on = \(day), usable_from = \(usableFrom)
            WHERE id = \(account.id)
            """,
        ]
    }

    /// Refuses an account; the one that it was to replace stays in use.
    package static func refuse(_ account: BankAccount, restoring former: ID?) -> [SQL] {
        let refused: SQL = """
            UPDATE bank_accounts SET state = \(BankAccount.State.refused) WHERE id = \(account.id)
            """
        guard let former else { return [refused] }
        return [
            refused,
            """
            UPDATE bank_accounts
            SET state = \(BankAccount.State.approved), replaced_from = \(nil as Day?)
            WHERE id = \(former)
            """,
        ]
    }
}
