package import Database
package import Money
package import Panel

extension Invoices {
    package struct New: Sendable {
        package let id: ID
        package let reference: String
        package let provider: ID
        package let number: InvoiceNumber
        package let datedOn: Day
        package let receivedOn: Day
        package let dueOn: Day
        package let lines: [NewLine]

        package init(
            id: ID,
            reference: String,
            provider: ID,
            number: InvoiceNumber,
            datedOn: Day,
            receivedOn: Day,
            dueOn: Day,
            lines: [NewLine]
        ) {
            self.id = id
            self.reference = reference
            self.provider = provider
            self.number = number
            self.datedOn = datedOn
            self.receivedOn = receivedOn
            self.dueOn = dueOn
            self.lines = lines
        }

        package var net: Pence { lines.map(\.asked.net).sum() }
        package var vat: Pence { lines.map(\.asked.vat).sum() }
        package var gross: Pence { net + vat }

        /// The number in its reference.
        package var ordinal: Int64 {
            Noun.invoice.number(of: reference)
        }
    }

    package struct NewLine: Sendable {
        package let asked: AskedLine
        /// None where there is no such order.
        package let line: ID?

        package init(asked: AskedLine, line: ID?) {
            self.asked = asked
            self.line = line
        }
    }

    /// - Parameters:
    ///   - invoices: of which there must be at least one, each with a line.
    ///   - officer: who enters them.
    ///   - upload: the file they came in.
    ///   - event: the act's.
    package static func insert(
        _ invoices: [New],
        by officer: ID,
        upload: ID?,
        event: Int64
    ) -> [SQL] {
        let rows = invoices.map { new -> [Value] in
            [
                new.id.value, new.reference.value, new.ordinal.value, new.provider.value,
                new.number.text.value, new.number.key.value, new.datedOn.value,
                new.receivedOn.value, new.net.value, new.vat.value, InvoiceState.received.value,
                officer.value, upload.value, event.value, new.dueOn.sinceEpoch.value,
            ]
        }
        let lines = invoices.flatMap { new in
            new.lines.map { line -> [Value] in
                [
                    new.id.value, line.asked.position.value, line.asked.orderLine.value,
                    line.line.value, line.asked.quantity.value, line.asked.price.value,
                    line.asked.net.value, line.asked.vat.value,
                ]
            }
        }
        return rows.chunks.map {
            """
            INSERT INTO invoices (id, ref, ordinal, provider_id, number, number_key, dated_on,
                received_on, net_pence, vat_pence, state, entered_by, upload_id, event_number,
                due_day)
            VALUES \(rows: $0)
            """
        }
            + lines.chunks.map {
                """
                INSERT INTO invoice_lines (invoice_id, position, order_line, line_id,
                    quantity_thousandths, price_pence, net_pence, vat_pence)
                VALUES \(rows: $0)
                """
            }
    }

    package static func upload(
        _ id: ID,
        provider: ID,
        digest: [UInt8],
        count: Int,
        event: Int64
    ) -> SQL {
        """
        INSERT INTO invoice_uploads (id, provider_id, digest, invoice_count, event_number)
        VALUES (\(id), \(provider), \(digest), \(count), \(event))
        """
    }

    package static func match(
        _ invoice: ID,
        by officer: ID,
        on day: Day,
        agreed: Pence,
        vat: Pence
    ) -> SQL {
        """
        UPDATE invoices SET state = \(InvoiceState.matched), matched_by = \(officer),
            matched_on = \(day), agreed_pence = \(agreed), agreed_vat_pence = \(vat)
        WHERE id = \(invoice)
        """
    }

    package static func unmatch(_ invoice: ID) -> SQL {
        """
        UPDATE invoices SET state = \(InvoiceState.received), matched_by = NULL,
            matched_on = NULL, agreed_pence = NULL, agreed_vat_pence = NULL
        WHERE id = \(invoice)
        """
    }

    package static func reject(_ invoice: ID, on day: Day, reason: String) -> SQL {
        """
        UPDATE invoices SET state = \(InvoiceState.rejected), rejected_on = \(day),
            rejected_reason = \(reason)
        WHERE id = \(invoice)
        """
    }
}
