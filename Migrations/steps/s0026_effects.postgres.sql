-- What is never changed and never deleted.
CREATE TRIGGER decision_effects_append_only BEFORE UPDATE OR DELETE ON decision_effects
    FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER decision_effects_no_truncate BEFORE TRUNCATE ON decision_effects
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
