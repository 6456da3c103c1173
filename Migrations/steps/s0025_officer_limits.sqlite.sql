-- What is never changed and never deleted.
CREATE TRIGGER limits_no_update BEFORE UPDATE ON limits
BEGIN SELECT RAISE(ABORT, 'append-only: limits'); END;
CREATE TRIGGER limits_no_delete BEFORE DELETE ON limits
BEGIN SELECT RAISE(ABORT, 'append-only: limits'); END;
