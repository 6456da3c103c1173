-- What is never changed and never deleted.
CREATE TRIGGER invoice_uploads_append_only BEFORE UPDATE OR DELETE ON invoice_uploads
    FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER invoice_uploads_no_truncate BEFORE TRUNCATE ON invoice_uploads
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER invoice_lines_append_only BEFORE UPDATE OR DELETE ON invoice_lines
    FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER invoice_lines_no_truncate BEFORE TRUNCATE ON invoice_lines
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
