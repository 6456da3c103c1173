import Database
import Panel

extension Returns {
    static let selection: SQL = """
        SELECT r.event_number AS position, r.id, r.ref, f.ref AS fund, r.quarter, r.from_on,
            r.to_on, s.event_number AS submission_event, w.recorded_at AS submitted_at,
            s.officer_id, o.ref AS submitted_by, s.least_count, s.variance_per_mille, p.ref AS accepted_by, a.accepted_on,
            a.reference, a.document_hash, a.sheet_hash, d.reason AS discarded_for,
            d.event_number AS discard_event, q.ref AS discarded_by
        FROM returns r
        JOIN funds f ON f.id = r.fund_id
        LEFT JOIN return_submissions s ON s.return_id = r.id AND s.event_number = (
            SELECT max(n.event_number) FROM return_submissions n WHERE n.return_id = r.id)
        LEFT JOIN events w ON w.number = s.event_number
        LEFT JOIN officers o ON o.id = s.officer_id
        LEFT JOIN return_acceptances a ON a.return_id = r.id
        LEFT JOIN officers p ON p.id = a.officer_id
        LEFT JOIN return_discards d ON d.return_id = r.id
        LEFT JOIN officers q ON q.id = d.discarded_by
        """

    @Sendable
    static func entry(_ row: Row) throws -> Entry {
        let event: Int64? = try row["submission_event"]
        let acceptedBy: String? = try row["accepted_by"]
        return try Entry(
            id: row["id"],
            reference: row["ref"],
            fund: row["fund"],
            quarter: row["quarter"],
            span: Span(from: row["from_on"], to: row["to_on"]),
            submission: event.map { event in
                try Submission(
                    event: event,
                    at: row["submitted_at"],
                    by: row["officer_id"],
                    byOfficer: row["submitted_by"],
                    leastCount: row["least_count"],
                    variancePerMille: row["variance_per_mille"]
                )
            },
            acceptance: acceptedBy.map { officer in
                try Acceptance(
                    byOfficer: officer,
                    on: row["accepted_on"],
                    reference: row["reference"],
                    documentHash: row["document_hash"],
                    sheetHash: row["sheet_hash"]
                )
            },
            discard: discard(row)
        )
    }

    private static func discard(_ row: Row) throws -> Discard? {
        guard let event: Int64 = try row["discard_event"] else { return nil }
        return try Discard(
            event: event,
            reason: row["discarded_for"],
            byOfficer: row["discarded_by"]
        )
    }
}
