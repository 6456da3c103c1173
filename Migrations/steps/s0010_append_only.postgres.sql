-- What is never changed and never deleted. A migration role owns the tables; the role that the
-- program runs as cannot drop these.
CREATE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION 'append-only: %', TG_TABLE_NAME;
END $$;

CREATE TRIGGER movements_append_only BEFORE UPDATE OR DELETE ON movements
    FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER movements_no_truncate BEFORE TRUNCATE ON movements
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER events_append_only BEFORE UPDATE OR DELETE ON events
    FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER events_no_truncate BEFORE TRUNCATE ON events
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER decisions_append_only BEFORE UPDATE OR DELETE ON decisions
    FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER decisions_no_truncate BEFORE TRUNCATE ON decisions
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER decision_lines_append_only BEFORE UPDATE OR DELETE ON decision_lines
    FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER decision_lines_no_truncate BEFORE TRUNCATE ON decision_lines
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER decision_ends_append_only BEFORE UPDATE OR DELETE ON decision_ends
    FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER decision_ends_no_truncate BEFORE TRUNCATE ON decision_ends
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER minutes_append_only BEFORE UPDATE OR DELETE ON minutes
    FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER minutes_no_truncate BEFORE TRUNCATE ON minutes
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER outcomes_append_only BEFORE UPDATE OR DELETE ON outcomes
    FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER outcomes_no_truncate BEFORE TRUNCATE ON outcomes
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER rates_append_only BEFORE UPDATE OR DELETE ON rates
    FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER rates_no_truncate BEFORE TRUNCATE ON rates
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER provider_checks_append_only BEFORE UPDATE OR DELETE ON provider_checks
    FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER provider_checks_no_truncate BEFORE TRUNCATE ON provider_checks
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER attendances_append_only BEFORE UPDATE OR DELETE ON attendances
    FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER attendances_no_truncate BEFORE TRUNCATE ON attendances
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER interests_append_only BEFORE UPDATE OR DELETE ON interests
    FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER interests_no_truncate BEFORE TRUNCATE ON interests
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER edges_append_only BEFORE UPDATE OR DELETE ON edges
    FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER edges_no_truncate BEFORE TRUNCATE ON edges
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
