-- What is never changed and never deleted.
CREATE TRIGGER invoice_uploads_no_update BEFORE UPDATE ON invoice_uploads
BEGIN SELECT RAISE(ABORT, 'append-only: invoice_uploads'); END;
CREATE TRIGGER invoice_uploads_no_delete BEFORE DELETE ON invoice_uploads
BEGIN SELECT RAISE(ABORT, 'append-only: invoice_uploads'); END;
CREATE TRIGGER invoice_lines_no_update BEFORE UPDATE ON invoice_lines
BEGIN SELECT RAISE(ABORT, 'append-only: invoice_lines'); END;
CREATE TRIGGER invoice_lines_no_delete BEFORE DELETE ON invoice_lines
BEGIN SELECT RAISE(ABORT, 'append-only: invoice_lines'); END;
