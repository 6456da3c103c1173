CREATE TRIGGER outcome_imports_append_only BEFORE UPDATE OR DELETE ON outcome_imports
    FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER outcome_imports_no_truncate BEFORE TRUNCATE ON outcome_imports
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER outcome_import_rows_append_only BEFORE UPDATE OR DELETE ON outcome_import_rows
    FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER outcome_import_rows_no_truncate BEFORE TRUNCATE ON outcome_import_rows
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER planned_outcomes_append_only BEFORE UPDATE OR DELETE ON planned_outcomes
    FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER planned_outcomes_no_truncate BEFORE TRUNCATE ON planned_outcomes
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER end_reports_append_only BEFORE UPDATE OR DELETE ON end_reports
    FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER end_reports_no_truncate BEFORE TRUNCATE ON end_reports
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER end_report_scores_append_only BEFORE UPDATE OR DELETE ON end_report_scores
    FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER end_report_scores_no_truncate BEFORE TRUNCATE ON end_report_scores
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

-- The wall of s0030: a provider's own files only.
ALTER TABLE outcome_imports ENABLE ROW LEVEL SECURITY;
ALTER TABLE outcome_imports FORCE ROW LEVEL SECURITY;
CREATE POLICY own_rows ON outcome_imports USING (
    (SELECT coalesce(current_setting('diversion.provider', true), '')) = ''
    OR provider_id = (SELECT coalesce(current_setting('diversion.provider', true), '')));
