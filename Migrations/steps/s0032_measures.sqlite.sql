-- What is never changed and never deleted.
CREATE TRIGGER measures_no_update BEFORE UPDATE ON measures
BEGIN SELECT RAISE(ABORT, 'append-only: measures'); END;
CREATE TRIGGER measures_no_delete BEFORE DELETE ON measures
BEGIN SELECT RAISE(ABORT, 'append-only: measures'); END;
CREATE TRIGGER instruments_no_update BEFORE UPDATE ON instruments
BEGIN SELECT RAISE(ABORT, 'append-only: instruments'); END;
CREATE TRIGGER instruments_no_delete BEFORE DELETE ON instruments
BEGIN SELECT RAISE(ABORT, 'append-only: instruments'); END;
CREATE TRIGGER outcome_reasons_no_update BEFORE UPDATE ON outcome_reasons
BEGIN SELECT RAISE(ABORT, 'append-only: outcome_reasons'); END;
CREATE TRIGGER outcome_reasons_no_delete BEFORE DELETE ON outcome_reasons
BEGIN SELECT RAISE(ABORT, 'append-only: outcome_reasons'); END;
CREATE TRIGGER outcome_verifications_no_update BEFORE UPDATE ON outcome_verifications
BEGIN SELECT RAISE(ABORT, 'append-only: outcome_verifications'); END;
CREATE TRIGGER outcome_verifications_no_delete BEFORE DELETE ON outcome_verifications
BEGIN SELECT RAISE(ABORT, 'append-only: outcome_verifications'); END;
CREATE TRIGGER follow_ups_no_update BEFORE UPDATE ON follow_ups
BEGIN SELECT RAISE(ABORT, 'append-only: follow_ups'); END;
CREATE TRIGGER follow_ups_no_delete BEFORE DELETE ON follow_ups
BEGIN SELECT RAISE(ABORT, 'append-only: follow_ups'); END;
CREATE TRIGGER follow_up_answers_no_update BEFORE UPDATE ON follow_up_answers
BEGIN SELECT RAISE(ABORT, 'append-only: follow_up_answers'); END;
CREATE TRIGGER follow_up_answers_no_delete BEFORE DELETE ON follow_up_answers
BEGIN SELECT RAISE(ABORT, 'append-only: follow_up_answers'); END;

-- Which hands are to be separate the program knows: a rule more needs no step of its own.
CREATE TABLE hand_exceptions_freed (
    id id_text NOT NULL PRIMARY KEY,
    ref ref_text NOT NULL UNIQUE,
    rule code_text NOT NULL,
    officer_id id_text NOT NULL REFERENCES officers (id),
    reason code_text NOT NULL,
    expires_on day_text NOT NULL CHECK (expires_on LIKE '____-__-__'),
    granted_by id_text NOT NULL REFERENCES officers (id),
    ended_event bigint REFERENCES events (number),
    event_number bigint NOT NULL REFERENCES events (number)
);
INSERT INTO hand_exceptions_freed (id, ref, rule, officer_id, reason, expires_on, granted_by,
        ended_event, event_number)
    SELECT id, ref, rule, officer_id, reason, expires_on, granted_by, ended_event, event_number
    FROM hand_exceptions;
DROP TABLE hand_exceptions;
ALTER TABLE hand_exceptions_freed RENAME TO hand_exceptions;
CREATE INDEX hand_exceptions_officer_id ON hand_exceptions (officer_id);
CREATE TRIGGER hand_exceptions_no_update BEFORE UPDATE OF id, ref, rule, officer_id, reason,
    expires_on, granted_by, event_number ON hand_exceptions
BEGIN SELECT RAISE(ABORT, 'append-only: hand_exceptions'); END;
CREATE TRIGGER hand_exceptions_no_delete BEFORE DELETE ON hand_exceptions
BEGIN SELECT RAISE(ABORT, 'append-only: hand_exceptions'); END;
CREATE TRIGGER hand_exceptions_said_once BEFORE UPDATE OF ended_event ON hand_exceptions
WHEN (OLD.ended_event IS NOT NULL AND NEW.ended_event IS NOT OLD.ended_event)
BEGIN SELECT RAISE(ABORT, 'append-only: hand_exceptions'); END;
