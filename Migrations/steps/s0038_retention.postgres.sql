-- What is never changed and never deleted.
CREATE TRIGGER retention_rules_append_only BEFORE UPDATE OR DELETE ON retention_rules
    FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER retention_rules_no_truncate BEFORE TRUNCATE ON retention_rules
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER retained_children_append_only BEFORE UPDATE OR DELETE ON retained_children
    FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER retained_children_no_truncate BEFORE TRUNCATE ON retained_children
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER child_holds_append_only BEFORE UPDATE OR DELETE ON child_holds
    FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER child_holds_no_truncate BEFORE TRUNCATE ON child_holds
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER child_hold_releases_append_only BEFORE UPDATE OR DELETE ON child_hold_releases
    FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER child_hold_releases_no_truncate BEFORE TRUNCATE ON child_hold_releases
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER erasure_proposals_append_only BEFORE UPDATE OR DELETE ON erasure_proposals
    FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER erasure_proposals_no_truncate BEFORE TRUNCATE ON erasure_proposals
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER erasure_refusals_append_only BEFORE UPDATE OR DELETE ON erasure_refusals
    FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER erasure_refusals_no_truncate BEFORE TRUNCATE ON erasure_refusals
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER erasures_append_only BEFORE UPDATE OR DELETE ON erasures
    FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER erasures_no_truncate BEFORE TRUNCATE ON erasures
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER erased_rows_append_only BEFORE UPDATE OR DELETE ON erased_rows
    FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER erased_rows_no_truncate BEFORE TRUNCATE ON erased_rows
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

-- Who a child is, and what was written about it, goes in no other way than by an erasure: a text only
-- while it is the newest of all events.
CREATE FUNCTION refuse_unerased() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF (SELECT max(event_number) FROM erasures) IS DISTINCT FROM (SELECT max(number) FROM events)
    THEN RAISE EXCEPTION 'append-only: %', TG_TABLE_NAME;
    END IF;
    RETURN OLD;
END $$;
CREATE TRIGGER identities_no_delete BEFORE DELETE ON identities
    FOR EACH ROW EXECUTE FUNCTION refuse_unerased();
CREATE TRIGGER identities_no_truncate BEFORE TRUNCATE ON identities
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER case_texts_no_delete BEFORE DELETE ON case_texts
    FOR EACH ROW EXECUTE FUNCTION refuse_unerased();
CREATE TRIGGER case_texts_no_truncate BEFORE TRUNCATE ON case_texts
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

-- The wall of s0036: why a child's record is kept, held or erased is the council's own. That it was
-- erased is told to providers too, who keep something of it themselves.
DO $$
DECLARE
    walled text;
BEGIN
    FOREACH walled IN ARRAY ARRAY['retained_children', 'child_holds', 'child_hold_releases',
        'erasure_proposals', 'erasure_refusals']
    LOOP
        EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', walled);
        EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', walled);
        EXECUTE format('CREATE POLICY council_only ON %I USING (
            (SELECT coalesce(current_setting(''diversion.provider'', true), '''')) = '''')', walled);
    END LOOP;
END $$;
