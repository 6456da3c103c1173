-- What is never changed and never deleted.
CREATE TRIGGER session_imports_no_update BEFORE UPDATE ON session_imports
BEGIN SELECT RAISE(ABORT, 'append-only: session_imports'); END;
CREATE TRIGGER session_imports_no_delete BEFORE DELETE ON session_imports
BEGIN SELECT RAISE(ABORT, 'append-only: session_imports'); END;
CREATE TRIGGER sessions_no_update BEFORE UPDATE ON sessions
BEGIN SELECT RAISE(ABORT, 'append-only: sessions'); END;
CREATE TRIGGER sessions_no_delete BEFORE DELETE ON sessions
BEGIN SELECT RAISE(ABORT, 'append-only: sessions'); END;
CREATE TRIGGER session_withdrawals_no_update BEFORE UPDATE ON session_withdrawals
BEGIN SELECT RAISE(ABORT, 'append-only: session_withdrawals'); END;
CREATE TRIGGER session_withdrawals_no_delete BEFORE DELETE ON session_withdrawals
BEGIN SELECT RAISE(ABORT, 'append-only: session_withdrawals'); END;
CREATE TRIGGER acceptances_no_update BEFORE UPDATE ON acceptances
BEGIN SELECT RAISE(ABORT, 'append-only: acceptances'); END;
CREATE TRIGGER acceptances_no_delete BEFORE DELETE ON acceptances
BEGIN SELECT RAISE(ABORT, 'append-only: acceptances'); END;
CREATE TRIGGER acceptance_withdrawals_no_update BEFORE UPDATE ON acceptance_withdrawals
BEGIN SELECT RAISE(ABORT, 'append-only: acceptance_withdrawals'); END;
CREATE TRIGGER acceptance_withdrawals_no_delete BEFORE DELETE ON acceptance_withdrawals
BEGIN SELECT RAISE(ABORT, 'append-only: acceptance_withdrawals'); END;
