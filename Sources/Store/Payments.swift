package import Database
package import Money
package import Panel

/// What one run pays one provider.
package enum Payments {
    package struct Payment: Hashable, Sendable {
        package let id: ID
        package let reference: String
        package let run: ID
        package let runReference: String
        package let runState: RunState
        package let runMadeBy: ID
        package let exportedOn: Day?
        package let provider: ProviderStanding
        package let providerName: String
        package let account: BankAccount
        package let net: Pence
        package let vat: Pence
        package let state: PaymentState
        package let paidOn: Day?
        package let postedOn: Day?
        package let bankReference: String?
        package let paidEvent: Int64?
        /// In which it was sent back, and when that was written down.
        package let returnedEvent: Int64?
        package let returnedAt: Instant?
        package let look: SecondLook?
        /// Who looked, by reference.
        package let looker: String?
        package let event: Int64

        package var total: Pence { net + vat }
        /// It went to the ledger.
        package var wasSent: Bool {
            exportedOn != nil && state != .stopped && state != .cancelled
        }
    }

    package static func find(_ reference: String) -> Query<Payment?> {
        .first("\(selection) WHERE y.ref = \(reference)", read: payment)
    }

    /// In their order.
    package static func of(run: ID) -> Query<[Payment]> {
        .all("\(selection) WHERE y.run_id = \(run) ORDER BY y.ordinal", read: payment)
    }

    /// What a list of payments is narrowed to.
    package struct Filter: Sendable {
        package var provider: ID?
        package var state: PaymentState?
        package var run: ID?
        /// Went to the ledger.
        package var isSent = false
        package var paidFrom: Day?
        package var paidTo: Day?

        package init() {}

        fileprivate var conditions: [SQL] {
            var conditions: [SQL] = []
            if let provider { conditions.append("y.provider_id = \(provider)") }
            if let state { conditions.append("y.state = \(state)") }
            if let run { conditions.append("y.run_id = \(run)") }
            if isSent {
                conditions.append(
                    "r.exported_on IS NOT NULL AND y.state NOT IN ('stopped', 'cancelled')"
                )
            }
            if let paidFrom { conditions.append("y.paid_on >= \(paidFrom)") }
            if let paidTo { conditions.append("y.paid_on <= \(paidTo)") }
            return conditions
        }
    }

    package static let sorts: Sorts = [
        "payment": "position", "state": "payment_state", "total_pence": "net_pence + vat_pence",
        "paid_on": "paid_on",
    ]

    /// Newest first.
    package static func list(_ page: Page, _ filter: Filter) -> Query<Listing<Payment>> {
        .page(page, selection, where: filter.conditions, read: payment)
    }

    private static let selection: SQL = """
        SELECT y.ordinal AS position, y.id AS payment_id, y.ref AS payment_ref, y.run_id,
            r.ref AS run_ref, r.state AS run_state, r.made_by AS run_maker, r.exported_on,
            y.net_pence, y.vat_pence, y.state AS payment_state, y.paid_on, y.posted_on,
            y.bank_reference, y.paid_event, y.returned_event, e.recorded_at AS returned_at,
            k.why, k.finding, k.looked_by, w.ref AS looker,
            y.event_number AS payment_event, p.name AS provider_name,
            b.id, b.ref, b.provider_id, p.ref AS provider_ref, p.standing, b.last_digits,
            b.state, b.proposed_by, b.proposed_on, b.event_number, b.usable_from,
            b.replaced_from
        FROM payments y
        JOIN payment_runs r ON r.id = y.run_id
        JOIN providers p ON p.id = y.provider_id
        JOIN bank_accounts b ON b.id = y.bank_account_id
        LEFT JOIN second_looks k ON k.payment_id = y.id
        LEFT JOIN events e ON e.number = y.returned_event
        LEFT JOIN officers w ON w.id = k.looked_by
        """

    @Sendable
    private static func payment(_ row: Row) throws -> Payment {
        let account = try BankAccounts.account(row)
        let why: SecondLook.Why? = try row["why"]
        return try Payment(
            id: row["payment_id"],
            reference: row["payment_ref"],
            run: row["run_id"],
            runReference: row["run_ref"],
            runState: row["run_state"],
            runMadeBy: row["run_maker"],
            exportedOn: row["exported_on"],
            provider: account.provider,
            providerName: row["provider_name"],
            account: account,
            net: row["net_pence"],
            vat: row["vat_pence"],
            state: row["payment_state"],
            paidOn: row["paid_on"],
            postedOn: row["posted_on"],
            bankReference: row["bank_reference"],
            paidEvent: row["paid_event"],
            returnedEvent: row["returned_event"],
            returnedAt: row["returned_at"],
            look: why.map { why in
                try SecondLook(why: why, finding: row["finding"], lookedBy: row["looked_by"])
            },
            looker: row["looker"],
            event: row["payment_event"]
        )
    }
}
