-- What is never changed and never deleted.
CREATE TRIGGER decision_effects_no_update BEFORE UPDATE ON decision_effects
BEGIN SELECT RAISE(ABORT, 'append-only: decision_effects'); END;
CREATE TRIGGER decision_effects_no_delete BEFORE DELETE ON decision_effects
BEGIN SELECT RAISE(ABORT, 'append-only: decision_effects'); END;
