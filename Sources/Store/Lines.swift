package import Database
import Money
package import Panel

/// Lines of packages, and where their money stands.
package enum Lines {
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
        .all(
            """
            \(selection) WHERE l.package_id IN (\(list: packages))
            ORDER BY l.package_id, l.position
            """,
            read: placed
        )
    }

    /// The same of one package, for those who do not have its id yet.
    package static func of(package reference: String) -> Query<[Placed]> {
        .all(
            """
            \(selection) WHERE l.package_id = (SELECT id FROM packages WHERE ref = \(reference))
            ORDER BY l.position
            """,
            read: placed
        )
    }

    /// The last day of a line `l`: as it was proposed, or the latest to which a decision in the
    /// minutes lets it go on.
    static let lastDay: SQL = """
        coalesce((SELECT max(n.to_on) FROM decision_lines n
            JOIN minutes k ON k.decision_id = n.decision_id
            WHERE n.line_id = l.id AND n.to_on IS NOT NULL), l.to_on)
        """

    private static let selection: SQL = """
        SELECT l.package_id, l.child_id, l.id, l.position, l.service_id, v.ref AS service_ref,
            v.name AS service_name, v.unit, l.provider_id, r.ref AS provider_ref,
            r.name AS provider_name, r.standing, l.fund_id, f.ref AS fund_ref,
            f.name AS fund_name, g.name AS funder, f.from_on AS fund_from,
            f.to_on AS fund_to, f.child_cap_pence, l.head, l.beneficiary,
            l.quantity_thousandths, l.price_pence, l.total_pence, l.from_on, \(lastDay) AS to_on,
            l.terms, l.no_show, l.funding, l.vat, l.vat_lost, l.vat_basis_points, \(balances)
        FROM lines l
        JOIN services v ON v.id = l.service_id
        JOIN providers r ON r.id = l.provider_id
        JOIN funds f ON f.id = l.fund_id
        JOIN funders g ON g.id = f.funder_id
        """

    /// A column for each stage, so that a line is one row.
    private static let balances = SQL(
        stringLiteral: Stage.promised.map { stage in
            """
            (SELECT pence FROM line_balances WHERE line_id = l.id AND stage = '\(stage.rawValue)')
                AS \(stage.rawValue)_pence
            """
        }.joined(separator: ", ")
    )

    @Sendable
    private static func placed(_ row: Row) throws -> Placed {
        var balances: StageSums = [:]
        for stage in Stage.promised {
            balances[stage] = try row["\(stage.rawValue)_pence"] ?? .zero
        }
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
        let treatment = try Treatment(row)
        let line = try Line(
            id: row["id"],
            position: row["position"],
            service: row["service_id"],
            provider: provider,
            fund: fund,
            head: row["head"],
            beneficiary: row["beneficiary"],
            quantity: row["quantity_thousandths"],
            price: Price(
                each: row["price_pence"],
                vatBasisPoints: row["vat_basis_points"],
                isVATLost: treatment.isVATLost
            ),
            total: row["total_pence"],
            span: Span(from: row["from_on"], to: row["to_on"]),
            terms: row["terms"],
            noShow: row["no_show"],
            treatment: treatment,
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
