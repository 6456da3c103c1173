CREATE TRIGGER receipt_reversals_no_update BEFORE UPDATE ON receipt_reversals
BEGIN SELECT RAISE(ABORT, 'append-only: receipt_reversals'); END;
CREATE TRIGGER receipt_reversals_no_delete BEFORE DELETE ON receipt_reversals
BEGIN SELECT RAISE(ABORT, 'append-only: receipt_reversals'); END;
