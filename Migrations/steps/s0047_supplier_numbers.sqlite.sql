-- What is never changed and never deleted.
CREATE TRIGGER supplier_numbers_no_update BEFORE UPDATE ON supplier_numbers
BEGIN SELECT RAISE(ABORT, 'append-only: supplier_numbers'); END;
CREATE TRIGGER supplier_numbers_no_delete BEFORE DELETE ON supplier_numbers
BEGIN SELECT RAISE(ABORT, 'append-only: supplier_numbers'); END;
