-- What is never changed and never deleted.
CREATE TRIGGER returns_no_update BEFORE UPDATE ON returns
BEGIN SELECT RAISE(ABORT, 'append-only: returns'); END;
CREATE TRIGGER returns_no_delete BEFORE DELETE ON returns
BEGIN SELECT RAISE(ABORT, 'append-only: returns'); END;
CREATE TRIGGER return_reasons_no_update BEFORE UPDATE ON return_reasons
BEGIN SELECT RAISE(ABORT, 'append-only: return_reasons'); END;
CREATE TRIGGER return_reasons_no_delete BEFORE DELETE ON return_reasons
BEGIN SELECT RAISE(ABORT, 'append-only: return_reasons'); END;
CREATE TRIGGER return_risks_no_update BEFORE UPDATE ON return_risks
BEGIN SELECT RAISE(ABORT, 'append-only: return_risks'); END;
CREATE TRIGGER return_risks_no_delete BEFORE DELETE ON return_risks
BEGIN SELECT RAISE(ABORT, 'append-only: return_risks'); END;
CREATE TRIGGER return_targets_no_update BEFORE UPDATE ON return_targets
BEGIN SELECT RAISE(ABORT, 'append-only: return_targets'); END;
CREATE TRIGGER return_targets_no_delete BEFORE DELETE ON return_targets
BEGIN SELECT RAISE(ABORT, 'append-only: return_targets'); END;
CREATE TRIGGER return_submissions_no_update BEFORE UPDATE ON return_submissions
BEGIN SELECT RAISE(ABORT, 'append-only: return_submissions'); END;
CREATE TRIGGER return_submissions_no_delete BEFORE DELETE ON return_submissions
BEGIN SELECT RAISE(ABORT, 'append-only: return_submissions'); END;
CREATE TRIGGER return_acceptances_no_update BEFORE UPDATE ON return_acceptances
BEGIN SELECT RAISE(ABORT, 'append-only: return_acceptances'); END;
CREATE TRIGGER return_acceptances_no_delete BEFORE DELETE ON return_acceptances
BEGIN SELECT RAISE(ABORT, 'append-only: return_acceptances'); END;
