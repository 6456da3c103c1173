-- What changes its state and is never deleted.
CREATE TRIGGER invoices_no_delete BEFORE DELETE ON invoices
    FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER invoices_no_truncate BEFORE TRUNCATE ON invoices
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER session_items_no_delete BEFORE DELETE ON session_items
    FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER session_items_no_truncate BEFORE TRUNCATE ON session_items
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER invoice_holds_no_delete BEFORE DELETE ON invoice_holds
    FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER invoice_holds_no_truncate BEFORE TRUNCATE ON invoice_holds
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

-- Lists are in the order of the number in a reference, which the engine keeps beside it.
ALTER TABLE orders ADD COLUMN number bigint NOT NULL
    GENERATED ALWAYS AS (CAST(substr(ref, 5) AS bigint)) STORED;
CREATE UNIQUE INDEX orders_number ON orders (number);
