-- It comes back once.
CREATE TRIGGER payments_returned_once BEFORE UPDATE OF returned_event ON payments
WHEN OLD.returned_event IS NOT NULL AND NEW.returned_event IS NOT OLD.returned_event
BEGIN SELECT RAISE(ABORT, 'append-only: payments'); END;
