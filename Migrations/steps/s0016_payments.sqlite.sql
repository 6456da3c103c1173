-- What is never changed and never deleted.
CREATE TRIGGER provider_contacts_no_update BEFORE UPDATE ON provider_contacts
BEGIN SELECT RAISE(ABORT, 'append-only: provider_contacts'); END;
CREATE TRIGGER provider_contacts_no_delete BEFORE DELETE ON provider_contacts
BEGIN SELECT RAISE(ABORT, 'append-only: provider_contacts'); END;
CREATE TRIGGER confirmations_no_update BEFORE UPDATE ON confirmations
BEGIN SELECT RAISE(ABORT, 'append-only: confirmations'); END;
CREATE TRIGGER confirmations_no_delete BEFORE DELETE ON confirmations
BEGIN SELECT RAISE(ABORT, 'append-only: confirmations'); END;
CREATE TRIGGER confirmation_differences_no_update BEFORE UPDATE ON confirmation_differences
BEGIN SELECT RAISE(ABORT, 'append-only: confirmation_differences'); END;
CREATE TRIGGER confirmation_differences_no_delete BEFORE DELETE ON confirmation_differences
BEGIN SELECT RAISE(ABORT, 'append-only: confirmation_differences'); END;
CREATE TRIGGER corrections_no_update BEFORE UPDATE ON corrections
BEGIN SELECT RAISE(ABORT, 'append-only: corrections'); END;
CREATE TRIGGER corrections_no_delete BEFORE DELETE ON corrections
BEGIN SELECT RAISE(ABORT, 'append-only: corrections'); END;
CREATE TRIGGER payment_lines_no_update BEFORE UPDATE ON payment_lines
BEGIN SELECT RAISE(ABORT, 'append-only: payment_lines'); END;
CREATE TRIGGER payment_lines_no_delete BEFORE DELETE ON payment_lines
BEGIN SELECT RAISE(ABORT, 'append-only: payment_lines'); END;
CREATE TRIGGER run_files_no_update BEFORE UPDATE ON run_files
BEGIN SELECT RAISE(ABORT, 'append-only: run_files'); END;
CREATE TRIGGER run_files_no_delete BEFORE DELETE ON run_files
BEGIN SELECT RAISE(ABORT, 'append-only: run_files'); END;
CREATE TRIGGER payment_flags_no_update BEFORE UPDATE ON payment_flags
BEGIN SELECT RAISE(ABORT, 'append-only: payment_flags'); END;
CREATE TRIGGER payment_flags_no_delete BEFORE DELETE ON payment_flags
BEGIN SELECT RAISE(ABORT, 'append-only: payment_flags'); END;
