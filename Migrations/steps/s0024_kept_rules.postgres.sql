-- What is never changed and never deleted.
CREATE TRIGGER settings_append_only BEFORE UPDATE OR DELETE ON settings
    FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER settings_no_truncate BEFORE TRUNCATE ON settings
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER codes_append_only BEFORE UPDATE OR DELETE ON codes
    FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER codes_no_truncate BEFORE TRUNCATE ON codes
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER limits_append_only BEFORE UPDATE OR DELETE ON limits
    FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER limits_no_truncate BEFORE TRUNCATE ON limits
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER charge_shares_append_only BEFORE UPDATE OR DELETE ON charge_shares
    FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER charge_shares_no_truncate BEFORE TRUNCATE ON charge_shares
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
