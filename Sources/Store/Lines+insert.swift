package import Database
package import Money
package import Panel

// What is written when a package is proposed.
extension Lines {
    package struct New: Sendable {
        package let id: ID
        package let position: Int
        package let service: ID
        package let provider: ID
        package let fund: Fund
        package let head: String
        package let beneficiary: Beneficiary
        package let quantity: Quantity
        package let price: Price
        package let total: Pence
        package let span: Span
        package let terms: Terms
        package let noShow: String
        package let treatment: Treatment

        package init(
            id: ID,
            position: Int,
            service: ID,
            provider: ID,
            fund: Fund,
            head: String,
            beneficiary: Beneficiary,
            quantity: Quantity,
            price: Price,
            total: Pence,
            span: Span,
            terms: Terms,
            noShow: String,
            treatment: Treatment
        ) {
            self.id = id
            self.position = position
            self.service = service
            self.provider = provider
            self.fund = fund
            self.head = head
            self.beneficiary = beneficiary
            self.quantity = quantity
            self.price = price
            self.total = total
            self.span = span
            self.terms = terms
            self.noShow = noShow
            self.treatment = treatment
        }
    }

    /// The lines, and the balances that their money will stand in: their own, and the child's and
    /// the provider's in each fund.
    package static func insert(
        _ lines: [New],
        of package: ID,
        for child: ID,
        event: Int64
    ) -> [SQL] {
        let rows = lines.map { line -> [Value] in
            [
                line.id.value, package.value, line.position.value, child.value,
                line.service.value, line.provider.value, line.fund.id.value, line.head.value,
                line.beneficiary.value, line.quantity.value, line.price.each.value,
                line.total.value, line.span.from.value, line.span.to.value, line.terms.value,
                line.noShow.value,
            ] + line.treatment.values + [line.price.vatBasisPoints.value, event.value]
        }
        let balances = lines.flatMap { line in
            Stage.promised.map { [line.id.value, $0.value, 0.value] }
        }
        let caps = Set(lines.map(\.fund)).sorted { $0.reference < $1.reference }
            .map { [$0.id.value, child.value, 0.value, $0.childCap.value] }
        let providers = Set(lines.map { [$0.fund.id.value, $0.provider.value, 0.value] })
        return [
            """
            INSERT INTO lines (id, package_id, position, child_id, service_id, provider_id,
                fund_id, head, beneficiary, quantity_thousandths, price_pence, total_pence,
                from_on, to_on, terms, no_show, funding, vat, vat_lost, vat_basis_points,
                event_number)
            VALUES \(rows: rows)
            """,
            "INSERT INTO line_balances (line_id, stage, pence) VALUES \(rows: balances)",
            """
            INSERT INTO child_balances (fund_id, child_id, pence, cap_pence) VALUES \(rows: caps)
            ON CONFLICT (fund_id, child_id) DO NOTHING
            """,
            """
            INSERT INTO provider_balances (fund_id, provider_id, pence)
            VALUES \(rows: Array(providers))
            ON CONFLICT (fund_id, provider_id) DO NOTHING
            """,
        ]
    }

    /// A service that a line may name.
    package struct Offered: Hashable, Sendable {
        package let id: ID
        package let provider: ID
        package let head: String
        package let terms: Terms
        package let noShow: String
    }

    package static func service(_ reference: String) -> Query<Offered?> {
        .first(
            """
            SELECT id, provider_id, head, terms, no_show FROM services WHERE ref = \(reference)
            """
        ) { row in
            try Offered(
                id: row["id"],
                provider: row["provider_id"],
                head: row["head"],
                terms: row["terms"],
                noShow: row["no_show"]
            )
        }
    }
}
