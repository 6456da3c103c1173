package import Database
package import Money
package import Panel

/// Lines of packages, and where their money stands.
package enum Lines {
    package struct New: Sendable {
        package let id: ID
        package let position: Int
        package let service: ID
        package let provider: ID
        package let fund: Fund
        package let head: String
        package let beneficiary: Beneficiary
        package let quantity: Quantity
        package let price: Pence
        package let total: Pence
        package let span: Span

        package init(
            id: ID,
            position: Int,
            service: ID,
            provider: ID,
            fund: Fund,
            head: String,
            beneficiary: Beneficiary,
            quantity: Quantity,
            price: Pence,
            total: Pence,
            span: Span
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
                line.beneficiary.value, line.quantity.value, line.price.value, line.total.value,
                line.span.from.value, line.span.to.value, event.value,
            ]
        }
        let stages = Stage.allCases.filter(\.isPromised)
        let balances = lines.flatMap { line in
            stages.map { [line.id.value, $0.value, 0.value] }
        }
        let caps = Set(lines.map(\.fund)).sorted { $0.reference < $1.reference }
            .map { [$0.id.value, child.value, 0.value, $0.childCap.value] }
        let providers = Set(lines.map { [$0.fund.id.value, $0.provider.value, 0.value] })
        return [
            """
            INSERT INTO lines (id, package_id, position, child_id, service_id, provider_id,
                fund_id, head, beneficiary, quantity_thousandths, price_pence, total_pence,
                from_on, to_on, event_number)
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
    }

    package static func service(_ reference: String) -> Query<Offered?> {
        .first("SELECT id, provider_id, head FROM services WHERE ref = \(reference)") { row in
            try Offered(id: row["id"], provider: row["provider_id"], head: row["head"])
        }
    }

    /// A line beside the package it belongs to.
    package struct Placed: Sendable {
        package let package: ID
        package let child: ID
        package let line: Line
        package let serviceReference: String
        package let serviceName: String
        package let unit: String
        package let providerName: String
    }

    /// The lines of these packages, by package and line number, with what stands in each stage now.
    package static func of(_ packages: [ID]) -> Query<[Placed]> {
        Query(
            """
            SELECT l.package_id, l.child_id, l.id, l.position, l.service_id, v.ref AS service_ref,
                v.name AS service_name, v.unit, l.provider_id, r.ref AS provider_ref,
                r.name AS provider_name, r.standing, l.fund_id, f.ref AS fund_ref,
                f.name AS fund_name, g.name AS funder, f.from_on AS fund_from,
                f.to_on AS fund_to, f.child_cap_pence, l.head, l.beneficiary,
                l.quantity_thousandths, l.price_pence, l.total_pence, l.from_on, l.to_on,
                b.stage, b.pence
            FROM lines l
            JOIN services v ON v.id = l.service_id
            JOIN providers r ON r.id = l.provider_id
            JOIN funds f ON f.id = l.fund_id
            JOIN funders g ON g.id = f.funder_id
            JOIN line_balances b ON b.line_id = l.id
            WHERE l.package_id IN (\(list: packages))
            ORDER BY l.package_id, l.position, b.stage
            """,
            decode: placed
        )
    }

    /// Rows come one per line and stage, a line's together.
    @Sendable
    private static func placed(_ rows: [Row]) throws -> [Placed] {
        var lines: [Placed] = []
        var start = rows.startIndex
        while start < rows.endIndex {
            let id: ID = try rows[start]["id"]
            var balances: [Stage: Pence] = [:]
            var end = start
            while end < rows.endIndex, try rows[end]["id"] as ID == id {
                balances[try rows[end]["stage"]] = try rows[end]["pence"]
                end += 1
            }
            lines.append(try placed(rows[start], balances))
            start = end
        }
        return lines
    }

    private static func placed(_ row: Row, _ balances: [Stage: Pence]) throws -> Placed {
        let provider = try ProviderStanding(
            id: row["provider_id"],
            reference: row["provider_ref"],
            standing: row["standing"]
        )
        let fund = try Fund(
            id: row["fund_id"],
            reference: row["fund_ref"],
            name: row["fund_name"],
            funder: row["funder"],
            period: Span(from: row["fund_from"], to: row["fund_to"]),
            childCap: row["child_cap_pence"]
        )
        let line = try Line(
            id: row["id"],
            position: row["position"],
            service: row["service_id"],
            provider: provider,
            fund: fund,
            head: row["head"],
            beneficiary: row["beneficiary"],
            quantity: row["quantity_thousandths"],
            price: row["price_pence"],
            total: row["total_pence"],
            span: Span(from: row["from_on"], to: row["to_on"]),
            balances: balances
        )
        return try Placed(
            package: row["package_id"],
            child: row["child_id"],
            line: line,
            serviceReference: row["service_ref"],
            serviceName: row["service_name"],
            unit: row["unit"],
            providerName: row["provider_name"]
        )
    }
}
