package import Database
package import Panel

// Packages a page at a time.
extension Packages {
    package static let sorts: Sorts = [
        "package": "position", "state": "state", "proposed_on": "proposed_on",
    ]

    /// Where a package stands: in a state, or on its way to one.
    package enum Place: Sendable {
        case state(PackageState)
        /// An open sitting has decided on it.
        case held
        case toDecide
    }

    /// Newest first.
    ///
    /// An officer of a provider sees those in which a line of theirs is committed.
    package static func list(
        _ page: Page,
        child: ID? = nil,
        in place: Place? = nil,
        provider: ID? = nil
    ) -> Query<Listing<Package>> {
        var conditions: [SQL] = []
        if let child { conditions.append("p.child_id = \(child)") }
        switch place {
        case nil: break
        case .held: conditions.append("p.open_decision_id IS NOT NULL")
        case .toDecide: conditions.append("p.id IN (SELECT id FROM packages WHERE \(toDecide))")
        case .state(.withdrawn): conditions.append("g.package_id IS NOT NULL")
        case .state(let state):
            conditions.append("p.state = \(state) AND g.package_id IS NULL")
        }
        if let provider {
            conditions.append(
                """
                EXISTS (SELECT 1 FROM lines l JOIN line_balances b ON b.line_id = l.id
                    WHERE l.package_id = p.id AND l.provider_id = \(provider)
                        AND b.stage <> 'held' AND b.pence > 0)
                """
            )
        }
        return .page(page, selection, where: conditions, read: package)
    }
}
