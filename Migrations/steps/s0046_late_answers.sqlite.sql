-- What is never changed and never deleted.
CREATE TRIGGER follow_up_late_answers_no_update BEFORE UPDATE ON follow_up_late_answers
BEGIN SELECT RAISE(ABORT, 'append-only: follow_up_late_answers'); END;
CREATE TRIGGER follow_up_late_answers_no_delete BEFORE DELETE ON follow_up_late_answers
BEGIN SELECT RAISE(ABORT, 'append-only: follow_up_late_answers'); END;
CREATE TRIGGER follow_up_verifications_no_update BEFORE UPDATE ON follow_up_verifications
BEGIN SELECT RAISE(ABORT, 'append-only: follow_up_verifications'); END;
CREATE TRIGGER follow_up_verifications_no_delete BEFORE DELETE ON follow_up_verifications
BEGIN SELECT RAISE(ABORT, 'append-only: follow_up_verifications'); END;
