-- The wall of s0030, and higher: while a provider's act lasts no row of it is there at all.
ALTER TABLE monitoring ENABLE ROW LEVEL SECURITY;
ALTER TABLE monitoring FORCE ROW LEVEL SECURITY;
CREATE POLICY council_only ON monitoring USING (
    (SELECT coalesce(current_setting('diversion.provider', true), '')) = '');
