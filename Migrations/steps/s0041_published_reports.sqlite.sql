-- What is never changed and never deleted.
CREATE TRIGGER published_reports_no_update BEFORE UPDATE ON published_reports
BEGIN SELECT RAISE(ABORT, 'append-only: published_reports'); END;
CREATE TRIGGER published_reports_no_delete BEFORE DELETE ON published_reports
BEGIN SELECT RAISE(ABORT, 'append-only: published_reports'); END;
CREATE TRIGGER published_counts_no_update BEFORE UPDATE ON published_counts
BEGIN SELECT RAISE(ABORT, 'append-only: published_counts'); END;
CREATE TRIGGER published_counts_no_delete BEFORE DELETE ON published_counts
BEGIN SELECT RAISE(ABORT, 'append-only: published_counts'); END;
CREATE TRIGGER published_shares_no_update BEFORE UPDATE ON published_shares
BEGIN SELECT RAISE(ABORT, 'append-only: published_shares'); END;
CREATE TRIGGER published_shares_no_delete BEFORE DELETE ON published_shares
BEGIN SELECT RAISE(ABORT, 'append-only: published_shares'); END;
