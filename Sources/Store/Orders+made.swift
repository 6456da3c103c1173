package import Database
package import Panel

// Which order a line is in, and which decisions made it.
extension Orders {
    /// An order as money is traced through it.
    package struct Made: Hashable, Sendable {
        package let reference: String
        package let package: ID
        package let provider: ID
        /// Those that made its versions.
        package let decisions: Set<ID>

        package func holds(_ placed: Lines.Placed) -> Bool {
            package == placed.package && provider == placed.line.provider.id
        }
    }

    /// The orders of these packages, by number.
    package static func made(of packages: [ID]) -> Query<[Made]> {
        Query(
            """
            SELECT o.id, o.ref, o.package_id, o.provider_id, v.decision_id
            FROM orders o JOIN order_versions v ON v.order_id = o.id
            WHERE o.package_id IN (\(list: packages))
            ORDER BY o.number, v.version
            """
        ) { rows in
            var made: [Made] = []
            for row in rows {
                let reference: String = try row["ref"]
                let before = made.last?.reference == reference ? made.removeLast() : nil
                made.append(
                    Made(
                        reference: reference,
                        package: try row["package_id"],
                        provider: try row["provider_id"],
                        decisions: (before?.decisions ?? []).union([try row["decision_id"]])
                    )
                )
            }
            return made
        }
    }
}
