CREATE TRIGGER concerns_append_only BEFORE UPDATE OR DELETE ON concerns
    FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER concerns_no_truncate BEFORE TRUNCATE ON concerns
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER concern_acknowledgements_append_only BEFORE UPDATE OR DELETE ON concern_acknowledgements
    FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER concern_acknowledgements_no_truncate BEFORE TRUNCATE ON concern_acknowledgements
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER concern_closures_append_only BEFORE UPDATE OR DELETE ON concern_closures
    FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER concern_closures_no_truncate BEFORE TRUNCATE ON concern_closures
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
