import Database
import Money

extension StoryTests {
    /// What there is exactly so many of.
    static let counts: [(what: String, number: Int, statement: SQL)] = [
        ("funds", 2, "SELECT count(*) AS n FROM funds"),
        (
            "heads that were given money", 8,
            "SELECT count(DISTINCT to_head) AS n FROM movements WHERE act = 'allocate'"
        ),
        ("providers", 12, "SELECT count(*) AS n FROM providers"),
        ("suspended", 1, "SELECT count(*) AS n FROM providers WHERE standing = 'suspended'"),
        ("children", 64, "SELECT count(*) AS n FROM children"),
        ("erased", 1, "SELECT count(*) AS n FROM erasures"),
        ("proposed to be erased", 2, "SELECT count(*) AS n FROM erasure_proposals"),
        ("held", 1, "SELECT count(*) AS n FROM child_holds"),
        ("reports to scrutiny", 1, "SELECT count(*) AS n FROM published_reports"),
        ("sittings", 12, "SELECT count(*) AS n FROM sittings"),
        ("closed sittings", 11, "SELECT count(*) AS n FROM sittings WHERE closed_by IS NOT NULL"),
        ("packages", 150, "SELECT count(*) AS n FROM packages"),
        ("virements", 2, "SELECT count(*) AS n FROM movements WHERE act = 'virement'"),
        ("awards, one an increase", 3, "SELECT count(*) AS n FROM movements WHERE act = 'award'"),
        (
            "packages ended", 3,
            "SELECT count(*) AS n FROM packages WHERE state = 'ended'"
        ),
        (
            "packages that wait", 6,
            """
            SELECT count(*) AS n FROM packages WHERE state = 'proposed'
                AND open_decision_id IS NULL
            """
        ),
        (
            "measures reported on", 5,
            "SELECT count(DISTINCT measure) AS n FROM outcomes"
        ),
        (
            "chairs who closed sittings", 2,
            "SELECT count(DISTINCT closed_by) AS n FROM sittings WHERE closed_by IS NOT NULL"
        ),
    ]

    private static let waiting: SQL = """
        SELECT count(*) AS n FROM sessions s WHERE NOT EXISTS (
            SELECT 1 FROM acceptances a WHERE a.session_id = s.id)
        """

    /// What there must be some of.
    static let present: [(what: String, statement: SQL)] = [
        ("refused", "SELECT count(*) AS n FROM packages WHERE state = 'refused'"),
        ("deferred once", "SELECT count(*) AS n FROM decisions WHERE kind = 'defer'"),
        ("withdrawn", "SELECT count(*) AS n FROM decision_ends WHERE how = 'withdrawn'"),
        ("replaced", "SELECT count(*) AS n FROM decision_ends WHERE how = 'replaced'"),
        (
            "given more",
            """
            SELECT count(*) AS n FROM decisions d JOIN minutes m ON m.decision_id = d.id
            WHERE d.kind = 'vary' AND d.reason = 'more-needed'
            """
        ),
        (
            "released",
            "SELECT count(*) AS n FROM movements WHERE act = 'release'"
        ),
        (
            "decided and not minuted yet",
            """
            SELECT count(*) AS n FROM packages WHERE open_decision_id IS NOT NULL
                AND state <> 'ended'
            """
        ),
        ("worse than before", "SELECT count(*) AS n FROM outcomes WHERE value IN ('0', '1')"),
        ("families", "SELECT count(*) AS n FROM outcomes WHERE beneficiary = 'family'"),
        ("interests", "SELECT count(*) AS n FROM interests"),
        ("recorded and not accepted", waiting),
        (
            "rejected invoices",
            "SELECT count(*) AS n FROM invoices WHERE rejected_on IS NOT NULL"
        ),
        (
            "held invoices",
            "SELECT count(*) AS n FROM invoice_holds WHERE released_on IS NULL"
        ),
        (
            "released invoices",
            "SELECT count(*) AS n FROM invoice_holds WHERE released_on IS NOT NULL"
        ),
        ("sent back", "SELECT count(*) AS n FROM corrections WHERE kind = 'write-back'"),
        ("refunded", "SELECT count(*) AS n FROM corrections WHERE kind = 'refund'"),
        ("drawn or first", "SELECT count(*) AS n FROM second_looks WHERE finding = 'sound'"),
        ("closed months", "SELECT count(*) AS n FROM closed_periods"),
        ("receipts", "SELECT count(*) AS n FROM receipts"),
        (
            "referred",
            "SELECT count(*) AS n FROM packages WHERE referred_on < proposed_on"
        ),
    ]

    /// What would lie ahead of whoever looks on that day.
    static func ahead(of today: Day) -> [(what: String, statement: SQL)] {
        let midnight = Int64(today.sinceEpoch) * 86_400_000_000
        return [
            ("events", "SELECT count(*) AS n FROM events WHERE recorded_at >= \(midnight)"),
            ("movements", "SELECT count(*) AS n FROM movements WHERE event_on >= \(today)"),
            ("sittings", "SELECT count(*) AS n FROM sittings WHERE sits_on >= \(today)"),
            ("packages", "SELECT count(*) AS n FROM packages WHERE proposed_on >= \(today)"),
            ("referrals", "SELECT count(*) AS n FROM packages WHERE referred_on >= \(today)"),
            ("outcomes", "SELECT count(*) AS n FROM outcomes WHERE happened_on >= \(today)"),
            ("checks", "SELECT count(*) AS n FROM provider_checks WHERE verified_on >= \(today)"),
            ("sessions", "SELECT count(*) AS n FROM sessions WHERE happened_on >= \(today)"),
            ("invoices", "SELECT count(*) AS n FROM invoices WHERE dated_on >= \(today)"),
            ("payments", "SELECT count(*) AS n FROM payments WHERE paid_on >= \(today)"),
            ("receipts", "SELECT count(*) AS n FROM receipts WHERE received_on >= \(today)"),
            ("prices", "SELECT count(*) AS n FROM rates WHERE from_on >= \(today)"),
        ]
    }
}
