-- What is never changed and never deleted.
CREATE TRIGGER order_versions_no_update BEFORE UPDATE ON order_versions
BEGIN SELECT RAISE(ABORT, 'append-only: order_versions'); END;
CREATE TRIGGER order_versions_no_delete BEFORE DELETE ON order_versions
BEGIN SELECT RAISE(ABORT, 'append-only: order_versions'); END;
CREATE TRIGGER order_lines_no_update BEFORE UPDATE ON order_lines
BEGIN SELECT RAISE(ABORT, 'append-only: order_lines'); END;
CREATE TRIGGER order_lines_no_delete BEFORE DELETE ON order_lines
BEGIN SELECT RAISE(ABORT, 'append-only: order_lines'); END;
CREATE TRIGGER disclosures_no_update BEFORE UPDATE ON disclosures
BEGIN SELECT RAISE(ABORT, 'append-only: disclosures'); END;
CREATE TRIGGER disclosures_no_delete BEFORE DELETE ON disclosures
BEGIN SELECT RAISE(ABORT, 'append-only: disclosures'); END;
