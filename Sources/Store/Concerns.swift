package import Database
package import Money
package import Panel

/// Concerns for a child, without their words.
package enum Concerns {
    package struct Concern: Hashable, Sendable {
        package let id: ID
        package let reference: String
        package let child: String
        package let order: String?
        package let raiser: ID
        package let raisedBy: String
        package let raisedAt: Instant
        package let acknowledgeBy: Instant
        /// Whoever has taken it on, or is to.
        package let owner: String
        package let ownerName: String
        package let acknowledgedAt: Instant?
        package let closedAt: Instant?
        package let reason: String?

        package func state(at now: Instant) -> ConcernState {
            ConcernState(
                isAcknowledged: acknowledgedAt != nil,
                isClosed: closedAt != nil,
                acknowledgeBy: acknowledgeBy,
                now: now
            )
        }
    }

    /// What a list of concerns is narrowed to.
    package struct Filter: Sendable {
        package var reference: String?
        package var child: ID?
        package var order: ID?
        package var state: ConcernState?
        /// Only what officers of this provider raised.
        package var provider: ID?

        package init() {}

        fileprivate func conditions(at now: Instant) -> [SQL] {
            var conditions: [SQL] = []
            if let reference { conditions.append("c.ref = \(reference)") }
            if let child { conditions.append("c.child_id = \(child)") }
            if let order { conditions.append("c.order_id = \(order)") }
            if let provider { conditions.append("r.provider_id = \(provider)") }
            if let state { conditions.append(Concerns.isIn(state, at: now)) }
            return conditions
        }
    }

    package static let sorts: Sorts = [
        "concern": "position", "acknowledge_by": "acknowledge_by", "owner_name": "owner_name",
    ]

    /// Newest first.
    package static func list(
        _ page: Page,
        _ filter: Filter,
        at now: Instant
    ) -> Query<Listing<Concern>> {
        .page(page, selection, where: filter.conditions(at: now), read: concern)
    }

    /// - Parameter provider: only if an officer of this provider raised it.
    package static func find(_ reference: String, provider: ID?) -> Query<Concern?> {
        var conditions: [SQL] = ["c.ref = \(reference)"]
        if let provider { conditions.append("r.provider_id = \(provider)") }
        return .first("\(selection) WHERE \(SQL.all(conditions))", read: concern)
    }

    /// Whoever is to see to a new one: the coordinator who proposed the child's newest package if
    /// still there, or else the first coordinator, or else the first chair; never the raiser.
    package static func owner(
        for child: ID,
        raisedBy raiser: ID
    ) -> Query<(id: ID, reference: String, name: String)?> {
        .first(
            """
            SELECT o.id, o.ref, o.name FROM officers o
            JOIN \(Officers.roles) AS r ON r.officer_id = o.id
            WHERE r.role IN (\(Role.coordinator), \(Role.chair)) AND o.left_on IS NULL
                AND o.id <> \(raiser)
            ORDER BY CASE r.role WHEN \(Role.coordinator) THEN 0 ELSE 1 END,
                CASE WHEN o.id = (SELECT p.proposed_by FROM packages p
                    WHERE p.child_id = \(child) ORDER BY p.event_number DESC LIMIT 1)
                    THEN 0 ELSE 1 END,
                o.event_number
            LIMIT 1
            """
        ) { row in
            (id: try row["id"], reference: try row["ref"], name: try row["name"])
        }
    }

    /// A condition on the tables of `selection`.
    static func isIn(_ state: ConcernState, at now: Instant) -> SQL {
        switch state {
        case .raised: "a.concern_id IS NULL AND c.acknowledge_by >= \(now)"
        case .overdue: "a.concern_id IS NULL AND c.acknowledge_by < \(now)"
        case .acknowledged: "a.concern_id IS NOT NULL AND k.concern_id IS NULL"
        case .closed: "k.concern_id IS NOT NULL"
        }
    }

    private static let selection: SQL = """
        SELECT c.event_number AS position, c.id, c.ref, h.ref AS child, d.ref AS order_ref,
            c.raised_by, r.ref AS raiser, c.raised_at, c.acknowledge_by, w.ref AS owner,
            w.name AS owner_name, a.acknowledged_at, k.closed_at, k.reason
        FROM concerns c
        JOIN children h ON h.id = c.child_id
        JOIN officers r ON r.id = c.raised_by
        LEFT JOIN orders d ON d.id = c.order_id
        LEFT JOIN concern_acknowledgements a ON a.concern_id = c.id
        LEFT JOIN concern_closures k ON k.concern_id = c.id
        JOIN officers w ON w.id = COALESCE(a.officer_id, c.owner_id)
        """

    @Sendable
    private static func concern(_ row: Row) throws -> Concern {
        try Concern(
            id: row["id"],
            reference: row["ref"],
            child: row["child"],
            order: row["order_ref"],
            raiser: row["raised_by"],
            raisedBy: row["raiser"],
            raisedAt: row["raised_at"],
            acknowledgeBy: row["acknowledge_by"],
            owner: row["owner"],
            ownerName: row["owner_name"],
            acknowledgedAt: row["acknowledged_at"],
            closedAt: row["closed_at"],
            reason: row["reason"]
        )
    }
}
