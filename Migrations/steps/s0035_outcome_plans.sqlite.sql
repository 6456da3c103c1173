CREATE TRIGGER outcome_imports_no_update BEFORE UPDATE ON outcome_imports
BEGIN SELECT RAISE(ABORT, 'append-only: outcome_imports'); END;
CREATE TRIGGER outcome_imports_no_delete BEFORE DELETE ON outcome_imports
BEGIN SELECT RAISE(ABORT, 'append-only: outcome_imports'); END;
CREATE TRIGGER outcome_import_rows_no_update BEFORE UPDATE ON outcome_import_rows
BEGIN SELECT RAISE(ABORT, 'append-only: outcome_import_rows'); END;
CREATE TRIGGER outcome_import_rows_no_delete BEFORE DELETE ON outcome_import_rows
BEGIN SELECT RAISE(ABORT, 'append-only: outcome_import_rows'); END;
CREATE TRIGGER planned_outcomes_no_update BEFORE UPDATE ON planned_outcomes
BEGIN SELECT RAISE(ABORT, 'append-only: planned_outcomes'); END;
CREATE TRIGGER planned_outcomes_no_delete BEFORE DELETE ON planned_outcomes
BEGIN SELECT RAISE(ABORT, 'append-only: planned_outcomes'); END;
CREATE TRIGGER end_reports_no_update BEFORE UPDATE ON end_reports
BEGIN SELECT RAISE(ABORT, 'append-only: end_reports'); END;
CREATE TRIGGER end_reports_no_delete BEFORE DELETE ON end_reports
BEGIN SELECT RAISE(ABORT, 'append-only: end_reports'); END;
CREATE TRIGGER end_report_scores_no_update BEFORE UPDATE ON end_report_scores
BEGIN SELECT RAISE(ABORT, 'append-only: end_report_scores'); END;
CREATE TRIGGER end_report_scores_no_delete BEFORE DELETE ON end_report_scores
BEGIN SELECT RAISE(ABORT, 'append-only: end_report_scores'); END;
