-- One return of a quarter, and each further one in the place of one that was discarded.
ALTER TABLE returns DROP CONSTRAINT returns_fund_id_from_on_key;
ALTER TABLE returns
    ADD COLUMN in_place_of id_text UNIQUE REFERENCES return_discards (return_id);
CREATE UNIQUE INDEX returns_first ON returns (fund_id, from_on) WHERE in_place_of IS NULL;
CREATE INDEX returns_fund_id ON returns (fund_id, from_on);

-- What is never changed and never deleted, and no provider's.
CREATE TRIGGER return_discards_append_only BEFORE UPDATE OR DELETE ON return_discards
    FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER return_discards_no_truncate BEFORE TRUNCATE ON return_discards
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
ALTER TABLE return_discards ENABLE ROW LEVEL SECURITY;
ALTER TABLE return_discards FORCE ROW LEVEL SECURITY;
CREATE POLICY council_only ON return_discards USING (
    (SELECT coalesce(current_setting('diversion.provider', true), '')) = '');
