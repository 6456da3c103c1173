-- What is never deleted, and of which only the state changes.
CREATE TRIGGER payments_no_update BEFORE UPDATE OF id, ref, ordinal, run_id, provider_id,
    bank_account_id, net_pence, vat_pence, event_number ON payments
BEGIN SELECT RAISE(ABORT, 'append-only: payments'); END;
CREATE TRIGGER payments_no_delete BEFORE DELETE ON payments
BEGIN SELECT RAISE(ABORT, 'append-only: payments'); END;
CREATE TRIGGER run_invoices_no_update BEFORE UPDATE OF run_id, invoice_id, payment_id, net_pence,
    vat_pence ON run_invoices
BEGIN SELECT RAISE(ABORT, 'append-only: run_invoices'); END;
CREATE TRIGGER run_invoices_no_delete BEFORE DELETE ON run_invoices
BEGIN SELECT RAISE(ABORT, 'append-only: run_invoices'); END;
CREATE TRIGGER payment_runs_no_update BEFORE UPDATE OF id, ref, made_by, made_on, due_by,
    sample_per_mille, event_number ON payment_runs
BEGIN SELECT RAISE(ABORT, 'append-only: payment_runs'); END;
CREATE TRIGGER payment_runs_no_delete BEFORE DELETE ON payment_runs
BEGIN SELECT RAISE(ABORT, 'append-only: payment_runs'); END;
CREATE TRIGGER second_looks_no_update BEFORE UPDATE OF payment_id, why, event_number ON second_looks
BEGIN SELECT RAISE(ABORT, 'append-only: second_looks'); END;
CREATE TRIGGER second_looks_no_delete BEFORE DELETE ON second_looks
BEGIN SELECT RAISE(ABORT, 'append-only: second_looks'); END;
CREATE TRIGGER bank_accounts_no_update BEFORE UPDATE OF id, ref, provider_id, key_id, sort_code,
    account_number, account_name, last_digits, account_index, proposed_by, proposed_on, event_number
    ON bank_accounts
BEGIN SELECT RAISE(ABORT, 'append-only: bank_accounts'); END;
CREATE TRIGGER bank_accounts_no_delete BEFORE DELETE ON bank_accounts
BEGIN SELECT RAISE(ABORT, 'append-only: bank_accounts'); END;
CREATE TRIGGER hand_exceptions_no_update BEFORE UPDATE OF id, ref, rule, officer_id, reason,
    expires_on, granted_by, event_number ON hand_exceptions
BEGIN SELECT RAISE(ABORT, 'append-only: hand_exceptions'); END;
CREATE TRIGGER hand_exceptions_no_delete BEFORE DELETE ON hand_exceptions
BEGIN SELECT RAISE(ABORT, 'append-only: hand_exceptions'); END;
CREATE TRIGGER orders_no_update BEFORE UPDATE ON orders
BEGIN SELECT RAISE(ABORT, 'append-only: orders'); END;
CREATE TRIGGER orders_no_delete BEFORE DELETE ON orders
BEGIN SELECT RAISE(ABORT, 'append-only: orders'); END;
CREATE TRIGGER invoices_no_update BEFORE UPDATE OF id, ref, ordinal, provider_id, number,
    number_key, dated_on, received_on, net_pence, vat_pence, entered_by, upload_id, event_number ON
    invoices
BEGIN SELECT RAISE(ABORT, 'append-only: invoices'); END;
CREATE TRIGGER session_items_no_update BEFORE UPDATE OF id, session_id, invoice_id, position, kind,
    pence, event_number ON session_items
BEGIN SELECT RAISE(ABORT, 'append-only: session_items'); END;
CREATE TRIGGER invoice_holds_no_update BEFORE UPDATE OF invoice_id, event_number, reason, held_on ON
    invoice_holds
BEGIN SELECT RAISE(ABORT, 'append-only: invoice_holds'); END;

-- What is said once: who approved, when it was paid, that it ended.
CREATE TRIGGER payments_said_once BEFORE UPDATE OF paid_on, posted_on, paid_event ON payments
WHEN (OLD.paid_on IS NOT NULL AND NEW.paid_on IS NOT OLD.paid_on)
    OR (OLD.posted_on IS NOT NULL AND NEW.posted_on IS NOT OLD.posted_on)
    OR (OLD.paid_event IS NOT NULL AND NEW.paid_event IS NOT OLD.paid_event)
BEGIN SELECT RAISE(ABORT, 'append-only: payments'); END;
CREATE TRIGGER payment_runs_said_once BEFORE UPDATE OF approved_by, approved_on, exported_on ON
    payment_runs
WHEN (OLD.approved_by IS NOT NULL AND NEW.approved_by IS NOT OLD.approved_by)
    OR (OLD.approved_on IS NOT NULL AND NEW.approved_on IS NOT OLD.approved_on)
    OR (OLD.exported_on IS NOT NULL AND NEW.exported_on IS NOT OLD.exported_on)
BEGIN SELECT RAISE(ABORT, 'append-only: payment_runs'); END;
CREATE TRIGGER bank_accounts_said_once BEFORE UPDATE OF approved_by, called_contact_id, called_on,
    usable_from ON bank_accounts
WHEN (OLD.approved_by IS NOT NULL AND NEW.approved_by IS NOT OLD.approved_by)
    OR (OLD.called_contact_id IS NOT NULL AND NEW.called_contact_id IS NOT OLD.called_contact_id)
    OR (OLD.called_on IS NOT NULL AND NEW.called_on IS NOT OLD.called_on)
    OR (OLD.usable_from IS NOT NULL AND NEW.usable_from IS NOT OLD.usable_from)
BEGIN SELECT RAISE(ABORT, 'append-only: bank_accounts'); END;
CREATE TRIGGER hand_exceptions_said_once BEFORE UPDATE OF ended_event ON hand_exceptions
WHEN (OLD.ended_event IS NOT NULL AND NEW.ended_event IS NOT OLD.ended_event)
BEGIN SELECT RAISE(ABORT, 'append-only: hand_exceptions'); END;
CREATE TRIGGER invoice_holds_said_once BEFORE UPDATE OF released_on, released_event ON invoice_holds
WHEN (OLD.released_on IS NOT NULL AND NEW.released_on IS NOT OLD.released_on)
    OR (OLD.released_event IS NOT NULL AND NEW.released_event IS NOT OLD.released_event)
BEGIN SELECT RAISE(ABORT, 'append-only: invoice_holds'); END;
-- What was agreed may be undone with the match, and never becomes another amount.
CREATE TRIGGER invoices_said_once BEFORE UPDATE OF agreed_pence, agreed_vat_pence
    ON invoices
WHEN OLD.agreed_pence <> NEW.agreed_pence OR OLD.agreed_vat_pence <> NEW.agreed_vat_pence
BEGIN SELECT RAISE(ABORT, 'append-only: invoices'); END;

-- An account that was ever in use names who approved it.
CREATE TRIGGER bank_names_approver_on_insert BEFORE INSERT ON bank_accounts
WHEN NEW.state IN ('approved', 'replaced') AND NEW.approved_by IS NULL
BEGIN SELECT RAISE(ABORT, 'constraint: bank_names_approver'); END;
CREATE TRIGGER bank_names_approver_on_update BEFORE UPDATE ON bank_accounts
WHEN NEW.state IN ('approved', 'replaced') AND NEW.approved_by IS NULL
BEGIN SELECT RAISE(ABORT, 'constraint: bank_names_approver'); END;
