-- What is never changed and never deleted.
CREATE TRIGGER interests_no_update BEFORE UPDATE ON interests
BEGIN SELECT RAISE(ABORT, 'append-only: interests'); END;
CREATE TRIGGER interests_no_delete BEFORE DELETE ON interests
BEGIN SELECT RAISE(ABORT, 'append-only: interests'); END;
CREATE TRIGGER interest_withdrawals_no_update BEFORE UPDATE ON interest_withdrawals
BEGIN SELECT RAISE(ABORT, 'append-only: interest_withdrawals'); END;
CREATE TRIGGER interest_withdrawals_no_delete BEFORE DELETE ON interest_withdrawals
BEGIN SELECT RAISE(ABORT, 'append-only: interest_withdrawals'); END;
CREATE TRIGGER outcome_withdrawals_no_update BEFORE UPDATE ON outcome_withdrawals
BEGIN SELECT RAISE(ABORT, 'append-only: outcome_withdrawals'); END;
CREATE TRIGGER outcome_withdrawals_no_delete BEFORE DELETE ON outcome_withdrawals
BEGIN SELECT RAISE(ABORT, 'append-only: outcome_withdrawals'); END;
