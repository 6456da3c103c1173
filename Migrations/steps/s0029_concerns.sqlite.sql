CREATE TRIGGER concerns_no_update BEFORE UPDATE ON concerns
BEGIN SELECT RAISE(ABORT, 'append-only: concerns'); END;
CREATE TRIGGER concerns_no_delete BEFORE DELETE ON concerns
BEGIN SELECT RAISE(ABORT, 'append-only: concerns'); END;
CREATE TRIGGER concern_acknowledgements_no_update BEFORE UPDATE ON concern_acknowledgements
BEGIN SELECT RAISE(ABORT, 'append-only: concern_acknowledgements'); END;
CREATE TRIGGER concern_acknowledgements_no_delete BEFORE DELETE ON concern_acknowledgements
BEGIN SELECT RAISE(ABORT, 'append-only: concern_acknowledgements'); END;
CREATE TRIGGER concern_closures_no_update BEFORE UPDATE ON concern_closures
BEGIN SELECT RAISE(ABORT, 'append-only: concern_closures'); END;
CREATE TRIGGER concern_closures_no_delete BEFORE DELETE ON concern_closures
BEGIN SELECT RAISE(ABORT, 'append-only: concern_closures'); END;
