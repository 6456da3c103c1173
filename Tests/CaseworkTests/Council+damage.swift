import Database
import TestSupport

/// What is done behind the program's back, by somebody who owns the tables.
extension Council {
    /// The tables that only grow.
    static let appendOnly = [
        "acceptance_withdrawals", "acceptances", "attendance_withdrawals", "attendances",
        "charge_shares", "child_hold_releases", "child_holds", "closed_periods", "codes",
        "confirmation_differences", "confirmations", "corrections", "decision_effects",
        "decision_ends", "decision_lines", "decisions", "disclosures", "edges", "erased_rows",
        "erasure_proposals", "erasure_refusals", "erasures", "events", "interest_withdrawals",
        "interests", "invoice_lines", "invoice_uploads",
        "limits", "minutes", "movements", "officer_role_ends", "officer_roles", "order_lines",
        "order_versions", "outcome_withdrawals", "outcomes", "package_withdrawals", "payment_flags",
        "payment_lines",
        "provider_checks", "provider_contacts", "published_counts", "published_reports",
        "published_shares", "rates", "receipt_reversals", "receipts", "retained_children",
        "retention_rules", "return_acceptances", "return_discards", "return_reasons",
        "return_risks",
        "return_submissions", "return_targets", "returns", "run_files", "session_imports",
        "session_withdrawals", "sessions", "settings",
        "sitting_cancellations",
    ]

    /// The tables that never lose a row, and of whose rows only the state changes.
    static let fixed = [
        "bank_accounts", "hand_exceptions", "invoice_holds", "invoices", "orders", "payment_runs",
        "payments", "run_invoices", "second_looks", "session_items",
    ]
    /// Those of them with columns that are said once.
    static let saidOnce = [
        "bank_accounts", "hand_exceptions", "invoice_holds", "invoices", "payment_runs",
        "payments",
    ]

    /// Takes away what would keep even an owner's statements from doing damage.
    func unguard() async throws {
        switch place.engine {
        case .sqlite:
            try await damage(
                (Self.appendOnly + Self.fixed).map {
                    "DROP TRIGGER \($0)_no_update; DROP TRIGGER \($0)_no_delete;"
                }
                .joined() + Self.saidOnce.map { "DROP TRIGGER \($0)_said_once;" }.joined()
            )
        case .postgres:
            try await damage(
                (Self.appendOnly + Self.fixed).map { "ALTER TABLE \($0) DISABLE TRIGGER USER;" }
                    .joined()
                        + """
                        ALTER TABLE child_balances DROP CONSTRAINT child_cap;
                        ALTER TABLE movements DROP CONSTRAINT commitment_is_minuted;
                        ALTER TABLE movements DROP CONSTRAINT movement_names_decision;
                        """
            )
        }
    }

    /// Runs statements through a connection of their own, past the CHECKs.
    func damage(_ script: String) async throws {
        let owner = try place.open()
        let passing = place.engine == .sqlite ? "PRAGMA ignore_check_constraints = ON;" : ""
        do {
            try await owner.migrate { try $0.run(script: passing + script) }
        } catch {
            await owner.close()
            throw error
        }
        await owner.close()
    }
}
