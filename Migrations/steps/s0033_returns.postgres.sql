-- What is never changed and never deleted.
CREATE TRIGGER returns_append_only BEFORE UPDATE OR DELETE ON returns
    FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER returns_no_truncate BEFORE TRUNCATE ON returns
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER return_reasons_append_only BEFORE UPDATE OR DELETE ON return_reasons
    FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER return_reasons_no_truncate BEFORE TRUNCATE ON return_reasons
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER return_risks_append_only BEFORE UPDATE OR DELETE ON return_risks
    FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER return_risks_no_truncate BEFORE TRUNCATE ON return_risks
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER return_targets_append_only BEFORE UPDATE OR DELETE ON return_targets
    FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER return_targets_no_truncate BEFORE TRUNCATE ON return_targets
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER return_submissions_append_only BEFORE UPDATE OR DELETE ON return_submissions
    FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER return_submissions_no_truncate BEFORE TRUNCATE ON return_submissions
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER return_acceptances_append_only BEFORE UPDATE OR DELETE ON return_acceptances
    FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER return_acceptances_no_truncate BEFORE TRUNCATE ON return_acceptances
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
