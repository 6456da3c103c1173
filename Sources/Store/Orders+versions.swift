package import Database
package import Money
package import Panel

// What orders are made of: a version for each decision that changed them; the newest holds.
extension Orders {
    /// An order as its newest version has it.
    package struct Standing: Hashable, Sendable {
        package let id: ID
        package let reference: String
        package let package: ID
        package let provider: ID
        package let version: Int
        /// By the line's id.
        package let lines: [ID: OrderedLine]

        package init(
            id: ID,
            reference: String,
            package: ID,
            provider: ID,
            version: Int,
            lines: [ID: OrderedLine]
        ) {
            self.id = id
            self.reference = reference
            self.package = package
            self.provider = provider
            self.version = version
            self.lines = lines
        }
    }

    /// The orders of these packages.
    ///
    /// - Parameter day: as they hold then; nil is with what takes effect later.
    package static func standing(of packages: [ID], on day: Day? = nil) -> Query<[Standing]> {
        let holds: SQL = day.map { "v.effective_on <= \($0)" } ?? "1 = 1"
        return Query(
            """
            SELECT o.id, o.ref, o.package_id, o.provider_id, n.version, n.line_id,
                n.quantity_thousandths, n.total_pence
            FROM orders o
            JOIN order_lines n ON n.order_id = o.id
            WHERE o.package_id IN (\(list: packages)) AND n.version = (
                SELECT max(v.version) FROM order_versions v
                WHERE v.order_id = o.id AND \(holds))
            ORDER BY o.id, n.line_id
            """
        ) { rows in
            try Dictionary(grouping: rows) { row in try row["id"] as ID }.values.map(standing)
        }
    }

    private static func standing(_ rows: [Row]) throws -> Standing {
        let lines = try rows.map { row in
            try OrderedLine(
                line: row["line_id"],
                quantity: row["quantity_thousandths"],
                total: row["total_pence"]
            )
        }
        return try Standing(
            id: rows[0]["id"],
            reference: rows[0]["ref"],
            package: rows[0]["package_id"],
            provider: rows[0]["provider_id"],
            version: rows[0]["version"],
            lines: Dictionary(lines.map { ($0.line, $0) }, uniquingKeysWith: { first, _ in first })
        )
    }

    /// A version with the decision that made it.
    package struct Version: Hashable, Sendable {
        package let number: Int
        package let decision: String
        package let kind: DecisionKind
        package let effectiveOn: Day
        package let total: Pence
    }

    /// Every version of an order, the newest first.
    package static func versions(of order: ID) -> Query<[Version]> {
        .all(
            """
            SELECT v.version, d.ref, d.kind, v.effective_on,
                CAST(sum(n.total_pence) AS bigint) AS total_pence
            FROM order_versions v
            JOIN decisions d ON d.id = v.decision_id
            JOIN order_lines n ON n.order_id = v.order_id AND n.version = v.version
            WHERE v.order_id = \(order)
            GROUP BY v.version, d.ref, d.kind, v.effective_on
            ORDER BY v.version DESC
            """
        ) { row in
            try Version(
                number: row["version"],
                decision: row["ref"],
                kind: row["kind"],
                effectiveOn: row["effective_on"],
                total: row["total_pence"]
            )
        }
    }

    /// A version that a closing sitting makes, of an order that is there or is made with it.
    package struct NewVersion: Sendable {
        package let order: Standing
        package let decision: ID
        package let effectiveOn: Day
        /// Made with this version.
        package var isFirst: Bool { order.version == 1 }

        package init(order: Standing, decision: ID, effectiveOn: Day) {
            self.order = order
            self.decision = decision
            self.effectiveOn = effectiveOn
        }
    }

    /// The versions with their lines, and the orders that begin with one; after their minutes.
    package static func insert(_ versions: [NewVersion], event: Int64) -> [SQL] {
        let orders = versions.filter(\.isFirst).map { version -> [Value] in
            let order = version.order
            return [
                order.id.value, order.reference.value, order.package.value, order.provider.value,
                event.value,
            ]
        }
        let rows = versions.map { version -> [Value] in
            [
                version.order.id.value, version.order.version.value, version.decision.value,
                version.effectiveOn.value, event.value,
            ]
        }
        let lines = versions.flatMap { version in
            version.order.lines.values.sorted { $0.line < $1.line }.map { line -> [Value] in
                [
                    version.order.id.value, version.order.version.value, line.line.value,
                    line.quantity.value, line.total.value,
                ]
            }
        }
        return orders.chunks.map {
            """
            INSERT INTO orders (id, ref, package_id, provider_id, event_number)
            VALUES \(rows: $0)
            """
        }
            + rows.chunks.map {
                """
                INSERT INTO order_versions (order_id, version, decision_id, effective_on,
                    event_number)
                VALUES \(rows: $0)
                """
            }
            + lines.chunks.map {
                """
                INSERT INTO order_lines (order_id, version, line_id, quantity_thousandths,
                    total_pence)
                VALUES \(rows: $0)
                """
            }
    }
}
