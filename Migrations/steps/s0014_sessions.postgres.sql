-- What is never changed and never deleted.
CREATE TRIGGER session_imports_append_only BEFORE UPDATE OR DELETE ON session_imports
    FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER session_imports_no_truncate BEFORE TRUNCATE ON session_imports
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER sessions_append_only BEFORE UPDATE OR DELETE ON sessions
    FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER sessions_no_truncate BEFORE TRUNCATE ON sessions
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER session_withdrawals_append_only BEFORE UPDATE OR DELETE ON session_withdrawals
    FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER session_withdrawals_no_truncate BEFORE TRUNCATE ON session_withdrawals
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER acceptances_append_only BEFORE UPDATE OR DELETE ON acceptances
    FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER acceptances_no_truncate BEFORE TRUNCATE ON acceptances
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER acceptance_withdrawals_append_only BEFORE UPDATE OR DELETE ON acceptance_withdrawals
    FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER acceptance_withdrawals_no_truncate BEFORE TRUNCATE ON acceptance_withdrawals
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
