-- What is never changed and never deleted.
CREATE TRIGGER attendances_no_update BEFORE UPDATE ON attendances
BEGIN SELECT RAISE(ABORT, 'append-only: attendances'); END;
CREATE TRIGGER attendances_no_delete BEFORE DELETE ON attendances
BEGIN SELECT RAISE(ABORT, 'append-only: attendances'); END;
CREATE TRIGGER attendance_withdrawals_no_update BEFORE UPDATE ON attendance_withdrawals
BEGIN SELECT RAISE(ABORT, 'append-only: attendance_withdrawals'); END;
CREATE TRIGGER attendance_withdrawals_no_delete BEFORE DELETE ON attendance_withdrawals
BEGIN SELECT RAISE(ABORT, 'append-only: attendance_withdrawals'); END;
CREATE TRIGGER officer_roles_no_update BEFORE UPDATE ON officer_roles
BEGIN SELECT RAISE(ABORT, 'append-only: officer_roles'); END;
CREATE TRIGGER officer_roles_no_delete BEFORE DELETE ON officer_roles
BEGIN SELECT RAISE(ABORT, 'append-only: officer_roles'); END;
CREATE TRIGGER officer_role_ends_no_update BEFORE UPDATE ON officer_role_ends
BEGIN SELECT RAISE(ABORT, 'append-only: officer_role_ends'); END;
CREATE TRIGGER officer_role_ends_no_delete BEFORE DELETE ON officer_role_ends
BEGIN SELECT RAISE(ABORT, 'append-only: officer_role_ends'); END;
CREATE TRIGGER package_withdrawals_no_update BEFORE UPDATE ON package_withdrawals
BEGIN SELECT RAISE(ABORT, 'append-only: package_withdrawals'); END;
CREATE TRIGGER package_withdrawals_no_delete BEFORE DELETE ON package_withdrawals
BEGIN SELECT RAISE(ABORT, 'append-only: package_withdrawals'); END;
CREATE TRIGGER sitting_cancellations_no_update BEFORE UPDATE ON sitting_cancellations
BEGIN SELECT RAISE(ABORT, 'append-only: sitting_cancellations'); END;
CREATE TRIGGER sitting_cancellations_no_delete BEFORE DELETE ON sitting_cancellations
BEGIN SELECT RAISE(ABORT, 'append-only: sitting_cancellations'); END;
