CREATE TRIGGER receipt_reversals_append_only BEFORE UPDATE OR DELETE ON receipt_reversals
    FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER receipt_reversals_no_truncate BEFORE TRUNCATE ON receipt_reversals
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
