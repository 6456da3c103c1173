package import Database
package import Money
package import Panel

// What is written when payments are drafted, looked at, paid or sent back.
extension Payments {
    package struct New: Sendable {
        package let id: ID
        package let reference: String
        package let run: ID
        package let provider: ID
        package let account: ID
        package let invoices: [Payable]
        /// Why somebody else must look at it.
        package let look: SecondLook.Why?

        package init(
            id: ID,
            reference: String,
            run: ID,
            provider: ID,
            account: ID,
            invoices: [Payable],
            look: SecondLook.Why?
        ) {
            self.id = id
            self.reference = reference
            self.run = run
            self.provider = provider
            self.account = account
            self.invoices = invoices
            self.look = look
        }

        package var net: Pence { invoices.map(\.net).sum() }
        package var vat: Pence { invoices.map(\.vat).sum() }
        package var total: Pence { net + vat }

        /// The number in its reference.
        fileprivate var ordinal: Int64 { Noun.payment.number(of: reference) }
    }

    /// Give at least one.
    package static func insert(_ payments: [New], event: Int64) -> [SQL] {
        let rows = payments.map { new -> [Value] in
            [
                new.id.value, new.reference.value, new.ordinal.value, new.run.value,
                new.provider.value, new.account.value, new.net.value, new.vat.value,
                PaymentState.pending.value, event.value,
            ]
        }
        let invoices = payments.flatMap { new in
            new.invoices.map { invoice -> [Value] in
                [
                    new.run.value, invoice.id.value, new.id.value, invoice.net.value,
                    invoice.vat.value, 1.value,
                ]
            }
        }
        let lines = payments.flatMap { new in
            new.invoices.flatMap { invoice in
                invoice.lines.sorted { $0.key < $1.key }.map { line, pence -> [Value] in
                    [new.id.value, invoice.id.value, line.value, pence.value]
                }
            }
        }
        let looks = payments.compactMap { new in
            new.look.map { [new.id.value, $0.value, event.value] }
        }
        return rows.chunks.map {
            """
            INSERT INTO payments (id, ref, ordinal, run_id, provider_id, bank_account_id,
                net_pence, vat_pence, state, event_number)
            VALUES \(rows: $0)
            """
        }
            + invoices.chunks.map {
                """
                INSERT INTO run_invoices (run_id, invoice_id, payment_id, net_pence, vat_pence,
                    live)
                VALUES \(rows: $0)
                """
            }
            + lines.chunks.map {
                """
                INSERT INTO payment_lines (payment_id, invoice_id, line_id, pence)
                VALUES \(rows: $0)
                """
            }
            + looks.chunks.map {
                "INSERT INTO second_looks (payment_id, why, event_number) VALUES \(rows: $0)"
            }
    }

    /// What somebody found who looked at a payment.
    package static func look(
        at payment: ID,
        _ finding: SecondLook.Finding,
        by officer: ID,
        event: Int64
    ) -> SQL {
        """
        INSERT INTO second_looks (payment_id, why, looked_by, finding, looked_event,
            event_number)
        VALUES (\(payment), \(SecondLook.Why.asked), \(officer), \(finding), \(event), \(event))
        ON CONFLICT (payment_id) DO UPDATE SET looked_by = excluded.looked_by,
            finding = excluded.finding, looked_event = excluded.looked_event
        """
    }

    /// Takes a payment out of its run.
    package static func stop(_ payment: ID) -> [SQL] {
        [
            "UPDATE payments SET state = \(PaymentState.stopped) WHERE id = \(payment)",
            "UPDATE run_invoices SET live = 0 WHERE payment_id = \(payment) AND live = 1",
        ]
    }

    /// What whoever approves a run was shown.
    package static func flag(_ flags: [(payment: ID, flag: String)], event: Int64) -> [SQL] {
        flags.map { [$0.payment.value, $0.flag.value, event.value] }.chunks.map {
            "INSERT INTO payment_flags (payment_id, flag, event_number) VALUES \(rows: $0)"
        }
    }

    /// A payment as the bank has confirmed it.
    package struct Paid: Sendable {
        package let id: ID
        /// The bank's day.
        package let on: Day
        /// The day that its movements are dated.
        package let postedOn: Day
        package let bankReference: String?

        package init(id: ID, on day: Day, postedOn: Day, bankReference: String?) {
            self.id = id
            on = day
            self.postedOn = postedOn
            self.bankReference = bankReference
        }
    }

    /// Their invoices are paid with them.
    package static func pay(_ payments: [Paid], event: Int64) -> [SQL] {
        payments.parts(of: 500).flatMap { part -> [SQL] in
            let rows = part.map {
                [$0.id.value, $0.on.value, $0.postedOn.value, $0.bankReference.value]
            }
            return [
                """
                UPDATE payments SET state = \(PaymentState.paid), paid_on = d.column2,
                    posted_on = d.column3, bank_reference = d.column4, paid_event = \(event)
                FROM (VALUES \(rows: rows)) AS d WHERE id = d.column1
                """,
                """
                UPDATE invoices SET state = \(InvoiceState.paid) WHERE id IN (
                    SELECT invoice_id FROM run_invoices
                    WHERE live = 1 AND payment_id IN (\(list: part.map(\.id))))
                """,
            ]
        }
    }

    /// Sent back before it was paid: its invoices may go into another run.
    package static func bounce(
        _ payments: [(id: ID, bankReference: String?)],
        event: Int64
    ) -> [SQL] {
        payments.parts(of: 500).flatMap { part -> [SQL] in
            let rows = part.map { [$0.id.value, $0.bankReference.value] }
            return [
                """
                UPDATE payments SET state = \(PaymentState.bounced), bank_reference = d.column2,
                    returned_event = \(event)
                FROM (VALUES \(rows: rows)) AS d WHERE id = d.column1
                """,
                """
                UPDATE run_invoices SET live = 0
                WHERE live = 1 AND payment_id IN (\(list: part.map(\.id)))
                """,
            ]
        }
    }
}
