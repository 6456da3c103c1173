package import Database
package import Money
package import Panel

/// What providers received after sittings closed.
package enum Orders {
    /// An order as it is looked up; its lines stand in its versions.
    package struct Order: Hashable, Sendable {
        package let id: ID
        package let reference: String
        package let package: ID
        package let packageReference: String
        package let childReference: String
        package let provider: ProviderStanding
        package let providerName: String
        /// Its package goes on, and there are days or committed money left.
        package let isLive: Bool
        /// The number of the version that holds.
        package let version: Int
        /// What that version comes to.
        package let total: Pence
        package let committed: Pence
        /// Of its lines, from the first day to the last.
        package let span: Span
        /// What an open sitting has decided on the package.
        package let openDecision: ID?
    }

    /// - Parameter today: what is live depends on it.
    package static func find(_ reference: String, today: Day) -> Query<Order?> {
        .first("\(selection(today)) WHERE o.ref = \(reference)", read: order)
    }

    package static let sorts: Sorts = [
        "order": "position", "provider_name": "provider_name", "state": "is_live",
        "from": "from_on", "to": "to_on", "total_pence": "total_pence",
        "committed_pence": "committed_pence",
    ]

    /// Newest first; narrowed where something is given.
    ///
    /// One closing makes many orders, so that a place in the list is the order's own number.
    package static func list(
        _ page: Page,
        provider: ID? = nil,
        package: ID? = nil,
        in state: OrderState? = nil,
        today: Day
    ) -> Query<Listing<Order>> {
        var conditions: [SQL] = []
        if let provider { conditions.append("o.provider_id = \(provider)") }
        if let package { conditions.append("o.package_id = \(package)") }
        switch state {
        case .live: conditions.append("(\(live(today)))")
        case .ended: conditions.append("NOT (\(live(today)))")
        case .toStart: conditions.append(toStart(today))
        case .toReport: conditions.append(toReport(today))
        case nil: break
        }
        guard page.order == nil else {
            return .page(page, selection(today), where: conditions, read: order)
        }
        if let after = page.after { conditions.append("o.number < \(after)") }
        // What is worked out for an order is worked out for those of the page only.
        let wanted: SQL = """
            o.id IN (SELECT o.id FROM orders o JOIN packages p ON p.id = o.package_id
                WHERE \(SQL.all(conditions)) ORDER BY o.number DESC LIMIT \(page.size + 1))
            """
        return .page(page, selection(today), where: [wanted], read: order)
    }

    /// The package has not ended, and a line has days left or something committed.
    private static func live(_ today: Day) -> SQL {
        """
        p.state = \(PackageState.funded) AND EXISTS (
            SELECT 1 FROM lines l
            JOIN line_balances b ON b.line_id = l.id AND b.stage = \(Stage.committed)
            WHERE \(own) AND (\(Lines.lastDay) >= \(today) OR b.pence > 0))
        """
    }

    /// A line with committed money is within its days, and nothing was reported yet.
    static func toStart(_ today: Day) -> SQL {
        """
        (p.state = \(PackageState.funded) AND EXISTS (
            SELECT 1 FROM lines l
            JOIN line_balances b ON b.line_id = l.id AND b.stage = \(Stage.committed)
            WHERE \(own) AND l.from_on <= \(today) AND \(Lines.lastDay) >= \(today) AND b.pence > 0)
            AND NOT EXISTS (SELECT 1 FROM sessions s WHERE s.order_id = o.id))
        """
    }

    /// Something of it was funded, and its package waits for an end report.
    static func toReport(_ today: Day) -> SQL {
        """
        (EXISTS (SELECT 1 FROM lines l JOIN line_balances b ON b.line_id = l.id
                WHERE \(own) AND b.stage <> \(Stage.held) AND b.pence > 0)
            AND o.package_id IN (SELECT p.id FROM \(EndReports.over(before: today))))
        """
    }

    private static func selection(_ today: Day) -> SQL {
        """
        SELECT o.number AS position, o.id, o.ref, o.package_id, p.ref AS package_ref,
            c.ref AS child_ref, o.provider_id, r.ref AS provider_ref, r.standing,
            r.name AS provider_name, p.open_decision_id, v.version,
            CASE WHEN \(live(today)) THEN 1 ELSE 0 END AS is_live,
            (SELECT CAST(coalesce(sum(n.total_pence), 0) AS bigint) FROM order_lines n
                WHERE n.order_id = v.order_id AND n.version = v.version) AS total_pence,
            (SELECT CAST(coalesce(sum(b.pence), 0) AS bigint) FROM lines l
                JOIN line_balances b ON b.line_id = l.id
                WHERE \(own) AND b.stage = \(Stage.committed)) AS committed_pence,
            (SELECT min(l.from_on) FROM lines l WHERE \(own)) AS from_on,
            (SELECT max(\(Lines.lastDay)) FROM lines l WHERE \(own)) AS to_on
        FROM orders o
        JOIN packages p ON p.id = o.package_id
        JOIN children c ON c.id = p.child_id
        JOIN providers r ON r.id = o.provider_id
        JOIN order_versions v ON v.order_id = o.id
            AND v.version = (SELECT max(n.version) FROM order_versions n
                WHERE n.order_id = o.id AND n.effective_on <= \(today))
        """
    }

    private static let own: SQL = "l.package_id = o.package_id AND l.provider_id = o.provider_id"

    @Sendable
    private static func order(_ row: Row) throws -> Order {
        try Order(
            id: row["id"],
            reference: row["ref"],
            package: row["package_id"],
            packageReference: row["package_ref"],
            childReference: row["child_ref"],
            provider: ProviderStanding(
                id: row["provider_id"],
                reference: row["provider_ref"],
                standing: row["standing"]
            ),
            providerName: row["provider_name"],
            isLive: row["is_live"],
            version: row["version"],
            total: row["total_pence"],
            committed: row["committed_pence"],
            span: Span(from: row["from_on"], to: row["to_on"]),
            openDecision: row["open_decision_id"]
        )
    }
}
