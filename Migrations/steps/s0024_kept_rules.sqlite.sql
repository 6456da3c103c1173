-- What is never changed and never deleted.
CREATE TRIGGER settings_no_update BEFORE UPDATE ON settings
BEGIN SELECT RAISE(ABORT, 'append-only: settings'); END;
CREATE TRIGGER settings_no_delete BEFORE DELETE ON settings
BEGIN SELECT RAISE(ABORT, 'append-only: settings'); END;
CREATE TRIGGER codes_no_update BEFORE UPDATE ON codes
BEGIN SELECT RAISE(ABORT, 'append-only: codes'); END;
CREATE TRIGGER codes_no_delete BEFORE DELETE ON codes
BEGIN SELECT RAISE(ABORT, 'append-only: codes'); END;
CREATE TRIGGER limits_no_update BEFORE UPDATE ON limits
BEGIN SELECT RAISE(ABORT, 'append-only: limits'); END;
CREATE TRIGGER limits_no_delete BEFORE DELETE ON limits
BEGIN SELECT RAISE(ABORT, 'append-only: limits'); END;
CREATE TRIGGER charge_shares_no_update BEFORE UPDATE ON charge_shares
BEGIN SELECT RAISE(ABORT, 'append-only: charge_shares'); END;
CREATE TRIGGER charge_shares_no_delete BEFORE DELETE ON charge_shares
BEGIN SELECT RAISE(ABORT, 'append-only: charge_shares'); END;
