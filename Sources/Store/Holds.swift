package import Database
package import Money
package import Panel

/// What decisions of open sittings hold.
package enum Holds {
    package struct Hold: Hashable, Sendable {
        package let decision: String
        package let sitting: String
        package let package: String
        package let amount: Pence
        /// When it is given back, unless the sitting has closed by then.
        package let expiresAt: Instant?
    }

    package static let sorts: Sorts = [
        "decision": "position", "held": "pence", "expires": "hold_expires_at",
    ]

    /// The newest decision first.
    ///
    /// - Parameters:
    ///   - fund: only what of this fund is held.
    ///   - sitting: only what this sitting holds.
    package static func list(_ page: Page, fund: ID?, sitting: ID?) -> Query<Listing<Hold>> {
        let within: SQL = fund.map { "AND l.fund_id = \($0)" } ?? ""
        let held: SQL = """
            SELECT d.event_number AS position, d.ref AS decision, s.ref AS sitting,
                p.ref AS package, h.pence, d.hold_expires_at
            FROM packages p
            JOIN decisions d ON d.id = p.open_decision_id
            JOIN sittings s ON s.id = d.sitting_id
            JOIN (SELECT l.package_id, CAST(sum(b.pence) AS bigint) AS pence
                FROM line_balances b JOIN lines l ON l.id = b.line_id
                WHERE b.stage = \(Stage.held) AND b.pence > 0 \(within)
                GROUP BY l.package_id) AS h ON h.package_id = p.id
            """
        return .page(page, held, where: sitting.map { ["s.id = \($0)"] } ?? []) { row in
            try Hold(
                decision: row["decision"],
                sitting: row["sitting"],
                package: row["package"],
                amount: row["pence"],
                expiresAt: row["hold_expires_at"]
            )
        }
    }
}
