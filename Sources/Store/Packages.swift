package import Database
package import Money
package import Panel

/// What is proposed for children.
package enum Packages {
    /// A package as it is looked up, without its lines.
    package struct Package: Hashable, Sendable {
        package let id: ID
        package let reference: String
        package let child: ID
        package let childReference: String
        package let proposedBy: ID
        package let proposer: String
        package let proposedOn: Day
        package let referredOn: Day?
        package let age: Int?
        package let level: String?
        package let state: PackageState
        package let openDecision: ID?
        /// The sitting in which it is held now.
        package let openSitting: String?
        package let liveDecision: ID?
        /// The day of the sitting whose minutes have its newest decision.
        package let decidedOn: Day?
        /// The newest decision, where it waits for a day of its own.
        package let coming: Coming?
    }

    package struct New: Sendable {
        package let id: ID
        package let reference: String
        package let child: ID
        package let proposedBy: ID
        package let proposedOn: Day
        package let referredOn: Day?
        package let age: Int?
        package let level: String?
        package let levelHash: [UInt8]?
        package let goalHash: [UInt8]

        package init(
            id: ID,
            reference: String,
            child: ID,
            proposedBy: ID,
            proposedOn: Day,
            referredOn: Day?,
            age: Int?,
            level: String?,
            levelHash: [UInt8]?,
            goalHash: [UInt8]
        ) {
            self.id = id
            self.reference = reference
            self.child = child
            self.proposedBy = proposedBy
            self.proposedOn = proposedOn
            self.referredOn = referredOn
            self.age = age
            self.level = level
            self.levelHash = levelHash
            self.goalHash = goalHash
        }
    }

    package static func insert(_ new: New, event: Int64) -> SQL {
        """
        INSERT INTO packages (id, ref, child_id, proposed_by, proposed_on, referred_on, age,
            level, level_hash, goal_hash, state, event_number)
        VALUES (\(new.id), \(new.reference), \(new.child), \(new.proposedBy),
            \(new.proposedOn), \(new.referredOn), \(new.age), \(new.level), \(new.levelHash),
            \(new.goalHash), \(PackageState.proposed), \(event))
        """
    }

    package static func find(_ reference: String) -> Query<Package?> {
        .first("\(selection) WHERE p.ref = \(reference)", read: package)
    }

    package static func withdraw(_ package: ID, reason: String, event: Int64) -> SQL {
        """
        INSERT INTO package_withdrawals (package_id, reason, event_number)
        VALUES (\(package), \(reason), \(event))
        """
    }

    /// Names the decision that an open sitting has made, or none.
    package static func set(open decision: ID?, of package: ID) -> SQL {
        "UPDATE packages SET open_decision_id = \(decision) WHERE id = \(package)"
    }

    /// What a package becomes when its sitting closes.
    package struct Settled: Sendable {
        package let package: ID
        package let state: PackageState
        package let decision: ID

        package init(package: ID, state: PackageState, decision: ID) {
            self.package = package
            self.state = state
            self.decision = decision
        }
    }

    package static func settle(_ settled: [Settled]) -> [SQL] {
        settled.map { [$0.package.value, $0.state.value, $0.decision.value] }.chunks.map {
            """
            UPDATE packages SET state = d.column2, live_decision_id = d.column3,
                open_decision_id = NULL
            FROM (VALUES \(rows: $0)) AS d
            WHERE id = d.column1
            """
        }
    }

    /// What has been ended on a day of its own.
    package static func end(_ packages: [ID]) -> SQL {
        "UPDATE packages SET state = \(PackageState.ended) WHERE id IN (\(list: packages))"
    }

    static let selection: SQL = """
        SELECT p.event_number AS position, p.id, p.ref, p.child_id, c.ref AS child_ref,
            p.proposed_by, o.ref AS proposer, p.proposed_on, p.referred_on, p.age, p.level,
            CASE WHEN g.package_id IS NULL THEN p.state ELSE 'withdrawn' END AS state,
            p.open_decision_id, s.ref AS open_sitting, p.live_decision_id,
            w.sits_on AS decided_on, v.ref AS live_ref, v.kind AS live_kind,
            CASE WHEN p.state <> 'ended' AND NOT EXISTS (SELECT 1 FROM decision_effects f
                WHERE f.decision_id = v.id) THEN v.effective_on END AS coming_on
        FROM packages p
        JOIN children c ON c.id = p.child_id
        JOIN officers o ON o.id = p.proposed_by
        LEFT JOIN package_withdrawals g ON g.package_id = p.id
        LEFT JOIN decisions d ON d.id = p.open_decision_id
        LEFT JOIN sittings s ON s.id = d.sitting_id
        LEFT JOIN decisions v ON v.id = p.live_decision_id
        LEFT JOIN sittings w ON w.id = v.sitting_id
        """

    @Sendable
    static func package(_ row: Row) throws -> Package {
        let on: Day? = try row["coming_on"]
        return try Package(
            id: row["id"],
            reference: row["ref"],
            child: row["child_id"],
            childReference: row["child_ref"],
            proposedBy: row["proposed_by"],
            proposer: row["proposer"],
            proposedOn: row["proposed_on"],
            referredOn: row["referred_on"],
            age: row["age"],
            level: row["level"],
            state: row["state"],
            openDecision: row["open_decision_id"],
            openSitting: row["open_sitting"],
            liveDecision: row["live_decision_id"],
            decidedOn: row["decided_on"],
            coming: on.map { try Coming(decision: row["live_ref"], kind: row["live_kind"], on: $0) }
        )
    }
}
