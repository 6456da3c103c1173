-- What is never changed and never deleted, and is a provider's own.
CREATE TRIGGER follow_up_late_answers_append_only BEFORE UPDATE OR DELETE ON follow_up_late_answers
    FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER follow_up_late_answers_no_truncate BEFORE TRUNCATE ON follow_up_late_answers
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
ALTER TABLE follow_up_late_answers ENABLE ROW LEVEL SECURITY;
ALTER TABLE follow_up_late_answers FORCE ROW LEVEL SECURITY;
CREATE POLICY own_rows ON follow_up_late_answers USING (
    (SELECT coalesce(current_setting('diversion.provider', true), '')) = ''
    OR EXISTS (SELECT 1 FROM follow_ups f WHERE f.id = follow_up_id));
CREATE TRIGGER follow_up_verifications_append_only BEFORE UPDATE OR DELETE ON follow_up_verifications
    FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER follow_up_verifications_no_truncate BEFORE TRUNCATE ON follow_up_verifications
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
ALTER TABLE follow_up_verifications ENABLE ROW LEVEL SECURITY;
ALTER TABLE follow_up_verifications FORCE ROW LEVEL SECURITY;
CREATE POLICY own_rows ON follow_up_verifications USING (
    (SELECT coalesce(current_setting('diversion.provider', true), '')) = ''
    OR EXISTS (SELECT 1 FROM follow_ups f WHERE f.id = follow_up_id));
