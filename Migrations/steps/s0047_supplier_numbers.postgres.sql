-- What is never changed and never deleted.
CREATE TRIGGER supplier_numbers_append_only BEFORE UPDATE OR DELETE ON supplier_numbers
    FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER supplier_numbers_no_truncate BEFORE TRUNCATE ON supplier_numbers
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

-- The wall of s0030: a provider sees its own.
ALTER TABLE supplier_numbers ENABLE ROW LEVEL SECURITY;
ALTER TABLE supplier_numbers FORCE ROW LEVEL SECURITY;
CREATE POLICY own_rows ON supplier_numbers USING (
    (SELECT coalesce(current_setting('diversion.provider', true), '')) = ''
    OR provider_id = (SELECT coalesce(current_setting('diversion.provider', true), '')));
