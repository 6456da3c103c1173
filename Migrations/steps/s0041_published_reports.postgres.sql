-- What is never changed and never deleted.
CREATE TRIGGER published_reports_append_only BEFORE UPDATE OR DELETE ON published_reports
    FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER published_reports_no_truncate BEFORE TRUNCATE ON published_reports
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER published_counts_append_only BEFORE UPDATE OR DELETE ON published_counts
    FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER published_counts_no_truncate BEFORE TRUNCATE ON published_counts
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER published_shares_append_only BEFORE UPDATE OR DELETE ON published_shares
    FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER published_shares_no_truncate BEFORE TRUNCATE ON published_shares
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

-- The wall of s0030, and higher: while a provider's act lasts no row of them is there at all.
ALTER TABLE published_shares ENABLE ROW LEVEL SECURITY;
ALTER TABLE published_shares FORCE ROW LEVEL SECURITY;
CREATE POLICY council_only ON published_shares USING (
    (SELECT coalesce(current_setting('diversion.provider', true), '')) = '');
