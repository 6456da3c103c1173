-- What is never changed and never deleted.
CREATE TRIGGER provider_contacts_append_only BEFORE UPDATE OR DELETE ON provider_contacts
    FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER provider_contacts_no_truncate BEFORE TRUNCATE ON provider_contacts
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER confirmations_append_only BEFORE UPDATE OR DELETE ON confirmations
    FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER confirmations_no_truncate BEFORE TRUNCATE ON confirmations
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER confirmation_differences_append_only BEFORE UPDATE OR DELETE ON confirmation_differences
    FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER confirmation_differences_no_truncate BEFORE TRUNCATE ON confirmation_differences
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER corrections_append_only BEFORE UPDATE OR DELETE ON corrections
    FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER corrections_no_truncate BEFORE TRUNCATE ON corrections
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER payment_lines_append_only BEFORE UPDATE OR DELETE ON payment_lines
    FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER payment_lines_no_truncate BEFORE TRUNCATE ON payment_lines
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER run_files_append_only BEFORE UPDATE OR DELETE ON run_files
    FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER run_files_no_truncate BEFORE TRUNCATE ON run_files
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER payment_flags_append_only BEFORE UPDATE OR DELETE ON payment_flags
    FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER payment_flags_no_truncate BEFORE TRUNCATE ON payment_flags
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
