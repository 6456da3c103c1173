package import Database
import Panel

// What funders are told
extension Queues {
    /// Begun, and not submitted.
    package static let returnsDrafted = these(
        "r.ref",
        """
        returns r WHERE NOT EXISTS (SELECT 1 FROM return_submissions s WHERE s.return_id = r.id)
            AND NOT EXISTS (SELECT 1 FROM return_discards d WHERE d.return_id = r.id)
        """
    )

    /// Submitted last by somebody else, and not accepted.
    static func returnsToAccept(_ scope: Scope) -> Query<Count> {
        these(
            "r.ref",
            """
            returns r JOIN return_submissions s ON s.return_id = r.id AND s.event_number = (
                SELECT max(n.event_number) FROM return_submissions n WHERE n.return_id = r.id)
            WHERE s.officer_id <> \(scope.officer)
                AND NOT EXISTS (SELECT 1 FROM return_acceptances a WHERE a.return_id = r.id)
            """
        )
    }
}
