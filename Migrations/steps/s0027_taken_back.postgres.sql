-- What is never changed and never deleted.
CREATE TRIGGER attendances_append_only BEFORE UPDATE OR DELETE ON attendances
    FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER attendances_no_truncate BEFORE TRUNCATE ON attendances
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER attendance_withdrawals_append_only BEFORE UPDATE OR DELETE ON attendance_withdrawals
    FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER attendance_withdrawals_no_truncate BEFORE TRUNCATE ON attendance_withdrawals
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER officer_roles_append_only BEFORE UPDATE OR DELETE ON officer_roles
    FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER officer_roles_no_truncate BEFORE TRUNCATE ON officer_roles
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER officer_role_ends_append_only BEFORE UPDATE OR DELETE ON officer_role_ends
    FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER officer_role_ends_no_truncate BEFORE TRUNCATE ON officer_role_ends
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER package_withdrawals_append_only BEFORE UPDATE OR DELETE ON package_withdrawals
    FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER package_withdrawals_no_truncate BEFORE TRUNCATE ON package_withdrawals
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER sitting_cancellations_append_only BEFORE UPDATE OR DELETE ON sitting_cancellations
    FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER sitting_cancellations_no_truncate BEFORE TRUNCATE ON sitting_cancellations
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
