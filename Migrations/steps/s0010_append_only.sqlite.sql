-- What is never changed and never deleted.

CREATE TRIGGER movements_no_update BEFORE UPDATE ON movements
BEGIN SELECT RAISE(ABORT, 'append-only: movements'); END;
CREATE TRIGGER movements_no_delete BEFORE DELETE ON movements
BEGIN SELECT RAISE(ABORT, 'append-only: movements'); END;
CREATE TRIGGER events_no_update BEFORE UPDATE ON events
BEGIN SELECT RAISE(ABORT, 'append-only: events'); END;
CREATE TRIGGER events_no_delete BEFORE DELETE ON events
BEGIN SELECT RAISE(ABORT, 'append-only: events'); END;
CREATE TRIGGER decisions_no_update BEFORE UPDATE ON decisions
BEGIN SELECT RAISE(ABORT, 'append-only: decisions'); END;
CREATE TRIGGER decisions_no_delete BEFORE DELETE ON decisions
BEGIN SELECT RAISE(ABORT, 'append-only: decisions'); END;
CREATE TRIGGER decision_lines_no_update BEFORE UPDATE ON decision_lines
BEGIN SELECT RAISE(ABORT, 'append-only: decision_lines'); END;
CREATE TRIGGER decision_lines_no_delete BEFORE DELETE ON decision_lines
BEGIN SELECT RAISE(ABORT, 'append-only: decision_lines'); END;
CREATE TRIGGER decision_ends_no_update BEFORE UPDATE ON decision_ends
BEGIN SELECT RAISE(ABORT, 'append-only: decision_ends'); END;
CREATE TRIGGER decision_ends_no_delete BEFORE DELETE ON decision_ends
BEGIN SELECT RAISE(ABORT, 'append-only: decision_ends'); END;
CREATE TRIGGER minutes_no_update BEFORE UPDATE ON minutes
BEGIN SELECT RAISE(ABORT, 'append-only: minutes'); END;
CREATE TRIGGER minutes_no_delete BEFORE DELETE ON minutes
BEGIN SELECT RAISE(ABORT, 'append-only: minutes'); END;
CREATE TRIGGER outcomes_no_update BEFORE UPDATE ON outcomes
BEGIN SELECT RAISE(ABORT, 'append-only: outcomes'); END;
CREATE TRIGGER outcomes_no_delete BEFORE DELETE ON outcomes
BEGIN SELECT RAISE(ABORT, 'append-only: outcomes'); END;
CREATE TRIGGER rates_no_update BEFORE UPDATE ON rates
BEGIN SELECT RAISE(ABORT, 'append-only: rates'); END;
CREATE TRIGGER rates_no_delete BEFORE DELETE ON rates
BEGIN SELECT RAISE(ABORT, 'append-only: rates'); END;
CREATE TRIGGER provider_checks_no_update BEFORE UPDATE ON provider_checks
BEGIN SELECT RAISE(ABORT, 'append-only: provider_checks'); END;
CREATE TRIGGER provider_checks_no_delete BEFORE DELETE ON provider_checks
BEGIN SELECT RAISE(ABORT, 'append-only: provider_checks'); END;
CREATE TRIGGER attendances_no_update BEFORE UPDATE ON attendances
BEGIN SELECT RAISE(ABORT, 'append-only: attendances'); END;
CREATE TRIGGER attendances_no_delete BEFORE DELETE ON attendances
BEGIN SELECT RAISE(ABORT, 'append-only: attendances'); END;
CREATE TRIGGER interests_no_update BEFORE UPDATE ON interests
BEGIN SELECT RAISE(ABORT, 'append-only: interests'); END;
CREATE TRIGGER interests_no_delete BEFORE DELETE ON interests
BEGIN SELECT RAISE(ABORT, 'append-only: interests'); END;
CREATE TRIGGER edges_no_update BEFORE UPDATE ON edges
BEGIN SELECT RAISE(ABORT, 'append-only: edges'); END;
CREATE TRIGGER edges_no_delete BEFORE DELETE ON edges
BEGIN SELECT RAISE(ABORT, 'append-only: edges'); END;
