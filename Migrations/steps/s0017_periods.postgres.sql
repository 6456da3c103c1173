-- What is never changed and never deleted.
CREATE TRIGGER closed_periods_append_only BEFORE UPDATE OR DELETE ON closed_periods
    FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER closed_periods_no_truncate BEFORE TRUNCATE ON closed_periods
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER receipts_append_only BEFORE UPDATE OR DELETE ON receipts
    FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER receipts_no_truncate BEFORE TRUNCATE ON receipts
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

-- Nothing dated in a closed period may move afterwards.
CREATE FUNCTION refuse_closed_period() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF EXISTS (SELECT 1 FROM closed_periods WHERE to_on >= NEW.event_on) THEN
        RAISE EXCEPTION 'closed-period: %', NEW.event_on;
    END IF;
    RETURN NEW;
END $$;
CREATE TRIGGER movements_in_open_period BEFORE INSERT ON movements
    FOR EACH ROW EXECUTE FUNCTION refuse_closed_period();
