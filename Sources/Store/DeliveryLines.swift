package import Database
package import Money
package import Panel

/// Lines of orders as what is delivered on them is judged, and by what their money moves.
package enum DeliveryLines {
    package struct Placed: Sendable {
        package var line: DeliveryLine
        package let order: String
        package let package: String
        /// The provider's reference.
        package let provider: String
        package let service: String
        /// How it is taxed: a code of the list `vat`.
        package let vat: String
        package let fund: ID
        package let head: String
        package let child: ID
        package let childReference: String
        /// The newest in closed minutes that changed this line.
        package let decision: ID
    }

    /// Those of these references; one that is not there is left out.
    ///
    /// - Parameters:
    ///   - references: one at least, 500 at most.
    ///   - provider: only this provider's orders that have not ended.
    package static func named(
        _ references: [OrderLineReference],
        provider: ID?
    ) -> Query<[Placed]> {
        let rows = references.map { [$0.order.value, $0.position.value] }
        var conditions: [SQL] = ["(o.ref, l.position) IN (VALUES \(rows: rows))"]
        if let provider {
            conditions.append("o.provider_id = \(provider) AND p.state <> 'ended'")
        }
        return lines(where: SQL.all(conditions))
    }

    /// - Parameter lines: one at least, 500 at most.
    package static func of(_ lines: [ID]) -> Query<[Placed]> {
        Self.lines(where: "l.id IN (\(list: lines))")
    }

    /// With what stood accepted when a day's month was closed, or stands now.
    ///
    /// - Parameter lines: one at least, 500 at most.
    package static func of(_ lines: [ID], accruedBy day: Day) -> Query<[Placed]> {
        Self.lines(where: "l.id IN (\(list: lines))", upTo: Accruals.lastEvent(of: day))
    }

    /// Every line of a provider's orders that goes on: it has not ended, and has days or money left.
    package static func live(of provider: ID, on day: Day) -> Query<[Placed]> {
        lines(
            where: """
                o.provider_id = \(provider) AND p.state <> 'ended'
                    AND (\(Lines.lastDay) >= \(day) OR \(standing("b.stage = 'committed'")) > 0)
                """
        )
    }

    /// Which of a provider's lines, whether they have ended or not.
    package enum Wanted: Sendable {
        /// Of these orders, by reference; one at least.
        case orders(Set<String>)
        /// Those on which anything is under way: promised, delivered, or waiting to be accepted;
        /// and those of these orders.
        case open(and: Set<String>)

        fileprivate var condition: SQL {
            switch self {
            case .orders(let orders): "o.ref IN (\(list: orders.sorted()))"
            case .open(let orders) where orders.isEmpty: Self.isOpen
            case .open(let orders): "(o.ref IN (\(list: orders.sorted())) OR \(Self.isOpen))"
            }
        }

        private static let isOpen: SQL = """
            (\(standing("b.stage IN ('committed', 'delivered')")) > 0
                OR EXISTS (SELECT 1 FROM sessions s \(Sessions.joins)
                    WHERE s.line_id = l.id AND \(Sessions.state) = 'recorded'))
            """
    }

    /// - Parameters:
    ///   - provider: whose; no other's are found.
    ///   - wanted: which.
    package static func billable(of provider: ID, _ wanted: Wanted) -> Query<[Placed]> {
        lines(where: "o.provider_id = \(provider) AND \(wanted.condition)")
    }

    /// The order's newest version says what is ordered.
    ///
    /// - Parameter last: the last event whose acceptances and withdrawals count; nil is any.
    private static func lines(where condition: SQL, upTo last: SQL? = nil) -> Query<[Placed]> {
        .all(
            """
            SELECT o.id AS order_id, o.ref AS order_ref, p.ref AS package, p.state,
                \(Decisions.ofLine) AS decision_id, r.ref AS provider, l.id, l.position,
                l.child_id, c.ref AS child, l.provider_id, l.fund_id, l.head,
                v.name AS service, v.unit, l.from_on, \(Lines.lastDay) AS to_on, l.terms, l.no_show,
                l.price_pence, l.vat, l.vat_basis_points, l.vat_lost,
                (SELECT min(y.effective_on) FROM order_versions y WHERE y.order_id = o.id)
                    AS ordered_on,
                (SELECT min(y.effective_on) FROM order_versions y WHERE y.order_id = o.id
                    AND y.decision_id = p.live_decision_id) AS ended_on,
                (SELECT x.kind FROM decisions x WHERE x.id = p.live_decision_id) AS live_kind,
                CASE WHEN nd.kind = 'vary' THEN nd.effective_on END AS former_until,
                \(former("nd.effective_on")) AS former_ordered,
                CASE WHEN nd.effective_on IS NULL THEN 0
                    ELSE \(accepted("charged_thousandths", last, before: "nd.effective_on")) END
                    AS former_accepted,
                ol.quantity_thousandths AS ordered,
                \(standing("b.stage <> 'held'")) AS promised,
                \(standing("b.stage = 'committed'")) AS committed,
                \(accepted("charged_thousandths", last)) AS accepted,
                \(accepted("value_pence", last)) AS accepted_value
            FROM orders o
            JOIN packages p ON p.id = o.package_id
            JOIN providers r ON r.id = o.provider_id
            JOIN order_versions n ON n.order_id = o.id AND n.version = (
                SELECT max(x.version) FROM order_versions x WHERE x.order_id = o.id)
            JOIN decisions nd ON nd.id = n.decision_id
            JOIN order_lines ol ON ol.order_id = o.id AND ol.version = n.version
            JOIN lines l ON l.id = ol.line_id
            JOIN services v ON v.id = l.service_id
            JOIN children c ON c.id = l.child_id
            WHERE \(condition) ORDER BY o.number, l.position
            """,
            read: placed
        )
    }

    private static func standing(_ stage: SQL) -> SQL {
        """
        (SELECT CAST(coalesce(sum(b.pence), 0) AS bigint) FROM line_balances b
            WHERE b.line_id = l.id AND \(stage))
        """
    }

    /// As the version had it that held before a day.
    private static func former(_ day: SQL) -> SQL {
        """
        (SELECT f.quantity_thousandths FROM order_lines f
            JOIN order_versions g ON g.order_id = f.order_id AND g.version = f.version
            WHERE f.order_id = o.id AND f.line_id = l.id AND g.effective_on < \(day)
            ORDER BY g.version DESC LIMIT 1)
        """
    }

    private static func accepted(_ column: SQL, _ last: SQL?, before day: SQL? = nil) -> SQL {
        let isKnown: SQL = last.map { "a.event_number <= \($0)" } ?? "1 = 1"
        let isTakenBack: SQL = last.map { "AND w.event_number <= \($0)" } ?? ""
        let isBefore: SQL =
            day.map {
                "AND \($0) > (SELECT s.happened_on FROM sessions s WHERE s.id = a.session_id)"
            } ?? ""
        return """
            (SELECT CAST(coalesce(sum(a.\(column)), 0) AS bigint) FROM acceptances a
                LEFT JOIN acceptance_withdrawals w ON w.session_id = a.session_id \(isTakenBack)
                WHERE a.line_id = l.id AND w.session_id IS NULL AND \(isKnown)
                    \(isBefore))
            """
    }
}
