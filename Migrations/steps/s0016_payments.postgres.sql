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
