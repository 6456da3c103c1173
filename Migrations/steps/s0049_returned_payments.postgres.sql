-- It comes back once.
CREATE TRIGGER payments_returned_once BEFORE UPDATE OF returned_event ON payments
    FOR EACH ROW WHEN (OLD.returned_event IS NOT NULL
        AND NEW.returned_event IS DISTINCT FROM OLD.returned_event)
    EXECUTE FUNCTION refuse_change();
