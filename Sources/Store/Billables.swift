package import Database
package import Money
package import Panel

/// What providers may invoice: lines of their orders, with the sessions that were recorded on them.
package enum Billables {
    /// A line of an order as its live version has it.
    package struct OrderLine: Sendable {
        package let id: ID
        package let order: String
        package let position: Int
        package let package: String
        package let terms: Terms
        package let noShow: String
        package let price: Price
        package let vat: String
        /// What the order has of it.
        package let quantity: Quantity
        package let span: Span
        package let committed: Pence
        /// All that was recorded and stands, whatever is charged for it.
        package let recorded: Quantity
        package let fund: ID
        package let head: String
        package let child: ID
        package let provider: ID
        /// The package's newest decision in closed minutes.
        package let decision: ID?

        /// `ORD-1/2`.
        package var reference: OrderLineReference {
            OrderLineReference(order: order, position: position)
        }

        /// `PKG-3/2`.
        package var packageLine: String { LineReference.text(package, position) }

        /// What its movements name.
        ///
        /// - Precondition: the package was decided on, as every ordered one was.
        package var promise: Movement.Promise {
            guard let decision else { preconditionFailure("an order follows a decision") }
            return Movement.Promise(
                line: id,
                child: child,
                provider: provider,
                decision: decision,
                isMinuted: true
            )
        }
    }

    /// The provider's lines of these orders, by order and line.
    ///
    /// - Parameters:
    ///   - provider: whose; no other's are found.
    ///   - orders: their references, at least one; all of the provider's if nil.
    ///   - day: whose version of the order counts.
    package static func lines(
        of provider: ID,
        orders: [String]?,
        on day: Day
    ) -> Query<[OrderLine]> {
        let named: SQL = orders.map { "o.ref IN (\(list: $0))" } ?? "1 = 1"
        return .all(
            """
            \(selection)
            WHERE o.provider_id = \(provider) AND \(named) AND n.version = (
                SELECT max(v.version) FROM order_versions v
                WHERE v.order_id = o.id AND v.effective_on <= \(day))
            ORDER BY o.event_number, o.ref, l.position
            """,
            read: line
        )
    }

    /// Lines by their ids, of which there must be at least one, as the newest version has them.
    package static func lines(_ ids: [ID]) -> Query<[OrderLine]> {
        .all(
            """
            \(selection)
            WHERE l.id IN (\(list: ids)) AND n.version = (
                SELECT max(v.version) FROM order_versions v WHERE v.order_id = o.id)
            """,
            read: line
        )
    }

    private static let selection: SQL = """
        SELECT l.id, o.ref AS order_ref, l.position, p.ref AS package, l.terms, l.no_show,
            l.price_pence, l.vat, l.vat_basis_points, l.vat_lost, n.quantity_thousandths,
            l.from_on, l.to_on, b.pence AS committed, l.fund_id, l.head, l.child_id,
            l.provider_id, p.live_decision_id, CAST(coalesce((
                SELECT sum(s.quantity_thousandths) FROM sessions s
                LEFT JOIN session_withdrawals w ON w.session_id = s.id
                LEFT JOIN acceptance_withdrawals t ON t.session_id = s.id
                WHERE s.line_id = l.id AND w.session_id IS NULL AND t.session_id IS NULL
            ), 0) AS bigint) AS recorded
        FROM orders o
        JOIN order_lines n ON n.order_id = o.id
        JOIN lines l ON l.id = n.line_id
        JOIN packages p ON p.id = l.package_id
        JOIN line_balances b ON b.line_id = l.id AND b.stage = 'committed'
        """

    @Sendable
    private static func line(_ row: Row) throws -> OrderLine {
        try OrderLine(
            id: row["id"],
            order: row["order_ref"],
            position: row["position"],
            package: row["package"],
            terms: row["terms"],
            noShow: row["no_show"],
            price: Price(
                each: row["price_pence"],
                vatBasisPoints: row["vat_basis_points"],
                isVATLost: row["vat_lost"]
            ),
            vat: row["vat"],
            quantity: row["quantity_thousandths"],
            span: Span(from: row["from_on"], to: row["to_on"]),
            committed: row["committed"],
            recorded: row["recorded"],
            fund: row["fund_id"],
            head: row["head"],
            child: row["child_id"],
            provider: row["provider_id"],
            decision: row["live_decision_id"]
        )
    }
}
