-- What is never changed and never deleted.
CREATE TRIGGER measures_append_only BEFORE UPDATE OR DELETE ON measures
    FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER measures_no_truncate BEFORE TRUNCATE ON measures
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER instruments_append_only BEFORE UPDATE OR DELETE ON instruments
    FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER instruments_no_truncate BEFORE TRUNCATE ON instruments
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER outcome_reasons_append_only BEFORE UPDATE OR DELETE ON outcome_reasons
    FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER outcome_reasons_no_truncate BEFORE TRUNCATE ON outcome_reasons
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER outcome_verifications_append_only BEFORE UPDATE OR DELETE ON outcome_verifications
    FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER outcome_verifications_no_truncate BEFORE TRUNCATE ON outcome_verifications
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER follow_ups_append_only BEFORE UPDATE OR DELETE ON follow_ups
    FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER follow_ups_no_truncate BEFORE TRUNCATE ON follow_ups
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER follow_up_answers_append_only BEFORE UPDATE OR DELETE ON follow_up_answers
    FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER follow_up_answers_no_truncate BEFORE TRUNCATE ON follow_up_answers
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

-- Which hands are to be separate the program knows: a rule more needs no step of its own.
ALTER TABLE hand_exceptions DROP CONSTRAINT hand_exceptions_rule_check;

-- The wall of s0030: a provider's own follow-ups, and their answers.
ALTER TABLE follow_ups ENABLE ROW LEVEL SECURITY;
ALTER TABLE follow_ups FORCE ROW LEVEL SECURITY;
CREATE POLICY own_rows ON follow_ups USING (
    (SELECT coalesce(current_setting('diversion.provider', true), '')) = ''
    OR provider_id = (SELECT coalesce(current_setting('diversion.provider', true), '')));
ALTER TABLE follow_up_answers ENABLE ROW LEVEL SECURITY;
ALTER TABLE follow_up_answers FORCE ROW LEVEL SECURITY;
CREATE POLICY own_rows ON follow_up_answers USING (
    (SELECT coalesce(current_setting('diversion.provider', true), '')) = ''
    OR EXISTS (SELECT 1 FROM follow_ups f WHERE f.id = follow_up_id));
