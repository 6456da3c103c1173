package import Database
package import Money
package import Panel

/// Whether starts have lasted: what is asked, and what was answered.
package enum FollowUps {
    package struct Question: Hashable, Sendable {
        package let id: ID
        package let reference: String
        package let outcome: String
        package let child: String
        package let package: String
        package let measure: String
        package let value: String
        package let provider: String?
        package let providerName: String?
        package let weeks: Int
        package var facts: FollowUp
        package var answeredOn: Day?
        package var evidence: String?
        package var answeredBy: String?
        package var answererID: ID?
        /// By what somebody else saw the answer confirmed, and who.
        package let verified: String?
        package let verifiedBy: String?

        /// As it stands once somebody has answered it.
        package func answered(
            _ status: FollowUp.Status,
            on day: Day,
            _ evidence: String?,
            by officer: String
        ) -> Question {
            var question = self
            question.facts.status = status
            question.answeredOn = day
            question.evidence = evidence
            question.answeredBy = officer
            return question
        }
    }

    /// What a list of follow-ups is narrowed to.
    package struct Filter: Sendable {
        package var child: ID?
        package var outcome: String?
        /// Only what this provider is to ask.
        package var provider: ID?
        package var state: FollowUp.State?
        /// Only what is to be asked now, overdue or not.
        package var isToAsk = false

        package init() {}

        fileprivate func conditions(on today: Day, patience: Int) -> [SQL] {
            var conditions: [SQL] = []
            if let child { conditions.append("t.child_id = \(child)") }
            if let outcome { conditions.append("t.ref = \(outcome)") }
            if let provider { conditions.append("f.provider_id = \(provider)") }
            if let state {
                conditions.append(FollowUps.isIn(state, on: today, patience: patience))
            }
            if isToAsk { conditions.append(FollowUps.isToAsk(on: today)) }
            return conditions
        }
    }

    /// How often somebody asks, or asked, whether an outcome has lasted.
    package static func count(of outcome: ID) -> Query<Int> {
        .one("SELECT count(*) AS asked FROM follow_ups WHERE outcome_id = \(outcome)") { row in
            try row["asked"]
        }
    }

    package static let sorts: Sorts = [
        "follow_up": "position", "due": "due_on", "until": "until_on", "weeks": "weeks",
    ]

    /// The newest first.
    package static func list(
        _ page: Page,
        _ filter: Filter,
        on today: Day,
        patience: Int
    ) -> Query<Listing<Question>> {
        .page(
            page,
            selection,
            where: filter.conditions(on: today, patience: patience),
            read: question
        )
    }

    /// - Parameter provider: only if this provider is to ask.
    package static func find(_ reference: String, provider: ID?) -> Query<Question?> {
        var conditions: [SQL] = ["f.ref = \(reference)"]
        if let provider { conditions.append("f.provider_id = \(provider)") }
        return .first("\(selection) WHERE \(SQL.all(conditions))", read: question)
    }

    /// A condition on the tables of `selection`: `FollowUp.state`, said to the database.
    static func isIn(_ state: FollowUp.State, on today: Day, patience: Int) -> SQL {
        let late = today.adding(days: -patience)
        let open: SQL = "a.follow_up_id IS NULL AND NOT \(isEnded)"
        return switch state {
        case .coming: "\(open) AND f.due_on > \(today)"
        case .due: "\(isToAsk(on: today)) AND f.due_on >= \(late)"
        case .overdue: "\(isToAsk(on: today)) AND f.due_on < \(late)"
        case .sustained: "\(status) = \(FollowUp.Status.sustained)"
        case .notSustained: "\(status) = \(FollowUp.Status.notSustained)"
        case .notKnown:
            "(\(status) = \(FollowUp.Status.notKnown) OR (\(open) AND f.until_on < \(today)))"
        case .notAsked: "a.follow_up_id IS NULL AND \(isEnded)"
        }
    }

    static func isToAsk(on today: Day) -> SQL {
        """
        a.follow_up_id IS NULL AND f.due_on <= \(today) AND f.until_on >= \(today)
            AND NOT \(isEnded)
        """
    }

    /// What was learnt late supersedes that it was not known.
    private static let status: SQL = "coalesce(l.status, a.status)"

    /// An earlier one of the same start says that it did not last, or the start was taken back.
    static let isEnded: SQL = """
        (EXISTS (SELECT 1 FROM follow_ups e \(said)
            WHERE e.outcome_id = f.outcome_id AND e.weeks < f.weeks
                AND coalesce(y.status, x.status) = \(FollowUp.Status.notSustained))
            OR NOT \(Outcomes.stands("f.outcome_id")))
        """

    private static let hasLasted: SQL = """
        EXISTS (SELECT 1 FROM follow_ups e \(said)
            WHERE e.outcome_id = f.outcome_id AND e.weeks > f.weeks
                AND coalesce(y.status, x.status) = \(FollowUp.Status.sustained))
        """

    /// What was said of the follow-ups `e`.
    static let said: SQL = """
        JOIN follow_up_answers x ON x.follow_up_id = e.id
        LEFT JOIN follow_up_late_answers y ON y.follow_up_id = e.id
        """

    private static let selection: SQL = """
        SELECT f.number AS position, f.id, f.ref, t.ref AS outcome,
            c.ref AS child, p.ref AS package, t.measure, t.value, v.ref AS provider,
            v.name AS provider_name, f.weeks, t.happened_on AS started_on, f.due_on, f.until_on,
            \(status) AS status, coalesce(l.happened_on, a.happened_on) AS answered_on,
            coalesce(l.evidence, a.evidence) AS evidence, o.id AS officer_id, o.ref AS officer,
            w.evidence AS verified, k.ref AS verifier,
            CASE WHEN \(isEnded) THEN 1 ELSE 0 END AS is_ended,
            CASE WHEN \(hasLasted) THEN 1 ELSE 0 END AS has_lasted
        FROM follow_ups f
        JOIN outcomes t ON t.id = f.outcome_id
        JOIN children c ON c.id = t.child_id
        JOIN packages p ON p.id = t.package_id
        LEFT JOIN providers v ON v.id = f.provider_id
        LEFT JOIN follow_up_answers a ON a.follow_up_id = f.id
        LEFT JOIN follow_up_late_answers l ON l.follow_up_id = f.id
        LEFT JOIN officers o ON o.id = coalesce(l.answered_by, a.answered_by)
        LEFT JOIN follow_up_verifications w ON w.follow_up_id = f.id
            AND NOT EXISTS (SELECT 1 FROM follow_up_verifications n
                WHERE n.follow_up_id = w.follow_up_id AND n.event_number > w.event_number)
        LEFT JOIN officers k ON k.id = w.verified_by
        """

    @Sendable
    private static func question(_ row: Row) throws -> Question {
        try Question(
            id: row["id"],
            reference: row["ref"],
            outcome: row["outcome"],
            child: row["child"],
            package: row["package"],
            measure: row["measure"],
            value: row["value"],
            provider: row["provider"],
            providerName: row["provider_name"],
            weeks: row["weeks"],
            facts: FollowUp(
                started: row["started_on"],
                due: row["due_on"],
                until: row["until_on"],
                status: row["status"],
                isEnded: row["is_ended"],
                hasLasted: row["has_lasted"]
            ),
            answeredOn: row["answered_on"],
            evidence: row["evidence"],
            answeredBy: row["officer"],
            answererID: row["officer_id"],
            verified: row["verified"],
            verifiedBy: row["verifier"]
        )
    }
}
