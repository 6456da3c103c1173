-- What is never changed and never deleted.
CREATE TRIGGER closed_periods_no_update BEFORE UPDATE ON closed_periods
BEGIN SELECT RAISE(ABORT, 'append-only: closed_periods'); END;
CREATE TRIGGER closed_periods_no_delete BEFORE DELETE ON closed_periods
BEGIN SELECT RAISE(ABORT, 'append-only: closed_periods'); END;
CREATE TRIGGER receipts_no_update BEFORE UPDATE ON receipts
BEGIN SELECT RAISE(ABORT, 'append-only: receipts'); END;
CREATE TRIGGER receipts_no_delete BEFORE DELETE ON receipts
BEGIN SELECT RAISE(ABORT, 'append-only: receipts'); END;

-- Nothing dated in a closed period may move afterwards.
CREATE TRIGGER movements_in_open_period BEFORE INSERT ON movements
WHEN EXISTS (SELECT 1 FROM closed_periods WHERE to_on >= NEW.event_on)
BEGIN SELECT RAISE(ABORT, 'closed-period'); END;
