-- What is never deleted, and of which only the state changes.
CREATE TRIGGER payments_no_update BEFORE UPDATE OF id, ref, ordinal, run_id, provider_id,
    bank_account_id, net_pence, vat_pence, event_number ON payments
    FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER payments_no_delete BEFORE DELETE ON payments
    FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER payments_no_truncate BEFORE TRUNCATE ON payments
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER run_invoices_no_update BEFORE UPDATE OF run_id, invoice_id, payment_id, net_pence,
    vat_pence ON run_invoices
    FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER run_invoices_no_delete BEFORE DELETE ON run_invoices
    FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER run_invoices_no_truncate BEFORE TRUNCATE ON run_invoices
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER payment_runs_no_update BEFORE UPDATE OF id, ref, made_by, made_on, due_by,
    sample_per_mille, event_number ON payment_runs
    FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER payment_runs_no_delete BEFORE DELETE ON payment_runs
    FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER payment_runs_no_truncate BEFORE TRUNCATE ON payment_runs
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER second_looks_no_update BEFORE UPDATE OF payment_id, why, event_number ON second_looks
    FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER second_looks_no_delete BEFORE DELETE ON second_looks
    FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER second_looks_no_truncate BEFORE TRUNCATE ON second_looks
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER bank_accounts_no_update BEFORE UPDATE OF id, ref, provider_id, key_id, sort_code,
    account_number, account_name, last_digits, account_index, proposed_by, proposed_on, event_number
    ON bank_accounts
    FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER bank_accounts_no_delete BEFORE DELETE ON bank_accounts
    FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER bank_accounts_no_truncate BEFORE TRUNCATE ON bank_accounts
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER hand_exceptions_no_update BEFORE UPDATE OF id, ref, rule, officer_id, reason,
    expires_on, granted_by, event_number ON hand_exceptions
    FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER hand_exceptions_no_delete BEFORE DELETE ON hand_exceptions
    FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER hand_exceptions_no_truncate BEFORE TRUNCATE ON hand_exceptions
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER orders_no_update BEFORE UPDATE ON orders
    FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER orders_no_delete BEFORE DELETE ON orders
    FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER orders_no_truncate BEFORE TRUNCATE ON orders
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER invoices_no_update BEFORE UPDATE OF id, ref, ordinal, provider_id, number,
    number_key, dated_on, received_on, net_pence, vat_pence, entered_by, upload_id, event_number ON
    invoices
    FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER session_items_no_update BEFORE UPDATE OF id, session_id, invoice_id, position, kind,
    pence, event_number ON session_items
    FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER invoice_holds_no_update BEFORE UPDATE OF invoice_id, event_number, reason, held_on ON
    invoice_holds
    FOR EACH ROW EXECUTE FUNCTION refuse_change();

-- What is said once: who approved, when it was paid, that it ended.
CREATE TRIGGER payments_said_once BEFORE UPDATE OF paid_on, posted_on, paid_event ON payments
    FOR EACH ROW WHEN ((OLD.paid_on IS NOT NULL
            AND NEW.paid_on IS DISTINCT FROM OLD.paid_on)
        OR (OLD.posted_on IS NOT NULL
            AND NEW.posted_on IS DISTINCT FROM OLD.posted_on)
        OR (OLD.paid_event IS NOT NULL
            AND NEW.paid_event IS DISTINCT FROM OLD.paid_event))
    EXECUTE FUNCTION refuse_change();
CREATE TRIGGER payment_runs_said_once BEFORE UPDATE OF approved_by, approved_on, exported_on ON
    payment_runs
    FOR EACH ROW WHEN ((OLD.approved_by IS NOT NULL
            AND NEW.approved_by IS DISTINCT FROM OLD.approved_by)
        OR (OLD.approved_on IS NOT NULL
            AND NEW.approved_on IS DISTINCT FROM OLD.approved_on)
        OR (OLD.exported_on IS NOT NULL
            AND NEW.exported_on IS DISTINCT FROM OLD.exported_on))
    EXECUTE FUNCTION refuse_change();
CREATE TRIGGER bank_accounts_said_once BEFORE UPDATE OF approved_by, called_contact_id, called_on,
    usable_from ON bank_accounts
    FOR EACH ROW WHEN ((OLD.approved_by IS NOT NULL
            AND NEW.approved_by IS DISTINCT FROM OLD.approved_by)
        OR (OLD.called_contact_id IS NOT NULL
            AND NEW.called_contact_id IS DISTINCT FROM OLD.called_contact_id)
        OR (OLD.called_on IS NOT NULL
            AND NEW.called_on IS DISTINCT FROM OLD.called_on)
        OR (OLD.usable_from IS NOT NULL
            AND NEW.usable_from IS DISTINCT FROM OLD.usable_from))
    EXECUTE FUNCTION refuse_change();
CREATE TRIGGER hand_exceptions_said_once BEFORE UPDATE OF ended_event ON hand_exceptions
    FOR EACH ROW WHEN ((OLD.ended_event IS NOT NULL
            AND NEW.ended_event IS DISTINCT FROM OLD.ended_event))
    EXECUTE FUNCTION refuse_change();
CREATE TRIGGER invoice_holds_said_once BEFORE UPDATE OF released_on, released_event ON invoice_holds
    FOR EACH ROW WHEN ((OLD.released_on IS NOT NULL
            AND NEW.released_on IS DISTINCT FROM OLD.released_on)
        OR (OLD.released_event IS NOT NULL
            AND NEW.released_event IS DISTINCT FROM OLD.released_event))
    EXECUTE FUNCTION refuse_change();
-- What was agreed may be undone with the match, and never becomes another amount.
CREATE TRIGGER invoices_said_once BEFORE UPDATE OF agreed_pence, agreed_vat_pence
    ON invoices
    FOR EACH ROW WHEN (OLD.agreed_pence <> NEW.agreed_pence
        OR OLD.agreed_vat_pence <> NEW.agreed_vat_pence)
    EXECUTE FUNCTION refuse_change();

-- An account that was ever in use names who approved it.
ALTER TABLE bank_accounts ADD CONSTRAINT bank_names_approver
    CHECK (state NOT IN ('approved', 'replaced') OR approved_by IS NOT NULL);
