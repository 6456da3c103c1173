import Database
import Panel

extension Proof {
    /// The registers against the audit chain.
    static let registers: [Proof] = [entries, hands]

    /// Every record was entered by the event that it names, and of every entering there is the
    /// record.
    private static let entries = Proof(
        "register-entries",
        over: "events",
        isMoney: false,
        "The record and the event that entered it do not name each other.",
        """
        SELECT e.subject, CAST(NULL AS bigint) AS expected, CAST(NULL AS bigint) AS found
        FROM (\(entered)) AS e GROUP BY e.subject
        """
    )

    private static let entered: SQL = registered.dropFirst()
        .reduce(entering(registered[0].table, registered[0].act)) {
            "\($0) UNION ALL \(entering($1.table, $1.act))"
        }

    /// Whatever an act of its own enters, under its reference.
    private static let registered: [(table: SQL, act: Act)] = [
        ("officers", .addOfficer), ("funds", .addFund), ("providers", .addProvider),
        ("services", .offerService), ("children", .addChild), ("packages", .proposePackage),
        ("sittings", .openSitting), ("decisions", .decide), ("concerns", .raiseConcern),
        ("erasure_proposals", .proposeErasure), ("provider_contacts", .addContact),
        ("bank_accounts", .proposeBank), ("payment_runs", .draftRun),
        ("receipts", .recordReceipt), ("hand_exceptions", .grantException),
    ]

    private static func entering(_ table: SQL, _ act: Act) -> SQL {
        """
        SELECT t.ref AS subject FROM \(table) t
            LEFT JOIN events v ON v.number = t.event_number AND v.subject = t.ref AND v.act = \(act)
            WHERE v.number IS NULL
        UNION ALL SELECT v.subject FROM events v
            LEFT JOIN \(table) t ON t.event_number = v.number AND t.ref = v.subject
            WHERE v.act = \(act) AND t.id IS NULL
        """
    }

    /// An exception's last day is taken as it ends in universal time, which is never before it ends
    /// here.
    private static let hands = Proof(
        "hands",
        over: "decisions",
        isMoney: false,
        "One officer did both of two things, without an exception that held then.",
        """
        SELECT b.ref AS subject, CAST(NULL AS bigint) AS expected, CAST(NULL AS bigint) AS found
        FROM (\(both)) AS b
        JOIN events v ON v.number = b.event_number
        WHERE NOT EXISTS (SELECT 1 FROM hand_exceptions h
            WHERE h.rule = b.rule AND h.officer_id = b.officer_id
                AND h.event_number < b.event_number
                AND \(SQL.sinceEpoch("h.expires_on")) >= v.recorded_at / 86400000000
                AND (h.ended_event IS NULL OR h.ended_event > b.event_number))
        """
    )

    /// What one officer did both halves of; of an erasure no exception lets anybody.
    private static let both: SQL = """
        SELECT d.ref, \(HandRule.proposeDecide) AS rule, d.officer_id, d.event_number
        FROM decisions d JOIN packages p ON p.id = d.package_id
        WHERE d.officer_id = p.proposed_by
        UNION ALL
        SELECT r.ref, \(HandRule.draftApprove), r.approved_by, e.number
        FROM payment_runs r JOIN events e ON e.subject = r.ref AND e.act = \(Act.approveRun)
        WHERE r.approved_by = r.made_by
        UNION ALL
        SELECT r.ref, \(HandRule.matchPay), r.approved_by, e.number
        FROM payment_runs r JOIN events e ON e.subject = r.ref AND e.act = \(Act.approveRun)
        JOIN run_invoices x ON x.run_id = r.id AND x.live = 1
        JOIN invoices i ON i.id = x.invoice_id
        WHERE i.matched_by = r.approved_by
        UNION ALL
        SELECT s.ref, \(HandRule.recordAccept), a.accepted_by, a.event_number
        FROM acceptances a JOIN sessions s ON s.id = a.session_id
        WHERE a.accepted_by = s.recorded_by
        UNION ALL
        SELECT t.ref, \(HandRule.reportVerify), w.verified_by, w.event_number
        FROM outcome_verifications w JOIN outcomes t ON t.id = w.outcome_id
        WHERE w.verified_by = t.reported_by
        UNION ALL
        SELECT f.ref, \(HandRule.reportVerify), w.verified_by, w.event_number
        FROM follow_up_verifications w JOIN follow_ups f ON f.id = w.follow_up_id
        JOIN follow_up_answers x ON x.follow_up_id = f.id
        LEFT JOIN follow_up_late_answers y ON y.follow_up_id = f.id
        WHERE w.verified_by = coalesce(y.answered_by, x.answered_by)
        UNION ALL
        SELECT n.ref, \(Act.approveErasure), x.approved_by, x.event_number
        FROM erasures x JOIN erasure_proposals n ON n.id = x.proposal_id
        WHERE x.approved_by = n.proposed_by
        """
}
