-- What is never changed and never deleted.
CREATE TRIGGER limits_append_only BEFORE UPDATE OR DELETE ON limits
    FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER limits_no_truncate BEFORE TRUNCATE ON limits
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
