package import Database
package import Money
package import Panel

/// Payment runs.
package enum Runs {
    /// A run as it is looked up, without its payments.
    package struct Run: Hashable, Sendable {
        package let id: ID
        package let reference: String
        package let state: RunState
        package let madeBy: ID
        package let maker: String
        package let madeOn: Day
        package let dueBy: Day?
        package let samplePerMille: Int
        package let approver: String?
        package let approvedOn: Day?
        package let exportedOn: Day?
        /// What is in it, stopped and cancelled payments left out.
        package let payments: Int
        package let net: Pence
        package let vat: Pence
        package let event: Int64

        package var total: Pence { net + vat }
    }

    package static func find(_ reference: String) -> Query<Run?> {
        .first("\(selection) WHERE r.ref = \(reference)", read: run)
    }

    package static let sorts: Sorts = [
        "run": "position", "state": "state", "made_on": "made_on", "payments": "payments",
        "total_pence": "net_pence + vat_pence", "exported_on": "exported_on",
    ]

    /// Newest first.
    package static func list(state: RunState?, _ page: Page) -> Query<Listing<Run>> {
        var conditions: [SQL] = []
        if let state { conditions.append("r.state = \(state)") }
        return .page(page, selection, where: conditions, read: run)
    }

    /// What an officer has approved on a day, with VAT.
    package static func approved(by officer: ID, on day: Day) -> Query<Pence> {
        .one(
            """
            SELECT CAST(coalesce(sum(y.net_pence + y.vat_pence), 0) AS bigint) AS pence
            FROM payment_runs r JOIN payments y ON y.run_id = r.id
            WHERE r.approved_by = \(officer) AND r.approved_on = \(day)
                AND r.state <> 'cancelled' AND y.state NOT IN ('stopped', 'cancelled')
            """
        ) { row in
            try row["pence"]
        }
    }

    private static let selection: SQL = """
        SELECT r.event_number AS position, r.id, r.ref, r.state, r.made_by, m.ref AS maker,
            r.made_on, r.due_by, r.sample_per_mille, a.ref AS approver,
            r.approved_on, r.exported_on,
            (SELECT count(*) FROM payments y WHERE y.run_id = r.id AND \(counted)) AS payments,
            (SELECT CAST(coalesce(sum(y.net_pence), 0) AS bigint) FROM payments y
                WHERE y.run_id = r.id AND \(counted)) AS net_pence,
            (SELECT CAST(coalesce(sum(y.vat_pence), 0) AS bigint) FROM payments y
                WHERE y.run_id = r.id AND \(counted)) AS vat_pence
        FROM payment_runs r
        JOIN officers m ON m.id = r.made_by
        LEFT JOIN officers a ON a.id = r.approved_by
        """

    /// A cancelled run still says what was in it.
    private static let counted: SQL = "(y.state <> 'stopped')"

    @Sendable
    private static func run(_ row: Row) throws -> Run {
        try Run(
            id: row["id"],
            reference: row["ref"],
            state: row["state"],
            madeBy: row["made_by"],
            maker: row["maker"],
            madeOn: row["made_on"],
            dueBy: row["due_by"],
            samplePerMille: row["sample_per_mille"],
            approver: row["approver"],
            approvedOn: row["approved_on"],
            exportedOn: row["exported_on"],
            payments: row["payments"],
            net: row["net_pence"],
            vat: row["vat_pence"],
            event: row["position"]
        )
    }
}
