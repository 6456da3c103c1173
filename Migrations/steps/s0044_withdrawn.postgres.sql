-- What is never changed and never deleted.
CREATE TRIGGER interests_append_only BEFORE UPDATE OR DELETE ON interests
    FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER interests_no_truncate BEFORE TRUNCATE ON interests
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER interest_withdrawals_append_only BEFORE UPDATE OR DELETE ON interest_withdrawals
    FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER interest_withdrawals_no_truncate BEFORE TRUNCATE ON interest_withdrawals
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER outcome_withdrawals_append_only BEFORE UPDATE OR DELETE ON outcome_withdrawals
    FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER outcome_withdrawals_no_truncate BEFORE TRUNCATE ON outcome_withdrawals
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
