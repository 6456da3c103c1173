package import Database
package import Money
package import Panel

/// What was put right, each naming what it corrects; rows are added, never changed.
package enum Corrections {
    package struct Correction: Hashable, Sendable {
        package let id: ID
        package let reference: String
        package let kind: CorrectionKind
        package let provider: ID
        package let providerReference: String
        package let line: ID
        /// `ORD-1/2`.
        package let orderLine: String
        package let invoice: String?
        package let payment: String?
        package let settles: String?
        package let pence: Pence
        package let vat: Pence
        package let reason: String
        package let authority: String?
        package let on: Day
        package let officer: String?
        /// Of a request: what was settled of it.
        package let settled: Pence
        package let event: Int64
        /// The closed month that it is an adjustment of, if any.
        package let adjusts: Month?
    }

    package static func find(_ reference: String) -> Query<Correction?> {
        .first("\(selection) WHERE c.ref = \(reference)", read: correction)
    }

    /// What a list of corrections is narrowed to.
    package struct Filter: Sendable {
        package var kind: CorrectionKind?
        package var provider: ID?
        package var payment: ID?
        package var invoice: ID?

        package init() {}

        fileprivate var conditions: [SQL] {
            var conditions: [SQL] = []
            if let kind { conditions.append("c.kind = \(kind)") }
            if let provider { conditions.append("c.provider_id = \(provider)") }
            if let payment { conditions.append("c.payment_id = \(payment)") }
            if let invoice { conditions.append("c.invoice_id = \(invoice)") }
            return conditions
        }
    }

    package static let sorts: Sorts = [
        "correction": "position", "kind": "kind", "pence": "pence", "on": "corrected_on",
    ]

    /// Newest first.
    package static func list(_ page: Page, _ filter: Filter) -> Query<Listing<Correction>> {
        .page(page, selection, where: filter.conditions, read: correction)
    }

    /// What the providers of lines were asked to give back and have not, by line; of at least one
    /// line.
    package static func open(on lines: [ID]) -> Query<[ID: Pence]> {
        Query(
            """
            SELECT line_id, CAST(sum(CASE WHEN kind = 'credit-request' THEN pence ELSE -pence END)
                AS bigint) AS pence
            FROM corrections
            WHERE line_id IN (\(list: lines))
                AND (kind = 'credit-request' OR settles_id IS NOT NULL)
            GROUP BY line_id
            """
        ) { rows in
            try Dictionary(
                rows.map { (try $0["line_id"], try $0["pence"]) },
                uniquingKeysWith: { first, _ in first }
            )
        }
    }

    package struct New: Sendable {
        package let id: ID
        package let reference: String
        package let kind: CorrectionKind
        package let provider: ID
        package let line: ID
        package let invoice: ID?
        package let payment: ID?
        package let settles: ID?
        package let pence: Pence
        package let vat: Pence
        package let reason: String
        package let authority: String?
        package let on: Day
        package let officer: ID?

        package init(
            id: ID,
            reference: String,
            kind: CorrectionKind,
            provider: ID,
            line: ID,
            invoice: ID?,
            payment: ID?,
            settles: ID?,
            pence: Pence,
            vat: Pence,
            reason: String,
            authority: String?,
            on day: Day,
            officer: ID?
        ) {
            self.id = id
            self.reference = reference
            self.kind = kind
            self.provider = provider
            self.line = line
            self.invoice = invoice
            self.payment = payment
            self.settles = settles
            self.pence = pence
            self.vat = vat
            self.reason = reason
            self.authority = authority
            on = day
            self.officer = officer
        }

        fileprivate var row: [Value] {
            [
                id.value, reference.value, Noun.correction.number(of: reference).value, kind.value,
                provider.value, line.value, invoice.value, payment.value, settles.value,
                pence.value, vat.value, reason.value, authority.value, on.value, officer.value,
            ]
        }
    }

    package static func insert(_ corrections: [New], event: Int64) -> [SQL] {
        corrections.map { $0.row + [event.value] }.chunks.map {
            """
            INSERT INTO corrections (id, ref, ordinal, kind, provider_id, line_id, invoice_id,
                payment_id, settles_id, pence, vat_pence, reason, authority, corrected_on,
                officer_id, event_number)
            VALUES \(rows: $0)
            """
        }
    }

    static let selection: SQL = """
        SELECT c.ordinal AS position, c.id, c.ref, c.kind, c.provider_id, p.ref AS provider_ref,
            c.line_id, o.ref AS order_ref, l.position AS line_position, i.ref AS invoice_ref,
            y.ref AS payment_ref, s.ref AS settles_ref, c.pence, c.vat_pence, c.reason,
            c.authority, c.corrected_on, w.ref AS officer_ref,
            (SELECT CAST(coalesce(sum(t.pence), 0) AS bigint) FROM corrections t
                WHERE t.settles_id = c.id) AS settled, c.event_number,
            \(Adjustments.ofCorrection) AS adjusts
        FROM corrections c
        JOIN providers p ON p.id = c.provider_id
        JOIN lines l ON l.id = c.line_id
        JOIN orders o ON o.package_id = l.package_id AND o.provider_id = l.provider_id
        LEFT JOIN invoices i ON i.id = c.invoice_id
        LEFT JOIN payments y ON y.id = c.payment_id
        LEFT JOIN corrections s ON s.id = c.settles_id
        LEFT JOIN officers w ON w.id = c.officer_id
        """

    @Sendable
    static func correction(_ row: Row) throws -> Correction {
        let closed: Day? = try row["adjusts"]
        return try Correction(
            id: row["id"],
            reference: row["ref"],
            kind: row["kind"],
            provider: row["provider_id"],
            providerReference: row["provider_ref"],
            line: row["line_id"],
            orderLine: OrderLineReference.text(row["order_ref"], row["line_position"]),
            invoice: row["invoice_ref"],
            payment: row["payment_ref"],
            settles: row["settles_ref"],
            pence: row["pence"],
            vat: row["vat_pence"],
            reason: row["reason"],
            authority: row["authority"],
            on: row["corrected_on"],
            officer: row["officer_ref"],
            settled: row["settled"],
            event: row["event_number"],
            adjusts: closed.map(Month.init(of:))
        )
    }
}
